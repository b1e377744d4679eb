import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getLines, postLines } from '../../core/phones/hook-lines';
import { RadioGroup } from '../../ui/radio-group';
import { Choice } from './choice';
import { Fold } from './fold';
import { NumberSetting } from './number-setting';
import { Lines } from './phone-lines';
import { Todo } from './todo';
import { useSetting, useSettingsView } from './use-settings';
import styles from './phone.module.css';

/** The choice that lets a phone reach Lull, whether it can, and at which port. */
function Reach() {
  const { t } = useTranslation(['phones', 'settings']);
  const { failed, port } = useSettingsView().hooks;
  const { value: enabled } = useSetting('hooks.enabled');
  const listens = port !== null && !failed;
  return (
    <Todo is={listens ? 'done' : 1} title={t('phones:step.reach')}>
      <Choice
        setting="hooks.enabled"
        label={t('phones:step.reach')}
        options={[
          [true, t('settings:calls.may')],
          [false, t('settings:calls.mayNot')],
        ]}
      />
      <p role="status">
        {failed
          ? t(`phones:hooks.${failed}`)
          : listens
            ? t('phones:hooks.listens', { port })
            : t('phones:hooks.enabledNote')}
      </p>
      {enabled && (
        <Fold title={t('phones:hooks.port')} open={failed !== null}>
          <div className={styles.inRow}>
            <NumberSetting
              setting="hooks.port"
              label={t('phones:hooks.port')}
              refusal={t('phones:hooks.portRefused')}
            />
            <span>{t('phones:hooks.portNote')}</span>
          </div>
        </Fold>
      )}
    </Todo>
  );
}

/** For phones that open an address: the choice, and an address for each moment. */
export function AddressSteps() {
  const { t } = useTranslation('phones');
  const [form, setForm] = useState<'get' | 'post'>('get');
  const { port, token } = useSettingsView().hooks;
  return (
    <>
      <Reach />
      <Todo is={2} title={t('step.url')}>
        <p>{t('note.url')}</p>
        {port !== null && token !== null && (
          <Fold title={t('showLines')}>
            <RadioGroup
              label={t('hooks.form')}
              value={form}
              options={[
                ['get', t('hooks.get')],
                ['post', t('hooks.post')],
              ]}
              onPick={setForm}
            />
            <Lines lines={form === 'get' ? getLines({ port, token }) : postLines({ port, token })} />
          </Fold>
        )}
      </Todo>
    </>
  );
}
