import { useTranslation } from 'react-i18next';
import type { ConnectorName } from '../../core/phones/phone-now';
import { RadioGroup } from '../../ui/radio-group';
import { Fold } from './fold';
import { NumberSetting } from './number-setting';
import { Block } from './phone-lines';
import { Refused } from './refused';
import { Todo } from './todo';
import { useSetting, useSettingsView } from './use-settings';
import styles from './phone.module.css';

interface ConnectorProps {
  readonly connector: ConnectorName;
  /** The phone's own name. */
  readonly name: string;
}

const baresipLines = 'module_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1:4444';

/** What to switch on in the phone, the choice to let Lull ask it, and how that goes. */
export function ConnectorSteps({ connector, name }: ConnectorProps) {
  const { t } = useTranslation('phones');
  const { value, change, refused } = useSetting('phone.connector');
  const { name: asked, health, reason } = useSettingsView().phone.connector;
  const on = value === connector;
  const told = asked === connector && health !== 'off';
  const answers = told && health === 'ok';
  return (
    <>
      <Todo is={answers ? 'done' : 1} title={t('step.inPhone', { name })}>
        <p>{t(`steps.${connector}.one`)}</p>
        {connector === 'baresip' && <Block content={baresipLines} />}
      </Todo>
      <Todo is={answers ? 'done' : on ? 'waits' : 2} title={t('step.ask', { name })}>
        <p>{t(`steps.${connector}.two`)}</p>
        <RadioGroup
          label={t('step.ask', { name })}
          value={on}
          options={[
            [true, t('connector.may')],
            [false, t('connector.mayNot')],
          ]}
          onPick={(wanted) => void change(wanted ? connector : 'none')}
        />
        <Refused show={refused} />
        <p role="status">
          {told
            ? t(`connector.${health === 'ok' ? 'ok' : (reason ?? 'connecting')}`, { name })
            : t('connector.onNote')}
        </p>
        {on && (
          <Fold title={t('connector.port')}>
            <div className={styles.inRow}>
              <NumberSetting
                setting="phone.connectorPort"
                label={t('connector.port')}
                refusal={t('connector.portRefused')}
              />
              <span>{t('connector.portNote')}</span>
            </div>
          </Fold>
        )}
      </Todo>
    </>
  );
}
