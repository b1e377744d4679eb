import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneWay } from '../../core/phones/catalogue';
import { phoneById, phones } from '../../core/phones/catalogue';
import type { phones as texts } from '../../core/i18n/en';
import { PageHead } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import { Section } from './section';
import type { PhoneChoice } from './phone-choice';
import { phoneChoiceOf, firstChoice, others, tellsBy } from './phone-choice';
import { LastPhoneEvent, PhoneEvents } from './phone-events';
import { Way, Ways } from './phone-way';
import { SettingsProvider, useSetting } from './use-settings';
import settings from './settings.module.css';
import styles from './phone.module.css';

/** Each phone of the catalogue has its sentence; a test holds that. */
type AboutId = keyof typeof texts.about;

interface PhoneListProps {
  readonly choice: PhoneChoice;
  readonly running: readonly string[];
  readonly onChoose: (id: string) => void;
}

function PhoneList({ choice, running, onChoose }: PhoneListProps) {
  const { t } = useTranslation('phones');
  const seen = running.flatMap((id) => phoneById(id) ?? []);
  const rest = phones.filter(({ id }) => !running.includes(id));
  return (
    <label className={styles.choose}>
      <span>{t('choose.label')}</span>
      <select
        className={settings.select}
        value={choice.id}
        onChange={(event) => onChoose(event.target.value)}
      >
        {seen.length > 0 && (
          <optgroup label={t('choose.running')}>
            {seen.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        <optgroup label={t('choose.all')}>
          {rest.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('choose.other')}>
          {others.map((other) => (
            <option key={other} value={`other:${other}`}>
              {t(`choose.${other}`)}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}

function About({ choice, running }: { readonly choice: PhoneChoice; readonly running: readonly string[] }) {
  const { t } = useTranslation('phones');
  const { phone } = choice;
  if (!phone) return null;
  return (
    <>
      <p className={styles.about}>{t(`about.${phone.id as AboutId}`)}</p>
      <p className={styles.evidence}>
        {running.includes(phone.id) && <span className={styles.running}>{t('choose.running')}</span>}
        {t(`evidence.${phone.evidence}`)}
      </p>
    </>
  );
}

function Connect() {
  const { t } = useTranslation('phones');
  const { value: connector } = useSetting('phone.connector');
  const { answer } = useAnswer('phone-programs', null);
  const [chosen, setChosen] = useState<PhoneChoice | null>(null);
  const [wayChosen, setWayChosen] = useState<PhoneWay | null>(null);
  if (!answer) return null;
  const running = answer.ok ? answer.value : [];
  const choice = chosen ?? firstChoice(connector, running);
  const way = wayChosen ?? choice.ways[0] ?? 'microphone';
  const tells = tellsBy(choice, way);
  return (
    <>
      <Section title={t('choose.title')}>
        <PhoneList
          choice={choice}
          running={running}
          onChoose={(id) => {
            setChosen(phoneChoiceOf(id));
            setWayChosen(null);
          }}
        />
        <About choice={choice} running={running} />
        {tells.length > 0 && <PhoneEvents tells={tells} />}
      </Section>
      <Section title={t('way.title')}>
        <Ways choice={choice} way={way} onWay={setWayChosen} />
        <Way way={way} choice={choice} />
      </Section>
      {tells.length > 0 && (
        <Section title={t('test.title')}>
          <ol className={styles.steps}>
            <li>{t('test.one')}</li>
            <li>{t('test.two')}</li>
            <li>{t('test.three')}</li>
          </ol>
          <LastPhoneEvent />
        </Section>
      )}
    </>
  );
}

/** Which phone it is, what it can tell, what to put into it, and the tick when it has spoken. */
export function PhonePage() {
  const { t } = useTranslation('phones');
  return (
    <div className={settings.settings}>
      <PageHead
        title={t('title')}
        aside={
          <a className={text.link} href="#settings">
            {t('back')}
          </a>
        }
        lead={t('lead')}
      />
      <SettingsProvider>
        <Connect />
      </SettingsProvider>
    </div>
  );
}
