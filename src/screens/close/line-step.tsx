import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaidFact } from '../../core/session/said';
import type { Shift } from '../../core/shift/shift';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { useStepKeys } from './steps';
import { useKept } from './use-kept';
import styles from './close.module.css';

interface LineStepProps extends StepProps {
  readonly shift: Shift;
  readonly question: string;
  readonly label: string;
  /** The agent's own words that the question is about. */
  readonly quote?: string;
  readonly said: string;
  readonly fact: (line: string) => SaidFact;
}

const trimmed = (line: string): string => line.trim();

/** A question with one line to answer it. */
function LineStep({ shift, question, label, quote, said, fact, ...step }: LineStepProps) {
  const { t } = useTranslation('close');
  const { say, refusal } = useSay(shift.id);
  const [tooLong, setTooLong] = useState(false);
  const { value, change, keep } = useKept(said, trimmed, (line) => say(fact(line)));
  useStepKeys({ onEnter: step.onNext });
  const enter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    step.onNext();
  };
  return (
    <StepPanel {...step} question={question} enter="next">
      {quote !== undefined && (
        <blockquote className={styles.quote} dir="auto" tabIndex={quote.length > 200 ? 0 : undefined}>
          {quote}
        </blockquote>
      )}
      <label className={styles.line}>
        <span className={text.mark}>{label}</span>
        <Field
          value={value}
          onTooLong={() => {
            setTooLong(true);
          }}
          onChange={(event) => {
            setTooLong(false);
            change(event.target.value);
          }}
          onBlur={keep}
          onKeyDown={enter}
        />
      </label>
      {tooLong && (
        <p className={text.note} role="status">
          {t('tooLong')}
        </p>
      )}
      <RefusalLine because={refusal} />
    </StepPanel>
  );
}

export function IntentionStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation('close');
  const { intention, intentionAnswer } = props.shift;
  if (!intention) return null;
  return (
    <LineStep
      {...props}
      question={t(`intention.${intention.word}`)}
      label={t('intention.label')}
      {...(intention.word === 'own' && { quote: intention.text })}
      said={intentionAnswer}
      fact={(line) => ({ type: 'intention-answered', text: line })}
    />
  );
}

export function LikedStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation('close');
  return (
    <LineStep
      {...props}
      question={t('liked.question')}
      label={t('liked.label')}
      said={props.shift.liked}
      fact={(line) => ({ type: 'liked', text: line })}
    />
  );
}
