import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getLines, postLines } from '../../core/phones/hook-lines';
import text from '../../ui/text.module.css';
import { NumberRow } from './number-row';
import { SwitchRow } from './switch-row';
import { Lines } from './phone-lines';
import { useSetting, useSettingsView } from './use-settings';
import styles from './phone.module.css';

/** The switch that lets a phone reach Lull, and whether it can. */
export function HooksSwitch() {
  const { t } = useTranslation('phones');
  const { failed, port } = useSettingsView().hooks;
  return (
    <>
      <SwitchRow setting="hooks.enabled" name={t('hooks.enabled')} note={t('hooks.enabledNote')} />
      {failed && <p className={styles.state}>{t(`hooks.${failed}`)}</p>}
      {!failed && port !== null && <p className={text.note}>{t('hooks.listens', { port })}</p>}
    </>
  );
}

const forms = ['get', 'post'] as const;

/** For phones that open an address: the switch, the port, and an address for each moment. */
export function Addresses() {
  const { t } = useTranslation('phones');
  const [form, setForm] = useState<(typeof forms)[number]>('get');
  const { port, token } = useSettingsView().hooks;
  const { value: enabled } = useSetting('hooks.enabled');
  return (
    <>
      <HooksSwitch />
      {enabled && (
        <NumberRow
          setting="hooks.port"
          name={t('hooks.port')}
          note={t('hooks.portNote')}
          refusal={t('hooks.portRefused')}
        />
      )}
      {port !== null && token !== null && (
        <>
          <fieldset className={styles.ways}>
            <legend className={text.note}>{t('hooks.form')}</legend>
            {forms.map((each) => (
              <label key={each} className={styles.way}>
                <input type="radio" name="form" checked={form === each} onChange={() => setForm(each)} />
                <span>{t(`hooks.${each}`)}</span>
              </label>
            ))}
          </fieldset>
          <Lines lines={form === 'get' ? getLines({ port, token }) : postLines({ port, token })} />
        </>
      )}
    </>
  );
}
