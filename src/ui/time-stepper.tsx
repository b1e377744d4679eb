import { readTimeOfDay, minutesOfDay, stepTimeOfDay } from '../core/shift/time-of-day';
import { useFormats } from './formats';
import { Stepper } from './stepper';

interface TimeStepperProps {
  readonly label: string;
  /** "08:30", or '' for none. */
  readonly value: string;
  /** What a press begins with where there is none yet. */
  readonly first: string;
  readonly placeholder: string;
  readonly refused?: boolean;
  readonly describedBy?: string;
  /** Null for what is no time. */
  readonly onChange: (value: string | null) => void;
}

/** A time of day: a quarter of an hour with each press, any minute when it is written; left empty it is none. */
export function TimeStepper({ value, first, onChange, ...rest }: TimeStepperProps) {
  const { time } = useFormats(null);
  const now = minutesOfDay(value);
  return (
    <Stepper
      {...rest}
      kind="time"
      // The day is any without a change of the clocks.
      text={now === null ? '' : time(new Date(2024, 0, 1, 0, now).getTime())}
      now={now}
      min={0}
      max={24 * 60}
      onStep={(by) => onChange(value === '' ? first : stepTimeOfDay(value, by))}
      onWrite={(written) => onChange(written === '' ? '' : readTimeOfDay(written))}
    />
  );
}
