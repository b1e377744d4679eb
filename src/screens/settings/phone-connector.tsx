import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectorName } from '../../core/phones/phone-now';
import text from '../../ui/text.module.css';
import { NumberRow, Refused } from './parts';
import { Block } from './phone-lines';
import type { SettingsAccess } from './use-settings';
import settings from './settings.module.css';
import styles from './phone.module.css';

interface ConnectorProps {
  readonly access: SettingsAccess;
  readonly connector: ConnectorName;
  /** The phone's own name. */
  readonly name: string;
}

const baresipLines = 'module_app ctrl_tcp.so\nctrl_tcp_listen 127.0.0.1:4444';

function Health({ access, connector, name }: ConnectorProps) {
  const { t } = useTranslation('phones');
  const { name: asked, health, because } = access.view.phone.connector;
  const shown = asked === connector && health !== 'off';
  return (
    <p className={styles.state} role="status">
      {shown && t(`connector.${health === 'ok' ? 'ok' : (because ?? 'connecting')}`, { name })}
    </p>
  );
}

/** What to switch on in the phone, the switch for Lull to ask it, and how that goes. */
export function Connector({ access, connector, name }: ConnectorProps) {
  const { t } = useTranslation('phones');
  const id = useId();
  const on = access.view.settings['phone.connector'] === connector;
  return (
    <>
      <ol className={styles.steps}>
        <li>
          {t(`steps.${connector}.one`)}
          {connector === 'baresip' && <Block content={baresipLines} />}
        </li>
        <li>{t(`steps.${connector}.two`)}</li>
      </ol>
      <div className={settings.switchRow}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          className={settings.switch}
          checked={on}
          aria-describedby={`${id}note`}
          onChange={() => void access.change('phone.connector', on ? 'none' : connector)}
        />
        <label htmlFor={id}>{t('connector.on', { name })}</label>
        <p id={`${id}note`} className={text.note}>
          {t('connector.onNote')}
        </p>
        <Refused show={access.refused.has('phone.connector')} />
      </div>
      {on && (
        <NumberRow
          access={access}
          setting="phone.connectorPort"
          name={t('connector.port')}
          note={t('connector.portNote')}
          refusal={t('connector.portRefused')}
        />
      )}
      <Health access={access} connector={connector} name={name} />
    </>
  );
}
