import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import { summaryMarkdown } from '../../core/summary/markdown';
import { summarize } from '../../core/summary/summary';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { useHost } from '../../ui/host';
import { Notices } from '../../ui/notices';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import { Keepsake } from './keepsake';
import styles from './summary-screen.module.css';

function Tools({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation(['summary', 'screens', 'words']);
  const { send, refusal } = useRequest();
  const formats = useFormats(shift.zone);
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const words = summaryMarkdown(shift, summarize(shift, shift.lastAt), t, formats);
    const answer = await send('copy-text', { text: words });
    setSaid(answer.ok ? t('screens:summary.copied') : '');
  };
  const save = async (): Promise<void> => {
    const answer = await send('save-summary', { id: shift.id });
    setSaid(answer.ok ? t('screens:summary.saved', { file: answer.value.file }) : '');
  };
  return (
    <>
      <div className={styles.tools}>
        <Button onClick={() => void copy()}>{t('screens:summary.copy')}</Button>
        <Button
          onClick={() => {
            window.print();
          }}
        >
          {t('screens:summary.print')}
        </Button>
        <Button look="main" onClick={() => void save()}>
          {t('screens:summary.save')}
        </Button>
      </div>
      <div className={styles.said}>
        <p className={text.note} role="status">
          {said}
        </p>
        <RefusalLine because={refusal} />
      </div>
    </>
  );
}

type Found = { readonly shift: Shift } | 'looking' | 'missing';

function useShift(id: string): Found {
  const host = useHost();
  const [found, setFound] = useState<Found>('looking');
  useEffect(() => {
    let wanted = true;
    void host.request('shift', { id }).then((answer) => {
      if (wanted) setFound(answer.ok ? { shift: answer.value } : 'missing');
    });
    return () => {
      wanted = false;
    };
  }, [host, id]);
  return found;
}

interface SummaryScreenProps {
  readonly shiftId: string;
  readonly snapshot: Snapshot;
  readonly onBack: () => void;
  readonly toSettings: () => void;
}

/** The page that is kept, of any one shift. */
export function SummaryScreen({ shiftId, snapshot, onBack, toSettings }: SummaryScreenProps) {
  const { t } = useTranslation(['screens', 'summary']);
  const found = useShift(shiftId);
  if (found === 'looking') return <p className={text.note}>{t('screens:summary.looking')}</p>;
  if (found === 'missing') {
    return (
      <section>
        <h1 className={text.title}>{t('summary:title')}</h1>
        <p className={text.note}>{t('screens:summary.missing')}</p>
        <div className={styles.back}>
          <Button onClick={onBack}>{t('screens:summary.back')}</Button>
        </div>
      </section>
    );
  }
  return (
    <>
      <header className={styles.bar}>
        <p className={text.head}>{t('summary:title')}</p>
        <Tools shift={found.shift} />
      </header>
      <div className={styles.notices}>
        <Notices snapshot={snapshot} toSettings={toSettings} />
      </div>
      <Keepsake shift={found.shift} />
    </>
  );
}
