import { useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
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
  readonly won: boolean;
  readonly onRate: (rating: Rating | null) => void;
  readonly onDone: () => void;
  readonly say: Say;
}

/** One call and its five places. */
function ToRate({ call, time, onRate }: Pick<UnratedCallProps, 'call' | 'time' | 'onRate'>) {
  const { t } = useTranslation(['summary', 'today', 'words']);
  const length = callLengthText(call, t);
  return (
    <>
      <span className={styles.length}>{call.hard ? t('today:unrated.hard', { length }) : length}</span>
      <Five label={t('today:unrated.rate', { time })} chosen={null} onRate={onRate} />
    </>
  );
}

interface RatedProps {
  readonly rating: Rating;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onUndo: () => void;
}

/** In the same place and as tall: what was said, the way to say more, and the way back. */
function Rated({ rating, open, onOpen, onUndo }: RatedProps) {
  const { t } = useTranslation(['today', 'words']);
  return (
    <>
      <span role="status">{t(`words:rating.${rating}`)}</span>
      <span className={styles.acts}>
        <Button small variant="bare" aria-expanded={open} onClick={() => onOpen(!open)}>
          {t('today:unrated.outcome')}
        </Button>
        <Button small variant="bare" onClick={onUndo}>
          {t('today:undo')}
        </Button>
      </span>
    </>
  );
}

const intoView = (opened: HTMLElement | null): void => {
  opened?.scrollIntoView({ block: 'nearest' });
};

/**
 * A call to rate, and once it is rated its end and what was given, for whoever wants to say more: over the page, so that
 * nothing moves. It closes by its button, by Esc, and when the agent goes elsewhere.
 */
export function UnratedCall({ call, time, won, onRate, onDone, say }: UnratedCallProps) {
  const { t } = useTranslation('today');
  const [open, setOpen] = useState(false);
  const { rating } = call;
  const undo = (): void => {
    setOpen(false);
    onRate(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open || event.key !== 'Escape') return;
    event.preventDefault();
    setOpen(false);
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false);
  };
  return (
    <li onKeyDown={onKeyDown} onBlur={onBlur}>
      <div className={styles.call}>
        <span className={text.num}>{time}</span>
        {rating === null ? (
          <ToRate call={call} time={time} onRate={onRate} />
        ) : (
          <Rated rating={rating} open={open} onOpen={setOpen} onUndo={undo} />
        )}
      </div>
      {rating !== null && open && (
        <div ref={intoView} className={styles.answers} tabIndex={-1} data-over>
          <CallAnswers call={call} won={won} say={say} />
          <Button small variant="bare" className={styles.more} onClick={onDone}>
            {t('unrated.done')}
          </Button>
        </div>
      )}
    </li>
  );
}
