import { useTranslation } from 'react-i18next';
import type { ProgramQuestion } from '../core/contract';
import type { ProgramAnswer } from '../core/words';
import { programAnswers } from '../core/words';
import { Button } from './button';

interface ProgramAskedProps {
  readonly question: ProgramQuestion;
  readonly onAnswer: (answer: ProgramAnswer) => void;
  /** Of the line of buttons. */
  readonly actsClass?: string | undefined;
}

const startedCapital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** "Chrome used the microphone for 6 minutes. Was that a call?", and its answers. */
export function ProgramAsked({ question, onAnswer, actsClass }: ProgramAskedProps) {
  const { t } = useTranslation('today');
  const count = Math.max(1, Math.round(question.heldMs / 60_000));
  return (
    <>
      <p>{t('question.ask', { name: startedCapital(question.name), count })}</p>
      <div className={actsClass}>
        {programAnswers.map((answer) => (
          <Button
            key={answer}
            small
            onClick={() => {
              onAnswer(answer);
            }}
          >
            {t(`question.${answer}`)}
          </Button>
        ))}
      </div>
    </>
  );
}
