import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import type { Unfinished } from '../../core/shift/shift-event';
import { mostUnfinished } from '../../core/shift/shift-event';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { useAtEnd } from '../../ui/use-at-end';
import { useDraft } from '../../ui/use-draft';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { onEnterKey } from './steps';
import styles from './close.module.css';

const parts = ['what', 'when', 'where'] as const;
/** Together they fit into one message to the host. */
const longest = { what: 10_000, when: 2000, where: 2000 } as const;
const empty: Unfinished = { what: '', when: '', where: '' };
/** What is written, and one more line to write on. */
const withRoom = (rows: readonly Unfinished[]): readonly Unfinished[] => {
  const isBlank = filled(rows.slice(-1)).length === 0;
  return rows.length < mostUnfinished && (rows.length === 0 || !isBlank) ? [...rows, empty] : rows;
};

/** Rows with anything in them, without the blanks around it. */
const filled = (rows: readonly Unfinished[]): Unfinished[] =>
  rows
    .map(({ what, when, where }) => ({ what: what.trim(), when: when.trim(), where: where.trim() }))
    .filter(({ what, when, where }) => what + when + where !== '');

interface UnfinishedRowsProps {
  readonly shift: Shift;
  readonly onNext: () => void;
  /** The row that is to have the keyboard at once, in its first empty place. */
  readonly focusRow?: number;
}

/** Three rows of what, when and where; each is sent when it is left. */
export function UnfinishedRows({ shift, onNext, focusRow }: UnfinishedRowsProps) {
  const { t } = useTranslation('close');
  const { say, refusal } = useSay(shift.id);
  const [tooLong, setTooLong] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const { value, change, keep } = useDraft(
    `close ${shift.id} unfinished`,
    shift.unfinished,
    filled,
    (items) => say({ type: 'unfinished-set', items }),
  );
  const rows = withRoom(value);
  useAtEnd(() => void keep());
  useEffect(() => {
    if (focusRow === undefined) return;
    const fields = [...(grid.current?.querySelectorAll('input') ?? [])].slice(focusRow * 3, focusRow * 3 + 3);
    (fields.find((field) => field.value === '') ?? fields[1])?.focus();
  }, [focusRow]);
  return (
    <>
      <div ref={grid} className={styles.unfinished}>
        {rows.map((row, index) =>
          parts.map((part) => (
            <div key={`${String(index)}${part}`} className={styles.cell} data-part={part}>
              <span className={text.mark} aria-hidden="true">
                {t(part)}
              </span>
              <Field
                ruled
                aria-label={t(`${part}Numbered`, { number: index + 1 })}
                {...(part === 'what' && index > 0 && { placeholder: t('unfinishedMore') })}
                value={row[part]}
                maxLength={longest[part]}
                onTooLong={() => setTooLong(true)}
                onWrite={(written) => {
                  setTooLong(false);
                  change(rows.with(index, { ...row, [part]: written }));
                }}
                onBlur={() => void keep()}
                onKeyDown={(event) => onEnterKey(event, onNext)}
              />
            </div>
          )),
        )}
      </div>
      {tooLong && (
        <p className={text.note} role="status">
          {t('tooLong')}
        </p>
      )}
      <RefusalLine reason={refusal} />
    </>
  );
}
