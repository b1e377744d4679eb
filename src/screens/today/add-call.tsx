import { useId, useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallByHand } from '../../core/session/by-hand';
import { callByHand } from '../../core/session/by-hand';
import type { Shift } from '../../core/shift/shift';
import type { Formats } from '../../core/summary/markdown';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import styles from './add-call.module.css';

interface AddCallProps {
  readonly shift: Shift;
  readonly now: number;
  readonly formats: Formats;
}

type Problem = CallByHand & { readonly ok: false };

function useProblemSentence({ shift, now, formats }: AddCallProps): (problem: Problem) => string {
  const { t } = useTranslation('today');
  return (problem) => {
    const taken = problem.because === 'taken';
    const from = taken ? problem.by.startedAt : shift.startedAt;
    const to = taken ? (problem.by.endedAt ?? now) : (shift.endedAt ?? now);
    return t(`add.problem.${problem.because}`, { from: formats.time(from), to: formats.time(to) });
  };
}

function Form(props: AddCallProps & { readonly onDone: () => void }) {
  const { shift, now, onDone } = props;
  const { t } = useTranslation('today');
  const { say, refusal } = useSay(shift.id);
  const sentence = useProblemSentence(props);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const problemId = useId();
  const keep = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const call = callByHand(shift, from, to, now);
    setProblem(call.ok ? null : call);
    if (!call.ok) return;
    const answer = await say({ type: 'call-added', startedAt: call.startedAt, endedAt: call.endedAt });
    if (answer.ok) onDone();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };
  const wrong = problem ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};
  return (
    <form
      className={styles.form}
      aria-label={t('add.title')}
      noValidate
      onSubmit={(event) => void keep(event)}
      onKeyDown={leave}
    >
      <label>
        <span className={text.mark}>{t('add.from')}</span>
        <Field
          small
          type="time"
          autoFocus
          {...wrong}
          value={from}
          onChange={(event) => {
            setFrom(event.target.value);
          }}
        />
      </label>
      <label>
        <span className={text.mark}>{t('add.to')}</span>
        <Field
          small
          type="time"
          {...wrong}
          value={to}
          onChange={(event) => {
            setTo(event.target.value);
          }}
        />
      </label>
      <Button small type="submit">
        {t('add.keep')}
      </Button>
      <Button small look="bare" onClick={onDone}>
        {t('add.cancel')}
      </Button>
      <p id={problemId} className={styles.problem} role="alert">
        {problem ? sentence(problem) : ''}
      </p>
      <RefusalLine because={refusal} />
    </form>
  );
}

/** A call that no source saw, entered by its two times. */
export function AddCall(props: AddCallProps) {
  const { t } = useTranslation('today');
  const [open, setOpen] = useState(false);
  if (open) {
    return (
      <Form
        {...props}
        onDone={() => {
          setOpen(false);
        }}
      />
    );
  }
  return (
    <Button
      small
      look="bare"
      className={styles.open ?? ''}
      onClick={() => {
        setOpen(true);
      }}
    >
      {t('add.open')}
    </Button>
  );
}
