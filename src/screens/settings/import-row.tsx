import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import } from '../../core/app/imports';
import type { ImportedPart } from '../../core/import/merge';
import { Button } from '../../ui/button';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import { Row } from './part';
import styles from './settings.module.css';

const parts = ['shifts', 'cards', 'people', 'settings'] as const;
type PartName = (typeof parts)[number];

/** What became of one part of the file, a sentence for each outcome. */
function usePartSentences(): (name: PartName, part: ImportedPart) => readonly string[] {
  const { t } = useTranslation('stored');
  return (name, { came, had, refused }) => {
    const what = (count: number): string => t(`import.some.${name}`, { count });
    return [
      ...(came > 0 ? [t('import.came', { what: what(came) })] : []),
      ...(had > 0 ? [t('import.had', { what: what(had) })] : []),
      ...refused.map(({ reason, count, names }) => {
        const said = { what: what(count), why: t(`import.why.${reason}`) };
        if (names.length === 0) return t('import.refused', said);
        const more = count > names.length ? ' …' : '';
        return t('import.refusedNamed', { ...said, names: names.join(', ') + more });
      }),
    ];
  };
}

function Outcome({ outcome }: { readonly outcome: Import }) {
  const { t } = useTranslation('stored');
  const sentencesOf = usePartSentences();
  if (!outcome.taken) return t(`import.file.${outcome.reason}`);
  const sentences = parts.flatMap((name) => sentencesOf(name, outcome[name]));
  if (sentences.length === 0) return t('import.nothing');
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  );
}

/** An export comes back in, beside what is here. */
export function ImportRow() {
  const { t } = useTranslation(['settings', 'stored']);
  const { send, refusal } = useRequest();
  const [working, setWorking] = useState(false);
  const [outcome, setOutcome] = useState<Import | null>(null);
  const choose = async (): Promise<void> => {
    setWorking(true);
    setOutcome(null);
    const answer = await send('import-all', null);
    setWorking(false);
    if (answer.ok) setOutcome(answer.value);
  };
  return (
    <Row id="data.import" says={t('settings:data.import')} note={t('settings:data.importNote')}>
      <Button small disabled={working} onClick={() => void choose()}>
        {t('settings:data.importChoose')}
      </Button>
      <div className={styles.said} role="status">
        {working && t('stored:import.working')}
        {outcome && <Outcome outcome={outcome} />}
      </div>
      <RefusalLine reason={refusal} />
    </Row>
  );
}
