import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgentEvent } from '../../core/shift/agent-event';
import type { Shift } from '../../core/shift/shift';
import { Field } from '../../ui/field';
import { RefusalLine } from '../../ui/refusal-line';
import { useAtEnd } from '../../ui/use-at-end';
import { useDraft } from '../../ui/use-draft';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { onEnterKey, useStepKeys } from './steps';
import styles from './close.module.css';

interface LineStepProps extends StepProps {
  readonly shift: Shift;
  readonly question: string;
  readonly lead: string;
  /** The name of the line. */
  readonly label: string;
  /** The agent's own words that the question is about. */
  readonly quote?: string;
  readonly said: string;
  readonly eventOf: (line: string) => AgentEvent;
}

const trimmed = (line: string): string => line.trim();

/** A question with one line to answer it. */
function LineStep({ shift, question, lead, label, quote, said, eventOf, ...step }: LineStepProps) {
  const { t } = useTranslation('close');
  const { say, refusal } = useSay(shift.id);
  const [tooLong, setTooLong] = useState(false);
  const { value, change, keep } = useDraft(`close ${shift.id} ${eventOf('').type}`, said, trimmed, (line) =>
    say(eventOf(line)),
  );
  useAtEnd(() => void keep());
  useStepKeys({ onEnter: step.onNext });
  return (
    <StepPanel {...step} question={question} lead={lead}>
      {quote !== undefined && (
        <blockquote className={styles.quote} dir="auto" tabIndex={quote.length > 200 ? 0 : undefined}>
          {quote}
        </blockquote>
      )}
      <div className={styles.line}>
        <Field
          ruled
          aria-label={label}
          value={value}
          onTooLong={() => setTooLong(true)}
          onWrite={(line) => {
            setTooLong(false);
            change(line);
          }}
          onBlur={() => void keep()}
          onKeyDown={(event) => onEnterKey(event, step.onNext)}
        />
      </div>
      {tooLong && (
        <p className={text.note} role="status">
          {t('tooLong')}
        </p>
      )}
      <RefusalLine reason={refusal} />
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
      lead={t('intention.lead')}
      label={t('intention.label')}
      {...(intention.word === 'own' && { quote: intention.text })}
      said={intentionAnswer}
      eventOf={(line) => ({ type: 'intention-answered', text: line })}
    />
  );
}

export function LikedStep(props: StepProps & { readonly shift: Shift }) {
  const { t } = useTranslation('close');
  return (
    <LineStep
      {...props}
      question={t('liked.question')}
      lead={t('liked.lead')}
      label={t('liked.label')}
      said={props.shift.liked}
      eventOf={(line) => ({ type: 'liked', text: line })}
    />
  );
}
