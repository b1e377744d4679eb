import { useState } from 'react';
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
import styles from './lists.module.css';

const shownAtFirst = 3;

/** The latest first; a call that was just rated keeps its place until its questions are done with. */
function listed(calls: readonly Call[], justRated: string | null): readonly Call[] {
  return calls
    .filter((call) => call.endedAt !== null && (call.rating === null || call.id === justRated))
    .toReversed();
}

/** Calls without a rating. Rating one here is as good as rating it at once; skipping costs nothing. */
export function Unrated({ shift }: { readonly shift: Shift }) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  const { say, refusal } = useSay(shift.id);
  const [justRated, setJustRated] = useState<string | null>(null);
  const [all, setAll] = useState(false);
  const calls = listed(shift.calls, justRated);
  const shown = all
    ? calls
    : calls.slice(0, Math.max(shownAtFirst, calls.findIndex(({ id }) => id === justRated) + 1));
  const rate = async (call: Call, rating: Rating | null): Promise<void> => {
    // Before the answer, since the call leaves the list the moment its rating is known.
    setJustRated(call.id);
    const answer = await say({ type: 'rated', callId: call.id, rating });
    if (!answer.ok) setJustRated(justRated);
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
      <ol className={styles.unrated}>
        {shown.map((call) => (
          <UnratedCall
            key={call.id}
            call={call}
            time={formats.time(call.startedAt)}
            open={call.id === justRated}
            won={hasWin(shift.wins, call.id)}
            onRate={(rating) => void rate(call, rating)}
            onDone={() => setJustRated(null)}
            say={say}
          />
        ))}
      </ol>
      {calls.length > 0 && (
        <p className={styles.legend}>
          {t('unrated.legend')}
          <ShowAll of="unrated" rest={calls.length - shownAtFirst} all={all} onAll={setAll} />
        </p>
      )}
      <RefusalLine reason={refusal} />
    </section>
  );
}
