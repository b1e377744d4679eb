import { memo } from 'react';
import { comesWithCare } from '../../core/deck/card';
import { Button } from '../../ui/button';
import { Found } from '../../ui/found';
import styles from './card-list.module.css';
import type { ListedCard } from './find-cards';

export const rowId = (cardId: string): string => `card-${cardId}`;

interface CardRowProps {
  readonly listed: ListedCard;
  readonly words: readonly string[];
  readonly isChosen: boolean;
  readonly onChoose: (cardId: string) => void;
  readonly onShow: (cardId: string) => void;
  /** Said on many rows, so told once. */
  readonly say: { readonly favourite: string; readonly off: string; readonly showNow: string };
}

/** Only a breath has a mark. */
const BreathMark = () => (
  <svg className={styles.breath} width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
    <path d="M6.5 1.8h5M4.5 6h9M6.5 10.2h5" />
  </svg>
);

/** One card of the list: its line, and the way to see it at once under the pointer or the focus; Enter does the same. */
export const CardRow = memo(function CardRow(props: CardRowProps) {
  const { listed, words, isChosen, onChoose, onShow, say } = props;
  const { card, line, isOff } = listed;
  const mayShow = !comesWithCare(card.id);
  const marks = [...(card.favourite ? [say.favourite] : []), ...(isOff ? [say.off] : [])];
  return (
    <div className={styles.row} data-off={isOff}>
      <label className={styles.label}>
        <input
          id={rowId(card.id)}
          type="radio"
          name="card"
          className={styles.radio}
          checked={isChosen}
          onChange={() => onChoose(card.id)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && mayShow) onShow(card.id);
          }}
        />
        {card.breath !== null && <BreathMark />}
        <span dir="auto" className={styles.line}>
          <Found text={line} words={words} />
        </span>
        {marks.length > 0 && <span className={styles.marks}>{marks.join(' · ')}</span>}
      </label>
      {mayShow && (
        <Button
          small
          variant="bare"
          className={styles.show}
          tabIndex={-1}
          data-over
          aria-label={`${say.showNow}: ${line}`}
          onClick={() => onShow(card.id)}
        >
          {say.showNow}
        </Button>
      )}
    </div>
  );
});
