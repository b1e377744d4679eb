import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import type { PhoneWay } from '../../core/phones/catalogue';
import { commandLines } from '../../core/phones/hook-lines';
import { useKeyNames } from '../../ui/shortcut-keys';
import text from '../../ui/text.module.css';
import type { Choice } from './phone-choice';
import { Connector } from './phone-connector';
import { Addresses } from './phone-hooks';
import { Lines } from './phone-lines';
import { Microsip } from './phone-microsip';
import type { SettingsAccess } from './use-settings';
import styles from './phone.module.css';

interface WayProps {
  readonly way: PhoneWay;
  readonly choice: Choice;
  readonly access: SettingsAccess;
  readonly snapshot: Snapshot;
}

function Setup({ way, choice, access }: WayProps) {
  switch (way) {
    case 'microsip':
      return <Microsip callCommand={access.view.callCommand} />;
    case 'command':
      return <Lines lines={commandLines(access.view.callCommand)} />;
    case 'url':
      return <Addresses access={access} />;
    case 'connector': {
      const { phone } = choice;
      if (!phone?.connector) return null;
      return <Connector key={phone.id} access={access} connector={phone.connector} name={phone.name} />;
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
  const { way, snapshot } = props;
  return (
    <>
      {way !== 'connector' && (
        <p className={text.note}>{t(`note.${way}`, { keys: keyNames(snapshot.shortcuts.callToggle) })}</p>
      )}
      <Setup {...props} />
    </>
  );
}

interface WaysProps {
  readonly choice: Choice;
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
          <input
            type="radio"
            name="way"
            checked={way === each}
            onChange={() => {
              onWay(each);
            }}
          />
          <span>{t(`way.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
