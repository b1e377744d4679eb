import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramQuestion } from '../core/contract';
import { minuteMs } from '../core/durations';
import type { Call, Shift } from '../core/shift/shift';
import type { ProgramAnswer } from '../core/vocabulary';
import { programAnswers } from '../core/vocabulary';
import { Button } from './button';
import { useFormats } from './formats';
import { useSnapshot } from './host';
import styles from './program-asked.module.css';
import { RefusalLine } from './refusal-line';
import { Undo } from './undo';
import { useRequest } from './use-request';
import { useSay } from './use-say';

const startedCapital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

interface AskedProps {
  readonly question: ProgramQuestion;
  readonly onAnswer: (answer: ProgramAnswer) => void;
}

function Asked({ question, onAnswer }: AskedProps) {
  const { t } = useTranslation('today');
  const count = Math.max(1, Math.round(question.heldMs / minuteMs));
  return (
    <>
      <p>{t('question.ask', { name: startedCapital(question.name), count })}</p>
      <div className={styles.acts}>
        {programAnswers.map((answer) => (
          <Button key={answer} small onClick={() => onAnswer(answer)}>
            {t(`question.${answer}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

interface LoggedProps {
  readonly shift: Shift;
  readonly call: Call;
  readonly onDone: () => void;
}

/** It was no call, and yet one was counted: it can go too, and come back. */
function Logged({ shift, call, onDone }: LoggedProps) {
  const { t } = useTranslation('today');
  const formats = useFormats(shift.zone);
  const { say, refusal } = useSay(shift.id);
  const callId = call.id;
  const removed = shift.removedCalls.some(({ id }) => id === callId);
  const span = { from: formats.time(call.startedAt), to: formats.time(call.endedAt ?? call.startedAt) };
  if (removed) {
    return (
      <Undo onUndo={() => void say({ type: 'call-put-back', callId }).then(onDone)}>
        {t('question.removed')}
      </Undo>
    );
  }
  return (
    <>
      <p role="status">{t('question.logged', span)}</p>
      <div className={styles.acts}>
        <Button small onClick={() => void say({ type: 'call-removed', callId })}>
          {t('question.remove')}
        </Button>
        <Button small variant="bare" onClick={onDone}>
          {t('question.keep')}
        </Button>
      </div>
      <RefusalLine reason={refusal} />
    </>
  );
}

/** "Chrome used the microphone for 6 minutes. Was that a call?", and what follows from the answer. */
export function ProgramAsked() {
  const { t } = useTranslation('today');
  const { send, refusal } = useRequest();
  const question = useSnapshot((snapshot) => snapshot.question);
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const [noCall, setNoCall] = useState<string | null>(null);
  const answer = async (asked: ProgramQuestion, said: ProgramAnswer): Promise<void> => {
    const taken = await send('answer-program', { program: asked.program, answer: said });
    setNoCall(taken.ok && said === 'not-a-call' ? asked.callId : null);
  };
  const logged = [...(shift?.calls ?? []), ...(shift?.removedCalls ?? [])].find(({ id }) => id === noCall);
  if (!question && !(shift && logged)) return null;
  return (
    <aside className={styles.question} aria-label={t('question.label')}>
      {question && <Asked question={question} onAnswer={(said) => void answer(question, said)} />}
      {!question && shift && logged && <Logged shift={shift} call={logged} onDone={() => setNoCall(null)} />}
      <RefusalLine reason={refusal} />
    </aside>
  );
}
