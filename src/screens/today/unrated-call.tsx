import { useTranslation } from 'react-i18next';
import type { Call } from '../../core/shift/shift';
import { callLengthText } from '../../core/summary/sentences';
import type { Rating } from '../../core/vocabulary';
import { Button } from '../../ui/button';
import type { Say } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { CallAnswers } from './call-answers';
import { Five } from './five';
import styles from './lists.module.css';

interface UnratedCallProps {
  readonly call: Call;
  /** When it began, as it is read. */
  readonly time: string;
  /** It was rated just now: its end and what was given may be said with one more click each. */
  readonly open: boolean;
  readonly won: boolean;
  readonly onRate: (rating: Rating | null) => void;
  readonly onDone: () => void;
  readonly say: Say;
}

/** One call and its five places. */
export function UnratedCall({ call, time, open, won, onRate, onDone, say }: UnratedCallProps) {
  const { t } = useTranslation(['summary', 'today', 'words']);
  const length = callLengthText(call, t);
  return (
    <li>
      <div className={styles.call}>
        <span className={text.num}>{time}</span>
        <span className={styles.length}>
          {open && call.rating !== null
            ? t(`words:rating.${call.rating}`)
            : call.hard
              ? t('today:unrated.hard', { length })
              : length}
        </span>
        <Five label={t('today:unrated.rate', { time })} chosen={call.rating} onRate={onRate} />
      </div>
      {open && (
        <div className={styles.after}>
          <CallAnswers call={call} won={won} say={say} />
          <Button small variant="bare" className={styles.more} onClick={onDone}>
            {t('today:unrated.done')}
          </Button>
        </div>
      )}
    </li>
  );
}
