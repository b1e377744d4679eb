import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift, Unfinished } from '../../core/shift/shift';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { useStepKeys } from './steps';
import styles from './close.module.css';

const parts = ['what', 'when', 'where'] as const;
const empty: Unfinished = { what: '', when: '', where: '' };
const threeRows = (items: readonly Unfinished[]): readonly Unfinished[] =>
  [0, 1, 2].map((index) => items[index] ?? empty);

/** Rows with anything in them, without the blanks around it. */
const filled = (rows: readonly Unfinished[]): Unfinished[] =>
  rows
    .map(({ what, when, where }) => ({ what: what.trim(), when: when.trim(), where: where.trim() }))
    .filter(({ what, when, where }) => what + when + where !== '');

/** Three rows that are sent whenever one is left, and when the step is left in any way. */
function useUnfinished(shift: Shift) {
  const { say, refusal } = useSay(shift.id);
  const [rows, setRows] = useState(() => threeRows(shift.unfinished));
  const latest = useRef(rows);
  const sent = useRef(JSON.stringify(filled(rows)));
  const keep = useRef((): void => undefined);
  useEffect(() => {
    keep.current = (): void => {
      const items = filled(latest.current);
      const now = JSON.stringify(items);
      if (now === sent.current) return;
      sent.current = now;
      void say({ type: 'unfinished-set', items }).then((answer) => {
        if (!answer.ok) sent.current = '';
      });
    };
  }, [say]);
  useEffect(() => {
    const atEnd = keep;
    return () => {
      atEnd.current();
    };
  }, []);
  const change = (index: number, part: (typeof parts)[number], value: string): void => {
    const next = latest.current.map((row, at) => (at === index ? { ...row, [part]: value } : row));
    latest.current = next;
    setRows(next);
  };
  return {
    rows,
    change,
    refusal,
    keep: () => {
      keep.current();
    },
  };
}

export function UnfinishedStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation();
  const { rows, change, keep, refusal } = useUnfinished(props.shift);
  useStepKeys({ onEnter: props.onNext });
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    props.onNext();
  };
  return (
    <StepPanel {...props} question={t('close.unfinished')} enter="next">
      <div className={styles.unfinished}>
        {parts.map((part) => (
          <span key={part} className={text.mark} aria-hidden="true">
            {t(`close.${part}`)}
          </span>
        ))}
        {rows.map((row, index) =>
          parts.map((part) => (
            <Field
              key={`${String(index)}${part}`}
              small
              aria-label={t(`close.${part}Numbered`, { number: index + 1 })}
              value={row[part]}
              onChange={(event) => {
                change(index, part, event.target.value);
              }}
              onBlur={keep}
              onKeyDown={enter}
            />
          )),
        )}
      </div>
      <p className={text.mark}>{t('close.unfinishedNote')}</p>
      <RefusalLine because={refusal} />
    </StepPanel>
  );
}
