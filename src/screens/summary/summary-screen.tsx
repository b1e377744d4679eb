import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryFormat } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import { Button, LinkButton } from '../../ui/button';
import { useHost, useIsDesktop, useSnapshot } from '../../ui/host';
import { Notices } from '../../ui/notices';
import { PageHead } from '../../ui/page-head';
import { RefusalLine } from '../../ui/refusal-line';
import { useAnswer } from '../../ui/use-answer';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import { Keepsake } from './keepsake';
import styles from './summary-screen.module.css';

type Save = (as: SummaryFormat) => void;

/** On the desktop each kind of file is saved; a browser prints, and PDF is one of its printers. */
function Ways({ save }: { readonly save: Save }) {
  const { t } = useTranslation('keep');
  const browser = !useIsDesktop();
  const way = (as: SummaryFormat) => (
    <Button variant={as === 'png' ? 'main' : 'quiet'} aria-label={t(`saveAs.${as}`)} onClick={() => save(as)}>
      {t(as)}
    </Button>
  );
  return (
    <>
      {way('markdown')}
      <Button variant={browser ? 'main' : 'quiet'} onClick={() => window.print()}>
        {browser ? t('printBrowser') : t('print')}
      </Button>
      {!browser && way('pdf')}
      {!browser && way('png')}
    </>
  );
}

function Tools({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('keep');
  const { send, refusal } = useRequest();
  const isDesktop = useIsDesktop();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    const answer = await send('copy-summary', { id: shift.id });
    setSaid(answer.ok ? t('copied') : '');
  };
  const save = async (as: SummaryFormat): Promise<void> => {
    setSaid(t('working'));
    const answer = await send('save-summary', { id: shift.id, as });
    if (!answer.ok) setSaid('');
    else setSaid(t(isDesktop ? 'saved' : 'handed', { file: answer.value.file }));
  };
  return (
    <>
      <div className={styles.tools}>
        <Button onClick={() => void copy()}>{t('copy')}</Button>
        <Ways save={(as) => void save(as)} />
      </div>
      <div className={styles.said}>
        <p className={text.note} role="status">
          {refusal === null ? said : t('still')}
        </p>
        <RefusalLine reason={refusal} />
      </div>
    </>
  );
}

/** Where shifts are forgotten, the one that was closed goes with its page, and the page says so. */
function Leaving({ shiftId }: { readonly shiftId: string }) {
  const { t } = useTranslation('stored');
  const host = useHost();
  const goes = useSnapshot(
    ({ forgetsAtClose, closedShiftId }) => forgetsAtClose && closedShiftId === shiftId,
  );
  useEffect(() => {
    if (!goes) return undefined;
    return () => void host.request('forget-now', null);
  }, [goes, host]);
  return goes ? <p className={text.note}>{t('leaving')}</p> : null;
}

/** The page that is kept, of any one shift. */
export function SummaryScreen({ shiftId }: { readonly shiftId: string }) {
  const { t } = useTranslation(['screens', 'summary']);
  const { answer } = useAnswer('shift', { id: shiftId });
  if (!answer) return <p className={text.note}>{t('screens:summary.looking')}</p>;
  if (!answer.ok) {
    return (
      <section>
        <PageHead title={t('summary:title')} lead={t('screens:summary.missing')} />
        <LinkButton href="#today">{t('screens:summary.back')}</LinkButton>
      </section>
    );
  }
  return (
    <>
      <header className={styles.bar}>
        <p className={text.head}>{t('summary:title')}</p>
        <Tools shift={answer.value} />
      </header>
      <div className={styles.notices}>
        <Leaving shiftId={shiftId} />
        <Notices />
      </div>
      <Keepsake shift={answer.value} />
    </>
  );
}
