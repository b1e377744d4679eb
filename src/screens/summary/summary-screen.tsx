import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HostAbilities, Snapshot, SummaryFormat } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import { Button } from '../../ui/button';
import { useHost } from '../../ui/host';
import { Notices } from '../../ui/notices';
import { PageHead } from '../../ui/page-head';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import { Keepsake } from './keepsake';
import styles from './summary-screen.module.css';

interface ToolsProps {
  readonly shift: Shift;
  readonly edition: HostAbilities['edition'];
}

type Save = (as: SummaryFormat) => void;

/** On the desktop each kind of file is saved; a browser prints, and PDF is one of its printers. */
function Ways({ edition, save }: { readonly edition: ToolsProps['edition']; readonly save: Save }) {
  const { t } = useTranslation('keep');
  const browser = edition === 'browser';
  const way = (as: SummaryFormat) => (
    <Button
      look={as === 'png' ? 'main' : 'quiet'}
      aria-label={t(`saveAs.${as}`)}
      onClick={() => {
        save(as);
      }}
    >
      {t(as)}
    </Button>
  );
  return (
    <>
      {way('markdown')}
      <Button
        look={browser ? 'main' : 'quiet'}
        onClick={() => {
          window.print();
        }}
      >
        {browser ? t('printBrowser') : t('print')}
      </Button>
      {!browser && way('pdf')}
      {!browser && way('png')}
    </>
  );
}

function Tools({ shift, edition }: ToolsProps) {
  const { t } = useTranslation('keep');
  const { send, refusal } = useRequest();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const answer = await send('copy-summary', { id: shift.id });
    setSaid(answer.ok ? t('copied') : '');
  };
  const save = async (as: SummaryFormat): Promise<void> => {
    setSaid(t('working'));
    const answer = await send('save-summary', { id: shift.id, as });
    if (!answer.ok) setSaid('');
    else setSaid(t(edition === 'browser' ? 'handed' : 'saved', { file: answer.value.file }));
  };
  return (
    <>
      <div className={styles.tools}>
        <Button onClick={() => void copy()}>{t('copy')}</Button>
        <Ways edition={edition} save={(as) => void save(as)} />
      </div>
      <div className={styles.said}>
        <p className={text.note} role="status">
          {refusal === null ? said : t('still')}
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
        <PageHead title={t('summary:title')} lead={t('screens:summary.missing')} />
        <Button onClick={onBack}>{t('screens:summary.back')}</Button>
      </section>
    );
  }
  return (
    <>
      <header className={styles.bar}>
        <p className={text.head}>{t('summary:title')}</p>
        <Tools shift={found.shift} edition={snapshot.host.edition} />
      </header>
      <div className={styles.notices}>
        <Notices snapshot={snapshot} toSettings={toSettings} />
      </div>
      <Keepsake shift={found.shift} />
    </>
  );
}
