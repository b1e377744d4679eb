import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '../../core/shift/shift';
import type { Formats } from '../../core/summary/markdown';
import { lengthText } from '../../core/summary/markdown';
import type { Rating } from '../../core/words';
import { deposits, outcomes } from '../../core/words';
import { Button } from '../../ui/button';
import type { Say } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import styles from './lists.module.css';

const places: readonly Rating[] = [1, 2, 3, 4, 5];

interface UnratedCallProps {
  readonly call: Call;
  readonly formats: Formats;
  /** It was rated just now: its end and what was given may be said with one more click each. */
  readonly open: boolean;
  readonly onRate: (rating: Rating) => void;
  readonly onDone: () => void;
  readonly say: Say;
}

function Afterwards({ call, onDone, say }: Pick<UnratedCallProps, 'call' | 'onDone' | 'say'>) {
  const { t } = useTranslation(['screens', 'words']);
  return (
    <div className={styles.after}>
      <div className={styles.choices} role="group" aria-label={t('screens:today.unrated.outcome')}>
        <span className={text.mark}>{t('screens:today.unrated.outcome')}</span>
        {outcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            className={styles.choice}
            aria-pressed={call.outcome === outcome}
            onClick={() => void say({ type: 'outcome-given', callId: call.id, outcome })}
          >
            {t(`words:outcome.${outcome}`)}
          </button>
        ))}
      </div>
      <div className={styles.choices} role="group" aria-label={t('screens:today.unrated.deposit')}>
        <span className={text.mark}>{t('screens:today.unrated.deposit')}</span>
        {deposits.map((deposit) => (
          <button
            key={deposit}
            type="button"
            className={styles.choice}
            aria-pressed={call.deposits.includes(deposit)}
            onClick={() => void say({ type: 'deposit-made', callId: call.id, deposit })}
          >
            {t(`words:deposit.${deposit}`)}
          </button>
        ))}
        <Button small look="bare" className={styles.more ?? ''} onClick={onDone}>
          {t('screens:today.unrated.done')}
        </Button>
      </div>
    </div>
  );
}

/** One call and its five places; with the keyboard in it, the digits rate. */
export function UnratedCall({ call, formats, open, onRate, onDone, say }: UnratedCallProps) {
  const { t } = useTranslation(['summary', 'screens', 'words']);
  const length = lengthText((call.endedAt ?? call.startedAt) - call.startedAt, t);
  const time = formats.time(call.startedAt);
  const byKey = (event: KeyboardEvent): void => {
    const rating = places.find((place) => String(place) === event.key);
    if (rating === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onRate(rating);
  };
  return (
    <li>
      <div className={styles.call}>
        <span className={text.num}>{time}</span>
        <span className={styles.length}>
          {open && call.rating !== null
            ? t(`words:rating.${call.rating}`)
            : call.hard
              ? t('screens:today.unrated.hard', { length })
              : length}
        </span>
        <span
          className={styles.five}
          role="group"
          aria-label={t('screens:today.unrated.rate', { time })}
          onKeyDown={byKey}
        >
          {places.map((place) => (
            <button
              key={place}
              type="button"
              aria-pressed={call.rating === place}
              aria-label={t('screens:today.unrated.one', { number: place, word: t(`words:rating.${place}`) })}
              onClick={() => {
                onRate(place);
              }}
            >
              {place}
            </button>
          ))}
        </span>
      </div>
      {open && <Afterwards call={call} onDone={onDone} say={say} />}
    </li>
  );
}
