import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentEvent } from '../../core/shift/agent-event';
import type { Shift } from '../../core/shift/shift';
import { withoutBecause, WinLine } from '../../ui/win-line';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { useFormats } from '../../ui/formats';
import { RefusalLine } from '../../ui/refusal-line';
import { useAtEnd } from '../../ui/use-at-end';
import { useDraft } from '../../ui/use-draft';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { onEnterKey, useStepKeys } from './steps';
import styles from './close.module.css';

const nothing = { said: '', because: '' };
type Written = typeof nothing;

/** A reason without a win is no win yet. */
const cleaned = ({ said, because }: Written): Written =>
  said.trim() === '' ? nothing : { said: said.trim(), because: withoutBecause(because) };

const winOf = ({ said, because }: Written): AgentEvent => ({
  type: 'win-added',
  text: said,
  because,
  callId: null,
});

function AddWin({ shift, onNext }: { readonly shift: Shift; readonly onNext: () => void }) {
  const { t } = useTranslation('close');
  const { say, refusal } = useSay(shift.id);
  const { value, change, keep, reset } = useDraft(`close ${shift.id} win`, nothing, cleaned, (written) =>
    say(winOf(written)),
  );
  // What was written and not yet added is added when the step is left.
  useAtEnd(() => void keep());
  const [tooLong, setTooLong] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const isBlank = value.said.trim() === '';
  const add = async (): Promise<void> => {
    if (!(await keep())) return;
    reset();
    first.current?.focus();
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>): void => {
    const inFirst = event.currentTarget === first.current;
    onEnterKey(event, () => {
      if (isBlank) onNext();
      else if (inFirst) second.current?.focus();
      else void add();
    });
  };
  const write = (part: Partial<Written>): void => {
    setTooLong(false);
    change({ ...value, ...part });
  };
  const line = (part: keyof Written, label: string, placeholder = label) => ({
    ruled: true,
    'aria-label': label,
    placeholder,
    value: value[part],
    onWrite: (written: string) => write({ [part]: written }),
    onTooLong: () => setTooLong(true),
  });
  return (
    <div className={styles.addWin}>
      <Field ref={first} onKeyDown={enter} {...line('said', t('winText'))} />
      <Field
        ref={second}
        onKeyDown={enter}
        className={styles.because}
        {...line('because', t('winBecause'), t('winBecausePlace'))}
      />
      {!isBlank && (
        <Button small variant="bare" className={styles.add} onClick={() => void add()}>
          {t('winAdd')}
        </Button>
      )}
      {tooLong && (
        <p className={text.note} role="status">
          {t('tooLong')}
        </p>
      )}
      <RefusalLine reason={refusal} />
    </div>
  );
}

/** What was noted during the day stands there already; one ruled line for another. */
export function WinsStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation('close');
  const { shift, onNext } = props;
  const formats = useFormats(shift.zone);
  useStepKeys({ onEnter: onNext });
  return (
    <StepPanel {...props} question={t('wins')} lead={t('winNote')}>
      <div className={styles.told}>
        <ol>
          {shift.wins.map((win) => (
            <li key={win.id}>
              <time>{formats.time(win.at)}</time>
              <WinLine text={win.text} because={win.because} />
            </li>
          ))}
        </ol>
        <AddWin shift={shift} onNext={onNext} />
      </div>
    </StepPanel>
  );
}
