import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaidFact } from '../../core/session/said';
import type { Shift } from '../../core/shift/shift';
import { afterBecause, WinLine } from '../../ui/because';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { useStepKeys } from './steps';
import styles from './close.module.css';

const winOf = (said: string, because: string): SaidFact => ({
  type: 'win-added',
  text: said.trim(),
  because: afterBecause(because),
  callId: null,
});

function AddWin({ shift, onNext }: { readonly shift: Shift; readonly onNext: () => void }) {
  const { t } = useTranslation(['close', 'screens']);
  const { say, refusal } = useSay(shift.id);
  const [said, setSaid] = useState('');
  const [because, setBecause] = useState('');
  const [tooLong, setTooLong] = useState(false);
  const refuseLong = (): void => {
    setTooLong(true);
  };
  const unsent = useRef({ said: '', because: '' });
  const sayLast = useRef(say);
  useEffect(() => {
    unsent.current = { said, because };
    sayLast.current = say;
  });
  // What was written and not yet added is added when the step is left.
  useEffect(
    () => () => {
      const { said: text, because: why } = unsent.current;
      if (text.trim() !== '') void sayLast.current(winOf(text, why));
    },
    [],
  );
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  const add = async (): Promise<void> => {
    const answer = await say(winOf(said, because));
    if (!answer.ok) return;
    setSaid('');
    setBecause('');
    first.current?.focus();
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (said.trim() === '') onNext();
    else if (event.currentTarget === first.current) second.current?.focus();
    else void add();
  };
  return (
    <div className={styles.addWin}>
      <label>
        <span className={text.mark}>{t('close:winText')}</span>
        <Field
          ref={first}
          value={said}
          onTooLong={refuseLong}
          onKeyDown={enter}
          onChange={(event) => {
            setTooLong(false);
            setSaid(event.target.value);
          }}
        />
      </label>
      <label>
        <span className={text.mark}>{t('close:winBecause')}</span>
        <Field
          ref={second}
          value={because}
          onTooLong={refuseLong}
          onKeyDown={enter}
          onChange={(event) => {
            setTooLong(false);
            setBecause(event.target.value);
          }}
        />
      </label>
      <Button disabled={said.trim() === ''} onClick={() => void add()}>
        {t('close:winAdd')}
      </Button>
      {tooLong && (
        <p className={text.note} role="status">
          {t('close:tooLong')}
        </p>
      )}
      <RefusalLine because={refusal} />
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
