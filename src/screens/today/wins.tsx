import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../core/contract';
import type { Shift, Win } from '../../core/shift/shift';
import { WinLine } from '../../ui/win-line';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { Undo } from '../../ui/undo';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { Given } from './given';
import { ShowAll } from './show-all';
import type { WinsAccess } from './use-wins';
import { useWins } from './use-wins';
import { WinForm } from './win-form';
import styles from './lists.module.css';

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
        variant="bare"
        className={styles.change}
        aria-label={t('wins.changeOne', { time })}
        onClick={onChange}
      >
        {t('wins.change')}
      </Button>
    </li>
  );
}

interface OpenFormProps {
  /** Null for a new one. */
  readonly win: Win | null;
  readonly access: WinsAccess;
  readonly refusal: Refusal | null;
}

function OpenForm({ win, access, refusal }: OpenFormProps) {
  const { keep, show, remove } = access;
  return (
    <WinForm
      id={win?.id ?? null}
      text={win?.text ?? ''}
      because={win?.because ?? ''}
      refusal={refusal}
      onKeep={(words, because) => void keep(win, words, because)}
      onLeave={() => show(null)}
      {...(win ? { onRemove: () => void remove(win.id) } : {})}
    />
  );
}

/** Those there are, and in its place the one that was just removed. */
function listed(shift: Shift, removed: string | null): readonly Win[] {
  const gone = shift.removedWins.filter(({ id }) => id === removed);
  return [...shift.wins, ...gone].toSorted((a, b) => a.at - b.at);
}

interface WinsProps {
  readonly shift: Shift;
  /** So many are shown until the rest is asked for. */
  readonly atFirst: number;
}

/** The latest wins, in the agent's own words, and what was given. */
export function Wins({ shift, atFirst }: WinsProps) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  const { say, refusal } = useSay(shift.id);
  const access = useWins(say);
  const { open, removed, show, putBack } = access;
  const [all, setAll] = useState(false);
  const every = listed(shift, removed);
  const wins = all ? every : every.slice(-atFirst);
  const form = (win: Win | null) => <OpenForm win={win} access={access} refusal={refusal} />;
  return (
    <section>
      <div className={styles.head}>
        <h2 className={text.head}>{t('wins.title')}</h2>
        {open !== added && (
          <Button small variant="bare" className={styles.edge} onClick={() => show(added)}>
            {t('wins.add')}
          </Button>
        )}
      </div>
      {open === added && form(null)}
      {wins.length === 0 && open !== added && <p className={text.note}>{t('wins.empty')}</p>}
      <ol className={styles.wins}>
        {wins.map((win) => {
          if (win.id !== removed && win.id !== open) {
            return (
              <OneWin key={win.id} win={win} time={formats.time(win.at)} onChange={() => show(win.id)} />
            );
          }
          return (
            <li key={win.id} className={styles.whole}>
              {win.id === removed ? (
                <Undo onUndo={() => void putBack(win.id)}>{t('wins.removed')}</Undo>
              ) : (
                form(win)
              )}
            </li>
          );
        })}
      </ol>
      <ShowAll of="wins" rest={every.length - atFirst} all={all} onAll={setAll} className={styles.more} />
      <Given shift={shift} />
    </section>
  );
}
