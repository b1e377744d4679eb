import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift, Win } from '../../core/shift/shift';
import type { Formats } from '../../core/summary/markdown';
import { WinLine } from '../../ui/because';
import { Button } from '../../ui/button';
import { Undo } from '../../ui/undo';
import type { Say } from '../../ui/use-say';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { Given } from './given';
import { WinForm } from './win-form';
import styles from './lists.module.css';

const shownAtFirst = 3;
const added = 'added';

interface OneWinProps {
  readonly win: Win;
  readonly time: string;
  readonly onChange: () => void;
}

function OneWin({ win, time, onChange }: OneWinProps) {
  const { t } = useTranslation('today');
  return (
    <li>
      <span className={text.num}>{time}</span>
      <WinLine text={win.text} because={win.because} />
      <Button
        small
        look="bare"
        className={styles.change ?? ''}
        aria-label={t('wins.changeOne', { time })}
        onClick={onChange}
      >
        {t('wins.change')}
      </Button>
    </li>
  );
}

/** Which form is open, and the win that was removed last; the next thing done forgets it. */
function useWins(say: Say) {
  const [open, setOpen] = useState<string | null>(null);
  const [removed, setRemoved] = useState<string | null>(null);
  const show = (id: string | null): void => {
    setOpen(id);
    setRemoved(null);
  };
  const keep = async (win: Win | null, words: string, because: string): Promise<void> => {
    const answer = await say(
      win
        ? { type: 'win-changed', winId: win.id, text: words, because }
        : { type: 'win-added', callId: null, text: words, because },
    );
    if (answer.ok) show(null);
  };
  const remove = async (winId: string): Promise<void> => {
    // Before the answer, since the win leaves the list the moment it is removed.
    setRemoved(winId);
    const answer = await say({ type: 'win-removed', winId });
    if (answer.ok) setOpen(null);
    else setRemoved(null);
  };
  const putBack = async (winId: string): Promise<void> => {
    const answer = await say({ type: 'win-put-back', winId });
    if (answer.ok) setRemoved(null);
  };
  return { open, removed, show, keep, remove, putBack };
}

/** Those there are, and in its place the one that was just removed. */
function listed(shift: Shift, removed: string | null): readonly Win[] {
  const gone = shift.removedWins.filter(({ id }) => id === removed);
  return [...shift.wins, ...gone].toSorted((a, b) => a.at - b.at);
}

/** The latest wins, in the agent's own words, and what was given. */
export function Wins({ shift, formats }: { readonly shift: Shift; readonly formats: Formats }) {
  const { t } = useTranslation('today');
  const { say, refusal } = useSay(shift.id);
  const { open, removed, show, keep, remove, putBack } = useWins(say);
  const [all, setAll] = useState(false);
  const every = listed(shift, removed);
  const wins = all ? every : every.slice(-shownAtFirst);
  const rest = every.length - shownAtFirst;
  const form = (win: Win | null) => (
    <WinForm
      text={win?.text ?? ''}
      because={win?.because ?? ''}
      refusal={refusal}
      onKeep={(words, because) => void keep(win, words, because)}
      onLeave={() => {
        show(null);
      }}
      {...(win ? { onRemove: () => void remove(win.id) } : {})}
    />
  );
  const line = (win: Win) => {
    if (win.id === removed) {
      return (
        <li key={win.id} className={styles.whole}>
          <Undo onUndo={() => void putBack(win.id)}>{t('wins.removed')}</Undo>
        </li>
      );
    }
    if (win.id === open) {
      return (
        <li key={win.id} className={styles.whole}>
          {form(win)}
        </li>
      );
    }
    return (
      <OneWin
        key={win.id}
        win={win}
        time={formats.time(win.at)}
        onChange={() => {
          show(win.id);
        }}
      />
    );
  };
  return (
    <section>
      <div className={styles.head}>
        <h2 className={text.head}>{t('wins.title')}</h2>
        {open !== added && (
          <Button
            small
            look="bare"
            className={styles.edge ?? ''}
            onClick={() => {
              show(added);
            }}
          >
            {t('wins.add')}
          </Button>
        )}
      </div>
      {open === added && form(null)}
      {wins.length === 0 && open !== added && <p className={text.note}>{t('wins.empty')}</p>}
      <ol className={styles.wins}>{wins.map(line)}</ol>
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
          {all ? t('wins.fewer') : t('wins.more', { count: rest })}
        </Button>
      )}
      <Given shift={shift} />
    </section>
  );
}
