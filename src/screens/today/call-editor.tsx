import { useTranslation } from 'react-i18next';
import type { Call, Shift } from '../../core/shift/shift';
import { kinds } from '../../core/vocabulary';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { InlineForm } from '../../ui/inline-form';
import type { Say } from '../../ui/use-say';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { CallAnswers, hasWin } from './call-answers';
import { ChoiceButton, ChoiceList } from './choices';
import { Five } from './five';
import styles from './call-editor.module.css';

function Hard({ call, say }: { readonly call: Call; readonly say: Say }) {
  const { t } = useTranslation(['today', 'words']);
  const callId = call.id;
  return (
    <ChoiceList label={t('today:call.hard')}>
      <ChoiceButton
        chosen={call.hard}
        onChoose={() =>
          void say(
            call.hard ? { type: 'hard-taken-back', callId } : { type: 'marked-hard', callId, kind: null },
          )
        }
      >
        {t('today:call.markHard')}
      </ChoiceButton>
      {call.hard &&
        kinds.map((kind) => (
          <ChoiceButton
            key={kind}
            chosen={call.kind === kind}
            onChoose={() =>
              void say(
                call.kind === kind
                  ? { type: 'kind-taken-back', callId }
                  : { type: 'marked-hard', callId, kind },
              )
            }
          >
            {t(`words:kind.${kind}`)}
          </ChoiceButton>
        ))}
    </ChoiceList>
  );
}

interface CallEditorProps {
  readonly shift: Shift;
  readonly call: Call;
  readonly onClose: () => void;
}

/** Everything that was said of one call, to change or take back. */
export function CallEditor({ shift, call, onClose }: CallEditorProps) {
  const { t } = useTranslation(['today', 'words']);
  const formats = useFormats(shift.zone);
  const { say, refusal } = useSay(shift.id);
  const callId = call.id;
  const remove = async (): Promise<void> => {
    const answer = await say({ type: 'call-removed', callId });
    if (answer.ok) onClose();
  };
  return (
    <InlineForm className={styles.editor} onSave={onClose} onLeave={onClose} refusal={refusal}>
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
        <Button small type="submit">
          {t('today:call.close')}
        </Button>
        <Button small variant="bare" onClick={() => void remove()}>
          {t('today:call.remove')}
        </Button>
      </div>
    </InlineForm>
  );
}
