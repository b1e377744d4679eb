import { minuteMs } from '../../../src/core/durations';
import type { Idle } from '../../../src/core/ports';

export interface TrustedIdle extends Idle {
  /** Does this system tell when the agent types? Settled while it is read, and may change either way. */
  status(): 'ok' | 'not-told';
}

/** Readings closer together prove nothing: a healthy counter of whole seconds may well be the same twice. */
const apartMs = 5000;
/** A counter and the clock beside it are both rounded. */
const roundingSeconds = 2;
/**
 * The same small number could be chance: at each reading the last key was just as long ago. Of somebody who types or moves
 * the mouse in half of all seconds, thirty zeros in a row are read once in a thousand million times.
 */
const chances = 30;
const chanceMs = 5 * minuteMs;
/** A counter that stands still where it must have risen cannot be chance; three times, as a clock may have been moved. */
const impossibles = 3;

interface Run {
  readonly seconds: number;
  readonly since: number;
  readonly at: number;
  /** Readings that were the same again. */
  readonly again: number;
  /** Of those, the ones that no input can explain. */
  readonly impossible: number;
}

function stepRun(run: Run | null, seconds: number, at: number): Run {
  if (run?.seconds !== seconds) return { seconds, since: at, at, again: 0, impossible: 0 };
  if (at - run.at < apartMs) return run;
  const cannotBe = seconds > (at - run.at) / 1000 + roundingSeconds;
  return { ...run, at, again: run.again + 1, impossible: run.impossible + (cannotBe ? 1 : 0) };
}

const standsStill = ({ since, at, again, impossible }: Run): boolean =>
  impossible >= impossibles || (again >= chances && at - since >= chanceMs);

/**
 * An idle counter that is believed as long as it behaves like one: with no input it rises with the clock, with input it
 * falls. On some machines it stands still for ever, mostly at 0, which would look like typing without end: that becomes
 * null, until it moves. `now` is a clock in ms that nobody sets.
 */
export function trustedIdle(read: () => number | null, now: () => number): TrustedIdle {
  let run: Run | null = null;
  const seconds = (): number | null => {
    const reading = read();
    run = reading === null ? null : stepRun(run, reading, now());
    return run === null || standsStill(run) ? null : reading;
  };
  return { seconds, status: () => (seconds() === null ? 'not-told' : 'ok') };
}
