import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import { ProgramAsked } from '../../ui/program-asked';
import text from '../../ui/text.module.css';
import { Section, SwitchRow } from './parts';
import { SourceList } from './sources-list';
import { Programs } from './sources-programs';
import type { SettingsAccess } from './use-settings';
import styles from './sources.module.css';

/** Does everything that has the microphone open keep it open for good? */
function isAlwaysOpen({ programs }: Snapshot): boolean {
  const holding = programs.filter((program) => program.holding);
  return holding.length > 0 && holding.every((program) => program.class === 'constant');
}

function NeverLetsGo() {
  const { t } = useTranslation(['sources', 'phones']);
  return (
    <p className={styles.asked} role="status">
      {t('sources:neverLetsGo')}{' '}
      <a className={text.link} href="#phone">
        {t('phones:open')}
      </a>
    </p>
  );
}

interface SourcesSettingsProps {
  readonly access: SettingsAccess;
  readonly snapshot: Snapshot;
}

/** How Lull hears calls: each source as it stands, what it listens to, and the programs it has met. */
export function SourcesSettings({ access, snapshot }: SourcesSettingsProps) {
  const { t } = useTranslation('sources');
  return (
    <Section title={t('title')}>
      <ProgramAsked snapshot={snapshot} />
      <SourceList snapshot={snapshot} view={access.view} />
      {isAlwaysOpen(snapshot) && <NeverLetsGo />}
      <SwitchRow
        access={access}
        setting="sources.microphone"
        name={t('microphone')}
        note={t('microphoneNote')}
      />
      <SwitchRow access={access} setting="sources.programs" name={t('programs')} note={t('programsNote')} />
      <Programs snapshot={snapshot} />
      <p className={styles.toPage}>
        <a className={text.link} href="#diagnosis">
          {t('diagnosis.open')}
        </a>
        <span className={text.note}>{t('diagnosis.openNote')}</span>
      </p>
    </Section>
  );
}
