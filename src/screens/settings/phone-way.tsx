import { useTranslation } from 'react-i18next';
import type { PhoneWay } from '../../core/phones/catalogue';
import { commandLines } from '../../core/phones/hook-lines';
import { useSnapshot } from '../../ui/host';
import { useKeyNames } from '../../ui/shortcut-keys';
import text from '../../ui/text.module.css';
import type { PhoneChoice } from './phone-choice';
import { Connector } from './phone-connector';
import { Addresses } from './phone-hooks';
import { Lines } from './phone-lines';
import { Microsip } from './phone-microsip';
import { useSettingsView } from './use-settings';
import styles from './phone.module.css';

interface WayProps {
  readonly way: PhoneWay;
  readonly choice: PhoneChoice;
}

function Setup({ way, choice }: WayProps) {
  const { callCommand } = useSettingsView();
  switch (way) {
    case 'microsip':
      return <Microsip callCommand={callCommand} />;
    case 'command':
      return <Lines lines={commandLines(callCommand)} />;
    case 'url':
      return <Addresses />;
    case 'connector': {
      const { phone } = choice;
      if (!phone?.connector) return null;
      return <Connector key={phone.id} connector={phone.connector} name={phone.name} />;
    }
    case 'extension':
    case 'microphone':
    case 'keys':
      return null;
  }
}

/** What to do for one way of connecting. */
export function Way(props: WayProps) {
  const { t } = useTranslation('phones');
  const keyNames = useKeyNames();
  const { way } = props;
  const keys = useSnapshot((snapshot) => snapshot.shortcuts.callToggle);
  return (
    <>
      {way !== 'connector' && <p className={text.note}>{t(`note.${way}`, { keys: keyNames(keys) })}</p>}
      <Setup {...props} />
    </>
  );
}

interface WaysProps {
  readonly choice: PhoneChoice;
  readonly way: PhoneWay;
  readonly onWay: (way: PhoneWay) => void;
}

/** The ways of a phone to choose from, where there is more than one. */
export function Ways({ choice, way, onWay }: WaysProps) {
  const { t } = useTranslation('phones');
  if (choice.ways.length < 2) return null;
  return (
    <fieldset className={styles.ways} aria-label={t('way.title')}>
      {choice.ways.map((each) => (
        <label key={each} className={styles.way}>
          <input type="radio" name="way" checked={way === each} onChange={() => onWay(each)} />
          <span>{t(`way.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
