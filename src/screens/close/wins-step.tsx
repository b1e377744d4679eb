import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentEvent } from '../../core/shift/agent-event';
import type { Shift } from '../../core/shift/shift';
import { withoutBecause, WinLine } from '../../ui/win-line';
import { Button } from '../../ui/button';
import { NamedField } from '../../ui/field';
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
  const { t } = useTranslation(['close', 'screens']);
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
  const common = { onTooLong: () => setTooLong(true), onKeyDown: enter };
  return (
    <div className={styles.addWin}>
      <NamedField
        {...common}
        ref={first}
        label={t('close:winText')}
        value={value.said}
        onWrite={(said) => write({ said })}
      />
      <NamedField
        {...common}
        ref={second}
        label={t('close:winBecause')}
        value={value.because}
        onWrite={(because) => write({ because })}
      />
      <Button disabled={isBlank} onClick={() => void add()}>
        {t('close:winAdd')}
      </Button>
      {tooLong && (
        <p className={text.note} role="status">
          {t('close:tooLong')}
        </p>
      )}
      <RefusalLine reason={refusal} />
    </div>
  );
}

export function WinsStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation(['close', 'screens']);
  useStepKeys({ onEnter: props.onNext });
  return (
    <StepPanel {...props} question={t('close:wins')} enter="next">
      <ol className={styles.lines}>
        {props.shift.wins.map((win) => (
          <li key={win.id}>
            <WinLine text={win.text} because={win.because} />
          </li>
        ))}
      </ol>
      <AddWin shift={props.shift} onNext={props.onNext} />
      <p className={text.mark}>{t('close:winNote')}</p>
    </StepPanel>
  );
}
