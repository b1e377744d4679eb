import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shift } from '../../core/shift/shift';
import type { Parked, ParkedAnswer, Unfinished } from '../../core/shift/shift-event';
import { mostUnfinished } from '../../core/shift/shift-event';
import { Button } from '../../ui/button';
import { useFormats } from '../../ui/formats';
import { KeyCap } from '../../ui/key-cap';
import { RefusalLine } from '../../ui/refusal-line';
import { useSay } from '../../ui/use-say';
import text from '../../ui/text.module.css';
import { StepPanel } from './step-panel';
import type { StepProps } from './steps';
import { useStepKeys } from './steps';
import { UnfinishedRows } from './unfinished-rows';
import styles from './close.module.css';

const ways = [
  ['keep', 'keep'],
  ['plan', 'plan'],
  ['let-go', 'letGo'],
] as const satisfies readonly (readonly [ParkedAnswer, string])[];

const rowOf = (parked: Parked): Unfinished => ({
  what: parked.what.trim(),
  when: parked.when.trim(),
  where: '',
});

/** What is unfinished once the parked line has its answer: planned it is one of the rows, else it is not. */
function unfinishedAfter(shift: Shift, parked: Parked, answer: ParkedAnswer): readonly Unfinished[] {
  const { what } = rowOf(parked);
  const planned = shift.parkedAnswer === 'plan' ? shift.unfinished.findIndex((row) => row.what === what) : -1;
  if (answer === 'plan') return planned >= 0 ? shift.unfinished : [...shift.unfinished, rowOf(parked)];
  return shift.unfinished.filter((_, index) => index !== planned);
}

function useParked(shift: Shift, parked: Parked, onNext: () => void) {
  const { say, refusal } = useSay(shift.id);
  const [full, setFull] = useState(false);
  const give = async (answer: ParkedAnswer): Promise<void> => {
    const items = unfinishedAfter(shift, parked, answer);
    setFull(items.length > mostUnfinished);
    if (items.length > mostUnfinished) return;
    if (items.length !== shift.unfinished.length) {
      const set = await say({ type: 'unfinished-set', items: [...items] });
      if (!set.ok && set.error !== 'not-saved') return;
    }
    const given = await say({ type: 'parked-answered', answer });
    if (given.ok && answer !== 'plan') onNext();
  };
  return { give, full, refusal };
}

interface ParkedStepProps extends StepProps {
  readonly shift: Shift;
  readonly parked: Parked;
}

/** The line that was parked is handed back: keep it, plan it, or let it go. */
export function ParkedStep({ shift, parked, ...step }: ParkedStepProps) {
  const { t } = useTranslation('close');
  const { give, full, refusal } = useParked(shift, parked, step.onNext);
  useStepKeys({
    onEnter: step.onNext,
    onLetter(letter) {
      const way = ways.find(([, name]) => t(`parked.keys.${name}`) === letter);
      if (way) void give(way[0]);
      return way !== undefined;
    },
  });
  const formats = useFormats(shift.zone);
  const planned = shift.parkedAnswer === 'plan';
  const { what, when } = rowOf(parked);
  return (
    <StepPanel
      {...step}
      question={
        shift.parkedAt === null
          ? t('parked.question')
          : t('parked.questionAt', { time: formats.time(shift.parkedAt) })
      }
      lead={t('parked.lead')}
    >
      <blockquote className={styles.quote} dir="auto" tabIndex={what.length > 200 ? 0 : undefined}>
        {what}
      </blockquote>
      {when !== '' && <p className={styles.parkedWhen}>{t('parked.when', { when })}</p>}
      <div className={styles.ways} role="group" aria-label={t('parked.label')}>
        {ways.map(([answer, name]) => (
          <Button key={answer} aria-pressed={shift.parkedAnswer === answer} onClick={() => void give(answer)}>
            <KeyCap>{t(`parked.keys.${name}`)}</KeyCap>
            {t(`parked.${name}`)}
          </Button>
        ))}
      </div>
      <p className={text.note} role="status">
        {full ? t('parked.full') : planned ? t('parked.planned') : ''}
      </p>
      <RefusalLine reason={refusal} />
      {planned && (
        <div className={styles.planned}>
          <UnfinishedRows
            shift={shift}
            onNext={step.onNext}
            focusRow={shift.unfinished.findIndex((row) => row.what === what)}
          />
        </div>
      )}
    </StepPanel>
  );
}
