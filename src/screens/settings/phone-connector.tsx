import { useTranslation } from 'react-i18next';
import type { ConnectorName } from '../../core/phones/phone-now';
import { NumberRow } from './number-row';
import { Block } from './phone-lines';
import { Switch } from './switch-row';
import { useSetting, useSettingsView } from './use-settings';
import styles from './phone.module.css';

interface ConnectorProps {
  readonly connector: ConnectorName;
  /** The phone's own name. */
  readonly name: string;
}

const baresipLines = 'module_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1:4444';

function Health({ connector, name }: ConnectorProps) {
  const { t } = useTranslation('phones');
  const { name: asked, health, reason } = useSettingsView().phone.connector;
  const shown = asked === connector && health !== 'off';
  return (
    <p className={styles.state} role="status">
      {shown && t(`connector.${health === 'ok' ? 'ok' : (reason ?? 'connecting')}`, { name })}
    </p>
  );
}

/** What to switch on in the phone, the switch for Lull to ask it, and how that goes. */
export function Connector({ connector, name }: ConnectorProps) {
  const { t } = useTranslation('phones');
  const { value, change, refused } = useSetting('phone.connector');
  const on = value === connector;
  return (
    <>
      <ol className={styles.steps}>
        <li>
          {t(`steps.${connector}.one`)}
          {connector === 'baresip' && <Block content={baresipLines} />}
        </li>
        <li>{t(`steps.${connector}.two`)}</li>
      </ol>
      <Switch
        name={t('connector.on', { name })}
        note={t('connector.onNote')}
        on={on}
        refused={refused}
        onSwitch={(wanted) => void change(wanted ? connector : 'none')}
      />
      {on && (
        <NumberRow
          setting="phone.connectorPort"
          name={t('connector.port')}
          note={t('connector.portNote')}
          refusal={t('connector.portRefused')}
        />
      )}
      <Health connector={connector} name={name} />
    </>
  );
}
