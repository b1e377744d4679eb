import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import { BackLink } from '../../ui/back-link';
import { LinkButton } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { useHost, useSnapshot } from '../../ui/host';
import { Notices } from '../../ui/notices';
import { Ground, Ritual } from '../../ui/ritual';
import { useAnswer } from '../../ui/use-answer';
import text from '../../ui/text.module.css';
import { Keepsake } from './keepsake';
import styles from './summary-screen.module.css';
import { Tools } from './tools';

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

/** How the close ends: one still line, and the page beneath. */
function Closed({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation(['keep', 'screens']);
  const otherRuns = useSnapshot((snapshot) => snapshot.shift !== null);
  const above = (
    <>
      <Leaving shiftId={shift.id} />
      <Notices />
    </>
  );
  return (
    <Ritual
      quiet={100}
      open={0}
      place={t('keep:closed.place')}
      out={
        <LinkButton variant="bare" small className={styles.back} href="#today">
          {t('screens:summary.back')}
        </LinkButton>
      }
      above={above}
      title={t('keep:closed.title')}
      lead={otherRuns ? t('keep:closed.leadEarlier') : t('keep:closed.lead')}
      beneath={<Keepsake shift={shift} headed />}
    >
      <Tools shift={shift} />
    </Ritual>
  );
}

interface SummaryScreenProps {
  readonly shiftId: string;
  /** Come to by the close itself. */
  readonly justClosed: boolean;
}

/** The page that is kept, of any one shift. */
export function SummaryScreen({ shiftId, justClosed }: SummaryScreenProps) {
  const { t } = useTranslation(['screens', 'summary']);
  const { answer } = useAnswer('shift', { id: shiftId });
  if (!answer) {
    const looking = <p className={text.note}>{t('screens:summary.looking')}</p>;
    return justClosed ? <Ground quiet={100}>{null}</Ground> : looking;
  }
  if (!answer.ok) {
    return (
      <EmptyState title={t('summary:title')} line={t('screens:summary.missing')}>
        <LinkButton href="#today">{t('screens:summary.back')}</LinkButton>
      </EmptyState>
    );
  }
  if (justClosed) return <Closed shift={answer.value} />;
  return (
    <>
      <header className={styles.bar}>
        <p className={styles.from}>
          <BackLink href="#look-back">{t('screens:nav.lookBack')}</BackLink>
        </p>
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
