import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineProblem } from '../../core/deck/own-card';
import { longestLine } from '../../core/deck/own-card';
import { Field } from '../../ui/field';
import styles from './deck.module.css';

/** More than anybody pastes by mistake; the rule of 90 is said, and nothing is cut. */
const longestTyped = 100_000;

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly problem: LineProblem | null;
  readonly onWrite: (value: string) => void;
}

/** One line of a card, with how much room is left and what is wrong with it. */
export function LineField({ label, value, problem, onWrite }: LineFieldProps) {
  const { t } = useTranslation('deck');
  const id = useId();
  const left = longestLine - Array.from(value).length;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Field
        id={id}
        value={value}
        maxLength={longestTyped}
        aria-invalid={problem !== null}
        aria-describedby={`${id}left ${id}problem`}
        onWrite={onWrite}
      />
      <p id={`${id}left`} className={styles.left}>
        {left < 0 ? t('write.over', { count: -left }) : t('write.left', { count: left })}
      </p>
      <p id={`${id}problem`} className={styles.problem} role="status">
        {problem && t(`write.problem.${problem}`)}
      </p>
    </div>
  );
}
