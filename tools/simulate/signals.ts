import { secondMs } from '../../src/core/durations';
import type { Chance } from '../../src/web/demo/chance';
import { lognormalOf } from '../../src/web/demo/chance';
import type { SessionInput } from '../../src/core/session/session-types';
import type { HookVerb } from '../../src/core/vocabulary';
import type { TrueName } from '../../src/web/demo/day';
import { phoneVerbs } from '../../src/web/demo/day';
import type { TrueStretch } from './center';

/**
 * What Lull hears of a day. `full`: a phone that tells ringing, call and wrap-up by hooks. `microphone`: who uses the
 * microphone, no ringing, wrap-up by the rule of quiet. `manual`: the agent's own key, pressed late and sometimes not at all.
 */
export const tidySources = ['full', 'microphone', 'manual'] as const;
export type TidySources = (typeof tidySources)[number];
/** `untidy`: phones and calls as tools/simulate/untidy.ts has them. */
export const sourceNames = [...tidySources, 'untidy'] as const;
export type Sources = (typeof sourceNames)[number];

/** An event that reaches Lull, in ms of the day. */
export interface Signal {
  readonly at: number;
  readonly event: SessionInput;
}

/**
 * Mean seconds from the fact to Lull, and how widely they vary. Hook: a program or request on the same machine. Microphone:
 * the sound server's notice and one listing. Hand: to see that a call is on, and to press the key; 3 % are forgotten.
 */
export const lags = {
  full: { mean: 0.12, variation: 0.6 },
  microphone: { mean: 0.25, variation: 0.6 },
  manual: { mean: 2.5, variation: 0.7 },
} as const;
const forgotten = 0.03;

/** The softphone of these agents, and a program that never lets go of the microphone. */
export const phoneProgram = 'microsip';
export const holderProgram = 'headset-panel';

export const tell = (source: 'phone' | 'manual', verb: HookVerb): SessionInput => ({
  type: 'call-signal',
  source,
  verb,
});

/** A reading of the sound system while these programs use the microphone. */
export const reading = (microphone: readonly string[]): SessionInput => ({
  type: 'sound',
  reading: { ok: true, value: { microphone, playing: null } },
});

function eventsAt(sources: TidySources, before: TrueName | null, now: TrueName): readonly SessionInput[] {
  if (sources === 'full') return phoneVerbs(before, now).map((verb) => tell('phone', verb));
  if (now !== 'on-call' && before !== 'on-call') return [];
  if (sources === 'manual') return [tell('manual', now === 'on-call' ? 'started' : 'ended')];
  return [reading(now === 'on-call' ? [phoneProgram] : [])];
}

/** Everything the sources tell on one agent's day, in order, each with the lag of its kind. */
export function signalsOf(
  stretches: readonly TrueStretch[],
  sources: TidySources,
  chance: Chance,
): readonly Signal[] {
  const { mean, variation } = lags[sources];
  const signals: Signal[] = [];
  let last = -1;
  const send = (event: SessionInput, fact: number): void => {
    last = Math.max(last + 1, Math.round(fact + lognormalOf(chance, mean, variation) * secondMs));
    signals.push({ at: last, event });
  };
  if (sources === 'microphone') send(reading([]), 0);
  stretches.forEach(({ name, from }, index) => {
    const before = stretches[index - 1]?.name ?? null;
    for (const event of eventsAt(sources, before, name)) {
      if (sources !== 'manual' || chance() >= forgotten) send(event, from);
    }
  });
  const final = stretches.at(-1);
  if (final?.name === 'on-call')
    for (const event of eventsAt(sources, 'on-call', 'gap')) send(event, final.to);
  if (final && sources === 'full') send(tell('phone', 'signed-out'), final.to);
  return signals;
}
