import { useId, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import type { Parked } from '../../core/shift/fact';
import type { Formats } from '../../core/summary/markdown';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { Undo } from '../../ui/undo';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { NumberNote } from './number-note';
import styles from './beginning.module.css';

interface WriteProps {
  readonly now: Parked | null;
  readonly onKeep: (parked: Parked | null) => void;
  readonly onLeave: () => void;
}

function Write({ now, onKeep, onLeave }: WriteProps) {
  const { t } = useTranslation('today');
  const [what, setWhat] = useState(now?.what ?? '');
  const [when, setWhen] = useState(now?.when ?? '');
  const keep = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (what.trim() !== '') onKeep({ what: what.trim(), when: when.trim() });
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };
  return (
    <form className={styles.form} onSubmit={keep} onKeyDown={leave}>
      <div className={styles.fields}>
        <label>
          <span className={text.mark}>{t('beginning.what')}</span>
          <Field
            small
            autoFocus
            value={what}
            onChange={(event) => {
              setWhat(event.target.value);
            }}
          />
        </label>
        <label>
          <span className={text.mark}>{t('beginning.when')}</span>
          <Field
            small
            value={when}
            onChange={(event) => {
              setWhen(event.target.value);
            }}
          />
        </label>
      </div>
      <NumberNote typed={`${what} ${when}`} />
      <div className={styles.row}>
        <Button small type="submit" disabled={what.trim() === ''}>
          {t('beginning.keep')}
        </Button>
        <Button small look="bare" onClick={onLeave}>
          {t('beginning.cancel')}
        </Button>
        {now && (
          <Button
            small
            look="bare"
            onClick={() => {
              onKeep(null);
            }}
          >
            {t('beginning.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}

interface ParkedLineProps {
  readonly shift: Shift;
  readonly formats: Formats;
}

/** The private line, out of sight until it is asked for. */
export function ParkedLine({ shift, formats }: ParkedLineProps) {
  const { t } = useTranslation('today');
  const { say, refusal } = useSay(shift.id);
  const [shown, setShown] = useState<'closed' | 'open' | 'writing'>('closed');
  const [gone, setGone] = useState<Parked | null>(null);
  const lineId = useId();
  const { parked, parkedAt } = shift;
  const keep = async (next: Parked | null): Promise<void> => {
    const answer = await say({ type: 'parked', parked: next });
    if (!answer.ok) return;
    setGone(next === null ? parked : null);
    setShown('closed');
  };
  if (shown === 'writing') {
    return (
      <>
        <Write
          now={parked}
          onKeep={(next) => void keep(next)}
          onLeave={() => {
            setShown('closed');
          }}
        />
        <RefusalLine because={refusal} />
      </>
    );
  }
  const write = (): void => {
    setShown('writing');
  };
  if (!parked) {
    if (gone) return <Undo onUndo={() => void keep(gone)}>{t('beginning.parkedGone')}</Undo>;
    return (
      <Button small look="bare" onClick={write}>
        {t('beginning.park')}
      </Button>
    );
  }
  const open = shown === 'open';
  return (
    <div className={styles.parked}>
      <Button
        small
        look="bare"
        aria-expanded={open}
        aria-controls={lineId}
        onClick={() => {
          setShown(open ? 'closed' : 'open');
        }}
      >
        {open
          ? t('beginning.hide')
          : t('beginning.parkedAt', { time: formats.time(parkedAt ?? shift.startedAt) })}
      </Button>
      <div id={lineId} className={styles.line} hidden={!open}>
        <span dir="auto" className={styles.what}>
          {parked.what}
        </span>
        {parked.when !== '' && (
          <span className={text.note}>{t('beginning.later', { when: parked.when })}</span>
        )}
        <Button small look="bare" onClick={write}>
          {t('beginning.edit')}
        </Button>
      </div>
    </div>
  );
}
