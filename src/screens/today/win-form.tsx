import { useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/contract';
import { afterBecause } from '../../ui/because';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import text from '../../ui/text.module.css';
import { NumberNote } from './number-note';
import styles from './lists.module.css';

interface WinFormProps {
  readonly text: string;
  readonly because: string;
  readonly refusal: Refusal | null;
  readonly onKeep: (text: string, because: string) => void;
  readonly onLeave: () => void;
  /** Only for a win that is there. */
  readonly onRemove?: () => void;
}

/** A win in two lines: what went well, and why. */
export function WinForm({ refusal, onKeep, onLeave, onRemove, ...win }: WinFormProps) {
  const { t } = useTranslation('today');
  const [said, setSaid] = useState(win.text);
  const [because, setBecause] = useState(win.because);
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (said.trim() !== '') onKeep(said.trim(), afterBecause(because));
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <form className={styles.add} onSubmit={keep} onKeyDown={leave}>
      <label>
        <span className={text.mark}>{t('wins.text')}</span>
        <Field
          small
          autoFocus
          value={said}
          onChange={(event) => {
            setSaid(event.target.value);
          }}
        />
      </label>
      <label>
        <span className={text.mark}>{t('wins.because')}</span>
        <Field
          small
          value={because}
          onChange={(event) => {
            setBecause(event.target.value);
          }}
        />
      </label>
      <NumberNote typed={`${said} ${because}`} />
      <div className={styles.row}>
        <Button small type="submit" disabled={said.trim() === ''}>
          {t('wins.save')}
        </Button>
        <Button small look="bare" onClick={onLeave}>
          {t('wins.cancel')}
        </Button>
        {onRemove && (
          <Button small look="bare" onClick={onRemove}>
            {t('wins.remove')}
          </Button>
        )}
      </div>
      <RefusalLine because={refusal} />
    </form>
  );
}
