import { useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import type { Formats } from '../../core/summary/markdown';
import { afterBecause, WinLine } from '../../ui/because';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import styles from './lists.module.css';

const shownAtFirst = 3;

function AddWin({ shift, onDone }: { readonly shift: Shift; readonly onDone: () => void }) {
  const { t } = useTranslation();
  const { say, refusal } = useSay(shift.id);
  const [said, setSaid] = useState('');
  const [because, setBecause] = useState('');
  const keep = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (said.trim() === '') return;
    const answer = await say({
      type: 'win-added',
      text: said.trim(),
      because: afterBecause(because),
      callId: null,
    });
    if (answer.ok) onDone();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };
  return (
    <form className={styles.add} onSubmit={(event) => void keep(event)} onKeyDown={leave}>
      <label>
        <span className={text.mark}>{t('today.wins.text')}</span>
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
        <span className={text.mark}>{t('today.wins.because')}</span>
        <Field
          small
          value={because}
          onChange={(event) => {
            setBecause(event.target.value);
          }}
        />
      </label>
      <div className={styles.row}>
        <Button small type="submit" disabled={said.trim() === ''}>
          {t('today.wins.save')}
        </Button>
        <Button small look="bare" onClick={onDone}>
          {t('today.wins.cancel')}
        </Button>
      </div>
      <RefusalLine because={refusal} />
    </form>
  );
}

/** The latest wins, in the agent's own words. */
export function Wins({ shift, formats }: { readonly shift: Shift; readonly formats: Formats }) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const wins = all ? shift.wins : shift.wins.slice(-shownAtFirst);
  const rest = shift.wins.length - shownAtFirst;
  return (
    <section>
      <div className={styles.head}>
        <h2 className={text.head}>{t('today.wins.title')}</h2>
        {!adding && (
          <Button
            small
            look="bare"
            className={styles.edge ?? ''}
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('today.wins.add')}
          </Button>
        )}
      </div>
      {adding && (
        <AddWin
          shift={shift}
          onDone={() => {
            setAdding(false);
          }}
        />
      )}
      {wins.length === 0 && !adding && <p className={text.note}>{t('today.wins.empty')}</p>}
      <ol className={styles.wins}>
        {wins.map((win) => (
          <li key={win.id}>
            <span className={text.num}>{formats.time(win.at)}</span>
            <WinLine text={win.text} because={win.because} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button
          small
          look="bare"
          className={styles.more ?? ''}
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? t('today.wins.fewer') : t('today.wins.more', { count: rest })}
        </Button>
      )}
    </section>
  );
}
