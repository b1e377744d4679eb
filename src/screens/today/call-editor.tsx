import { useTranslation } from 'react-i18next';
import type { Call, Shift } from '../../core/shift/shift';
import type { Formats } from '../../core/summary/markdown';
import type { Kind } from '../../core/words';
import { kinds } from '../../core/words';
import { Button } from '../../ui/button';
import { RefusalLine } from '../../ui/refusal-line';
import type { Say } from '../../ui/use-say';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { CallAnswers, hasWin } from './call-answers';
import { Choice, Choices } from './choices';
import { Five } from './five';
import styles from './call-editor.module.css';

function Hard({ call, say }: { readonly call: Call; readonly say: Say }) {
  const { t } = useTranslation(['today', 'words']);
  const callId = call.id;
  const choose = async (kind: Kind): Promise<void> => {
    if (call.kind !== kind) {
      await say({ type: 'marked-hard', callId, kind });
      return;
    }
    // A mark without a kind keeps the kind there was, so it goes first.
    await say({ type: 'hard-taken-back', callId });
    await say({ type: 'marked-hard', callId, kind: null });
  };
  return (
    <Choices label={t('today:call.hard')}>
      <Choice
        chosen={call.hard}
        onChoose={() =>
          void say(
            call.hard ? { type: 'hard-taken-back', callId } : { type: 'marked-hard', callId, kind: null },
          )
        }
      >
        {t('today:call.markHard')}
      </Choice>
      {call.hard &&
        kinds.map((kind) => (
          <Choice key={kind} chosen={call.kind === kind} onChoose={() => void choose(kind)}>
            {t(`words:kind.${kind}`)}
          </Choice>
        ))}
    </Choices>
  );
}

interface CallEditorProps {
  readonly shift: Shift;
  readonly call: Call;
  readonly formats: Formats;
  readonly onClose: () => void;
}

/** Everything that was said of one call, to change or take back. */
export function CallEditor({ shift, call, formats, onClose }: CallEditorProps) {
  const { t } = useTranslation(['today', 'words']);
  const { say, refusal } = useSay(shift.id);
  const callId = call.id;
  const remove = async (): Promise<void> => {
    const answer = await say({ type: 'call-removed', callId });
    if (answer.ok) onClose();
  };
  return (
    <div
      className={styles.editor}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.rate}>
        <span className={text.mark}>{t('today:call.rate')}</span>
        <Five
          label={t('today:unrated.rate', { time: formats.time(call.startedAt) })}
          chosen={call.rating}
          onRate={(rating) => void say({ type: 'rated', callId, rating })}
        />
        <span className={text.mark}>{call.rating === null ? '' : t(`words:rating.${call.rating}`)}</span>
      </div>
      <CallAnswers call={call} won={hasWin(shift.wins, callId)} say={say} />
      <Hard call={call} say={say} />
      <p className={text.mark}>{t('today:call.clearNote')}</p>
      <div className={styles.acts}>
        <Button small onClick={onClose}>
          {t('today:call.close')}
        </Button>
        <Button small look="bare" onClick={() => void remove()}>
          {t('today:call.remove')}
        </Button>
      </div>
      <RefusalLine because={refusal} />
    </div>
  );
}
