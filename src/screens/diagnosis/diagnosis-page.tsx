import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../core/diagnosis';
import { diagnosisParts, diagnosisText } from '../../core/diagnosis-text';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { PageHead } from '../../ui/page-head';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';
import styles from './diagnosis.module.css';

interface FoundProps {
  readonly diagnosis: Diagnosis;
  readonly onAgain: () => void;
}

function Found({ diagnosis, onAgain }: FoundProps) {
  const { t } = useTranslation(['sources', 'words', 'settings', 'phones']);
  const formats = useFormats(null);
  const { send, refusal } = useRequest();
  const [copied, setCopied] = useState(false);
  const parts = diagnosisParts(diagnosis, t, formats);
  const copy = async (): Promise<void> => {
    const answer = await send('copy-text', { text: diagnosisText(parts, t) });
    setCopied(answer.ok);
  };
  return (
    <>
      <div className={styles.acts}>
        <Button variant="main" onClick={() => void copy()}>
          {t('sources:diagnosis.copy')}
        </Button>
        <Button onClick={onAgain}>{t('sources:diagnosis.again')}</Button>
        <span className={text.note} role="status">
          {copied ? t('sources:diagnosis.copied') : ''}
        </span>
      </div>
      {parts.map(({ title, rows }) => (
        <section key={title} className={styles.part}>
          <h2 className={text.head}>{title}</h2>
          <dl>
            {rows.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <RefusalLine reason={refusal} />
    </>
  );
}

/** For whoever helps the agent: how Lull stands on this computer, to read and to copy, without anything personal. */
export function DiagnosisPage() {
  const { t } = useTranslation('sources');
  const { answer, reload } = useAnswer('diagnosis', null);
  return (
    <div className={styles.page}>
      <PageHead
        title={t('diagnosis.title')}
        back={{ href: '#settings', name: t('diagnosis.back') }}
        lead={t('diagnosis.lead')}
      />
      {!answer && <p className={text.note}>{t('diagnosis.looking')}</p>}
      {answer?.ok && <Found diagnosis={answer.value} onAgain={reload} />}
      {answer?.ok === false && (
        <>
          <p className={text.note}>{t('diagnosis.failed')}</p>
          <Button onClick={reload}>{t('diagnosis.again')}</Button>
          <RefusalLine reason={answer.error} />
        </>
      )}
    </div>
  );
}
