import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import { ProgramAsked } from '../../ui/program-asked';
import { useSnapshot } from '../../ui/host';
import { Meaning } from '../../ui/meaning';
import text from '../../ui/text.module.css';
import { Section } from './section';
import { SwitchRow } from './switch-row';
import { SourceList } from './sources-list';
import { Programs } from './sources-programs';
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

/** How Lull hears calls: each source as it stands, what it listens to, and the programs it has met. */
export function SourcesSettings() {
  const { t } = useTranslation('sources');
  const alwaysOpen = useSnapshot(isAlwaysOpen);
  return (
    <Section title={t('title')}>
      <ProgramAsked />
      <Meaning of="source" />
      <SourceList />
      {alwaysOpen && <NeverLetsGo />}
      <SwitchRow setting="sources.microphone" name={t('microphone')} note={t('microphoneNote')} />
      <SwitchRow setting="sources.programs" name={t('programs')} note={t('programsNote')} />
      <Programs />
      <p className={styles.toPage}>
        <a className={text.link} href="#diagnosis">
          {t('diagnosis.open')}
        </a>
        <span className={text.note}>{t('diagnosis.openNote')}</span>
      </p>
    </Section>
  );
}
