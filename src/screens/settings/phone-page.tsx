import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import type { PhoneWay } from '../../core/phones/catalogue';
import { phoneById, phones } from '../../core/phones/catalogue';
import type { phones as texts } from '../../core/i18n/en/phones';
import { useHost } from '../../ui/host';
import { PageHead } from '../../ui/page-head';
import text from '../../ui/text.module.css';
import { Section } from './parts';
import type { Choice } from './phone-choice';
import { choiceOf, firstChoice, others, tellsBy } from './phone-choice';
import { Heard, Signs } from './phone-heard';
import { Way, Ways } from './phone-way';
import type { SettingsAccess } from './use-settings';
import { useSettings } from './use-settings';
import settings from './settings.module.css';
import styles from './phone.module.css';

/** Each phone of the catalogue has its sentence; a test holds that. */
type AboutId = keyof typeof texts.about;

/** Catalogue ids of the phones that run, looked for once when the page opens; null until then. */
function usePhonesRunning(): readonly string[] | null {
  const host = useHost();
  const [running, setRunning] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let current = true;
    void host.request('phone-programs', null).then((answer) => {
      if (current) setRunning(answer.ok ? answer.value : []);
    });
    return () => {
      current = false;
    };
  }, [host]);
  return running;
}

interface PhoneListProps {
  readonly choice: Choice;
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
        onChange={(event) => {
          onChoose(event.target.value);
        }}
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

function About({ choice, running }: { readonly choice: Choice; readonly running: readonly string[] }) {
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

function Connect({ access, snapshot }: { readonly access: SettingsAccess; readonly snapshot: Snapshot }) {
  const { t } = useTranslation('phones');
  const running = usePhonesRunning();
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [wayChosen, setWayChosen] = useState<PhoneWay | null>(null);
  if (!running) return null;
  const choice = chosen ?? firstChoice(access.view.settings['phone.connector'], running);
  const way = wayChosen ?? choice.ways[0] ?? 'microphone';
  const tells = tellsBy(choice, way);
  return (
    <>
      <Section title={t('choose.title')}>
        <PhoneList
          choice={choice}
          running={running}
          onChoose={(id) => {
            setChosen(choiceOf(id));
            setWayChosen(null);
          }}
        />
        <About choice={choice} running={running} />
        {tells.length > 0 && <Signs view={access.view} tells={tells} />}
      </Section>
      <Section title={t('way.title')}>
        <Ways choice={choice} way={way} onWay={setWayChosen} />
        <Way way={way} choice={choice} access={access} snapshot={snapshot} />
      </Section>
      {tells.length > 0 && (
        <Section title={t('test.title')}>
          <ol className={styles.steps}>
            <li>{t('test.one')}</li>
            <li>{t('test.two')}</li>
            <li>{t('test.three')}</li>
          </ol>
          <Heard view={access.view} />
        </Section>
      )}
    </>
  );
}

/** Which phone it is, what it can tell, what to put into it, and the tick when it has spoken. */
export function PhonePage({ snapshot }: { readonly snapshot: Snapshot }) {
  const { t } = useTranslation('phones');
  const access = useSettings(snapshot);
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
      {access && <Connect access={access} snapshot={snapshot} />}
    </div>
  );
}
