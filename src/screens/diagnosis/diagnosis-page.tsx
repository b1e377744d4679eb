import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../core/diagnosis';
import { diagnosisParts, diagnosisText } from '../../core/diagnosis';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { PageHead } from '../../ui/page-head';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { useRequest } from '../../ui/use-request';
import type { Send } from '../../ui/use-request';
import styles from './diagnosis.module.css';

type Look = { readonly is: 'looking' | 'failed' } | { readonly is: 'there'; readonly diagnosis: Diagnosis };

/** The diagnosis as it was when the page opened, or when it was last asked for. */
function useDiagnosis(send: Send): { readonly look: Look; readonly again: () => void } {
  const [count, setCount] = useState(0);
  const [look, setLook] = useState<Look>({ is: 'looking' });
  useEffect(() => {
    let wanted = true;
    void send('diagnosis', null).then((answer) => {
      if (wanted) setLook(answer.ok ? { is: 'there', diagnosis: answer.value } : { is: 'failed' });
    });
    return () => {
      wanted = false;
    };
  }, [send, count]);
  const again = useCallback(() => {
    setLook({ is: 'looking' });
    setCount((before) => before + 1);
  }, []);
  return { look, again };
}

interface FoundProps {
  readonly diagnosis: Diagnosis;
  readonly send: Send;
  readonly onAgain: () => void;
}

function Found({ diagnosis, send, onAgain }: FoundProps) {
  const { t } = useTranslation(['sources', 'words', 'screens', 'phones']);
  const formats = useFormats(null);
  const [copied, setCopied] = useState(false);
  const parts = diagnosisParts(diagnosis, t, formats);
  const copy = async (): Promise<void> => {
    const answer = await send('copy-text', { text: diagnosisText(parts, t) });
    setCopied(answer.ok);
  };
  return (
    <>
      <div className={styles.acts}>
        <Button look="main" onClick={() => void copy()}>
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
    </>
  );
}

/** For whoever helps the agent: how Lull stands on this computer, to read and to copy, without anything personal. */
export function DiagnosisPage() {
  const { t } = useTranslation('sources');
  const { send, refusal } = useRequest();
  const { look, again } = useDiagnosis(send);
  return (
    <div className={styles.page}>
      <PageHead
        title={t('diagnosis.title')}
        aside={
          <a className={text.link} href="#settings">
            {t('diagnosis.back')}
          </a>
        }
        lead={t('diagnosis.lead')}
      />
      {look.is === 'there' && <Found diagnosis={look.diagnosis} send={send} onAgain={again} />}
      {look.is === 'looking' && <p className={text.note}>{t('diagnosis.looking')}</p>}
      {look.is === 'failed' && (
        <>
          <p className={text.note}>{t('diagnosis.failed')}</p>
          <Button onClick={again}>{t('diagnosis.again')}</Button>
        </>
      )}
      <RefusalLine because={refusal} />
    </div>
  );
}
