import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneWay } from '../../core/phones/catalogue';
import { commandLines } from '../../core/phones/hook-lines';
import { useSnapshot } from '../../ui/host';
import { RadioGroup } from '../../ui/radio-group';
import { useKeyNames } from '../../ui/shortcut-keys';
import type { PhoneChoice } from './phone-choice';
import { livesInBrowser, tellsBy } from './phone-choice';
import { Fold } from './fold';
import { ByCall } from './phone-by-call';
import { ConnectorSteps } from './phone-connector';
import { FirstCall } from './phone-events';
import { AddressSteps } from './phone-hooks';
import { Lines } from './phone-lines';
import { MicrosipSteps } from './phone-microsip';
import { Todo, Todos } from './todo';
import { useSettingsView } from './use-settings';
import styles from './phone.module.css';

function CommandSteps() {
  const { t } = useTranslation('phones');
  const { callCommand } = useSettingsView();
  return (
    <Todo is={1} title={t('step.command')}>
      <p>{t('note.command')}</p>
      <Fold title={t('showLines')}>
        <Lines lines={commandLines(callCommand)} />
      </Fold>
    </Todo>
  );
}

function KeySteps() {
  const { t } = useTranslation('phones');
  const keyNames = useKeyNames();
  const keys = useSnapshot((snapshot) => snapshot.shortcuts.callToggle);
  return (
    <Todo is={1} title={t('step.keys')}>
      <p>{t('note.keys', { keys: keyNames(keys) })}</p>
    </Todo>
  );
}

function NothingToInstall({ way }: { readonly way: 'extension' | 'microphone' }) {
  const { t } = useTranslation('phones');
  return (
    <>
      <Todo is="done" title={t('step.nothing')}>
        <p>{t(`note.${way}`)}</p>
      </Todo>
      <ByCall />
    </>
  );
}

function Steps({ choice, way }: { readonly choice: PhoneChoice; readonly way: PhoneWay }) {
  switch (way) {
    case 'microsip':
      return <MicrosipSteps />;
    case 'command':
      return <CommandSteps />;
    case 'url':
      return <AddressSteps />;
    case 'connector': {
      const { phone } = choice;
      return phone?.connector ? <ConnectorSteps connector={phone.connector} name={phone.name} /> : null;
    }
    case 'extension':
    case 'microphone':
      return <NothingToInstall way={way} />;
    case 'keys':
      return <KeySteps />;
  }
}

/** The ways of a phone where there is more than one, and the steps of the chosen one. */
export function PhoneWays({ choice }: { readonly choice: PhoneChoice }) {
  const { t } = useTranslation('phones');
  // In the browser, too, it is the microphone that tells.
  const ways = choice.ways.filter((each) => each !== 'microphone' || !livesInBrowser(choice));
  const [best = 'microphone'] = ways;
  const [way, setWay] = useState<PhoneWay>(best);
  const tells = tellsBy(choice, way);
  return (
    <>
      {ways.length > 1 && (
        <p className={styles.ways}>
          <RadioGroup
            label={t('way.title')}
            value={way}
            options={ways.map((each) => [each, t(`way.${each}`)] as const)}
            onPick={setWay}
          />
        </p>
      )}
      <Todos>
        <Steps key={way} choice={choice} way={way} />
        {tells.length > 0 && <FirstCall tells={tells} />}
      </Todos>
    </>
  );
}
