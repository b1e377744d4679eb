import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call, Shift } from '../../core/shift/shift';
import type { Rating } from '../../core/vocabulary';
import { useFormats } from '../../ui/formats';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { hasWin } from './call-answers';
import { ShowAll } from './show-all';
import { UnratedCall } from './unrated-call';
import { useJustRated } from './use-just-rated';
import styles from './lists.module.css';

/** The latest first; those that were just rated keep their places until they leave. */
function listed(calls: readonly Call[], justRated: ReadonlySet<string>): readonly Call[] {
  return calls
    .filter((call) => call.endedAt !== null && (call.rating === null || justRated.has(call.id)))
    .toReversed();
}

interface UnratedProps {
  readonly shift: Shift;
  /** So many are shown until the rest is asked for. */
  readonly atFirst: number;
}

/** Calls without a rating. Rating one here is as good as rating it at once; skipping costs nothing. */
export function Unrated({ shift, atFirst }: UnratedProps) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  const { say, refusal } = useSay(shift.id);
  const list = useRef<HTMLOListElement>(null);
  const justRated = useJustRated(list);
  const [all, setAll] = useState(false);
  const calls = listed(shift.calls, justRated.ids);
  const last = calls.findLastIndex(({ id }) => justRated.ids.has(id));
  const shown = all ? calls : calls.slice(0, Math.max(atFirst, last + 1));
  const rate = (callId: string, rating: Rating | null): void => {
    // Before the answer, since the call leaves the list the moment its rating is known.
    justRated.add(callId);
    void say({ type: 'rated', callId, rating });
  };
  return (
    <section>
      <div className={styles.head}>
        <h2 className={text.head}>{t('unrated.title')}</h2>
        {calls.length > 0 && <span className={text.mark}>{t('unrated.skip')}</span>}
      </div>
      {calls.length === 0 && (
        <p className={text.note}>
          {shift.calls.some((call) => call.endedAt !== null) ? t('unrated.none') : t('unrated.noneYet')}
        </p>
      )}
      <ol ref={list} className={styles.unrated}>
        {shown.map((call) => (
          <UnratedCall
            key={call.id}
            call={call}
            time={formats.time(call.startedAt)}
            won={hasWin(shift.wins, call.id)}
            onRate={(rating) => rate(call.id, rating)}
            onDone={justRated.clear}
            say={say}
          />
        ))}
      </ol>
      {calls.length > 0 && (
        <p className={styles.legend}>
          {t('unrated.legend')}
          <ShowAll of="unrated" rest={calls.length - atFirst} all={all} onAll={setAll} />
        </p>
      )}
      <RefusalLine reason={refusal} />
    </section>
  );
}
