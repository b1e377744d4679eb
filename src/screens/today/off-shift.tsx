import { useTranslation } from 'react-i18next';
import type { Snapshot } from '../../core/contract';
import { Button } from '../../ui/button';
import { RefusalLine } from '../../ui/refusal-line';
import { useRequest } from '../../ui/use-request';
import text from '../../ui/text.module.css';
import styles from './off-shift.module.css';

interface OffShiftProps {
  readonly snapshot: Snapshot;
  readonly toSummary: (shiftId: string) => void;
}

/** One sentence and one button; no numbers of another day. */
export function OffShift({ snapshot, toSummary }: OffShiftProps) {
  const { t } = useTranslation('today');
  const { send, refusal } = useRequest();
  const { closedShiftId } = snapshot;
  return (
    <section className={styles.off}>
      <svg className={styles.lines} viewBox="0 0 360 60" aria-hidden="true">
        <path d="M0 6h360M0 30h360M0 54h360" />
      </svg>
      <h1 className={text.title}>{t('off.title')}</h1>
      <p className={text.note}>{t('off.line')}</p>
      <div className={styles.acts}>
        <Button look="main" onClick={() => void send('start-shift', null)}>
          {t('off.start')}
        </Button>
        {closedShiftId !== null && (
          <Button
            look="bare"
            onClick={() => {
              toSummary(closedShiftId);
            }}
          >
            {t('off.lastPage')}
          </Button>
        )}
      </div>
      <RefusalLine because={refusal} />
    </section>
  );
}
