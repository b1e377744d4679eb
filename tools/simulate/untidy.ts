import { minuteMs, secondMs } from '../../src/core/durations';
import type { Chance } from '../../src/web/demo/chance';
import { lognormalOf, pick } from '../../src/web/demo/chance';
import type { HookVerb } from '../../src/core/vocabulary';
import { phoneVerbs } from '../../src/web/demo/day';
import type { TrueStretch } from './center';
import type { Faults } from './faults';
import { onTheWay } from './faults';
import type { Signal } from './signals';
import { lags, phoneProgram, reading, tell } from './signals';

/**
 * Untidy days, as they are at work: callers on hold, consultations, transfers, conferences, calls waiting, presence pressed in
 * a call, a second phone, meetings of an hour; told by phones that leave out what they cannot tell, twice, late or not at all.
 */

/** A phone as it is set up for one agent: what it tells, and whether the microphone is heard beside it. */
interface Setup {
  readonly tells: { readonly rings: boolean; readonly hold: boolean; readonly presence: boolean };
  readonly microphone: boolean;
  /** The microphone is let go while the caller is on hold; only by phones that tell hold. */
  readonly letsGoOnHold: boolean;
}

export interface UntidyDay {
  readonly stretches: readonly TrueStretch[];
  readonly sent: readonly Signal[];
  /** Answered calls that some source told from beginning to end. */
  readonly told: number;
}

/** Shares of calls with something in them, and of gaps that begin with a call on the second phone. These are guesses. */
const habits = { nested: 0.35, presence: 0.06, secondPhone: 0.03 } as const;
/** A call with something in it is at least this long, so that each part of it has its place. */
const nestedLeastMs = 60 * secondMs;
const secondProgram = 'teams';
/** `swapped`: a second caller rings, the first one ends, the second is answered. */
const inCalls = ['consult', 'consult', 'missed', 'transfer', 'conference', 'swapped', 'twice'] as const;
const presences = ['available', 'break', 'wrapup'] as const;

const setupOf = (chance: Chance): Setup => {
  const hold = chance() < 0.5;
  const tells = { rings: chance() < 0.75, hold, presence: chance() < 0.5 };
  return { tells, microphone: chance() < 0.6, letsGoOnHold: hold && chance() < 0.5 };
};

/** Meetings and calls on the second phone: the day goes on after them. */
function withSecondPhone(
  stretches: readonly TrueStretch[],
  chance: Chance,
): { readonly stretches: readonly TrueStretch[]; readonly seconds: readonly TrueStretch[] } {
  let laterMs = 0;
  const all: TrueStretch[] = [];
  const seconds: TrueStretch[] = [];
  for (const stretch of stretches) {
    const moved = { ...stretch, from: stretch.from + laterMs, to: stretch.to + laterMs };
    if (stretch.name !== 'gap' || moved.to - moved.from < 30 * secondMs || chance() >= habits.secondPhone) {
      all.push(moved);
      continue;
    }
    const begins = moved.from + 10 * secondMs;
    const ms = pick(chance, [3, 8, 20, 50, 75]) * minuteMs;
    const second: TrueStretch = { name: 'on-call', from: begins, to: begins + ms, hard: false };
    laterMs += ms;
    seconds.push(second);
    all.push({ ...moved, to: begins }, second, { ...moved, from: begins + ms, to: moved.to + ms });
  }
  return { stretches: all, seconds };
}

interface Told {
  readonly at: number;
  readonly verb: HookVerb;
}

/** What happens within a call, from `from` to `to`, beside its own start and end; and how many calls it has in it. */
function within(
  { from, to }: TrueStretch,
  { tells }: Setup,
  chance: Chance,
): {
  readonly told: readonly Told[];
  readonly calls: number;
  readonly held: readonly (readonly [number, number])[];
} {
  const ms = to - from;
  const begins = from + (0.2 + 0.3 * chance()) * ms;
  const ends = begins + (0.1 + 0.2 * chance()) * ms;
  const rings = begins - 4 * secondMs;
  const hold: readonly Told[] = tells.hold ? [{ at: rings - secondMs, verb: 'held' }] : [];
  const resumed: readonly Told[] = tells.hold ? [{ at: ends + 100, verb: 'resumed' }] : [];
  const held = [[rings - secondMs, begins] as const];
  const ring: Told = { at: rings, verb: 'ringing' };
  const start: Told = { at: begins, verb: 'started' };
  switch (pick(chance, inCalls)) {
    case 'consult':
      return { told: [...hold, ring, start, { at: ends, verb: 'ended' }, ...resumed], calls: 1, held };
    case 'twice': {
      const again = ends + 0.05 * ms;
      const second: readonly Told[] = [
        { at: again, verb: 'started' },
        { at: again + 0.05 * ms, verb: 'ended' },
      ];
      return { told: [...hold, ring, start, { at: ends, verb: 'ended' }, ...second], calls: 2, held };
    }
    case 'missed': {
      const missed: readonly Told[] = [ring, { at: rings + 15 * secondMs, verb: 'ended' }];
      return { told: tells.rings ? missed : [], calls: 0, held: [] };
    }
    case 'transfer':
      return { told: [...hold, ring, start, { at: to, verb: 'ended' }], calls: 1, held };
    case 'conference': {
      const joined: readonly Told[] = tells.hold ? [{ at: begins + 5 * secondMs, verb: 'resumed' }] : [];
      return { told: [...hold, ring, start, ...joined, { at: ends, verb: 'ended' }], calls: 1, held };
    }
    case 'swapped':
      return { told: [ring, { at: rings + 2 * secondMs, verb: 'ended' }, start], calls: 1, held: [] };
  }
}

function presenceIn({ from, to }: TrueStretch, chance: Chance): readonly Told[] {
  if (chance() >= habits.presence) return [];
  return [{ at: from + (0.1 + 0.8 * chance()) * (to - from), verb: pick(chance, presences) }];
}

const isTold = ({ tells }: Setup, verb: HookVerb): boolean => {
  if (verb === 'ringing') return tells.rings;
  if (verb === 'held' || verb === 'resumed') return tells.hold;
  return tells.presence || verb === 'started' || verb === 'ended';
};

/** When the phone's program holds the microphone: in its calls, but for what is on hold. */
function holdsOf(
  from: number,
  to: number,
  held: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  return held.reduce<readonly (readonly [number, number])[]>(
    (parts, [begin, end]) =>
      parts.flatMap(([a, b]) =>
        begin > a && end < b ? [[a, begin] as const, [end, b] as const] : [[a, b] as const],
      ),
    [[from, to]],
  );
}

/** Readings of the sound system as programs open and close the microphone, each with its lag and in order. */
function readingsOf(
  holds: readonly { readonly program: string; readonly from: number; readonly to: number }[],
  chance: Chance,
): readonly Signal[] {
  const turns = holds
    .flatMap(({ program, from, to }) => [
      { at: from, program, opens: true },
      { at: to, program, opens: false },
    ])
    .sort((a, b) => a.at - b.at);
  const open = new Set<string>();
  let last = 0;
  const signals: Signal[] = [{ at: 0, event: reading([]) }];
  for (const { at, program, opens } of turns) {
    if (opens) open.add(program);
    else open.delete(program);
    last = Math.max(
      last + 1,
      Math.round(at + lognormalOf(chance, lags.microphone.mean, lags.microphone.variation) * secondMs),
    );
    signals.push({ at: last, event: reading([...open]) });
  }
  return signals;
}

interface Words {
  readonly told: readonly Told[];
  /** When the phone's program holds the microphone. */
  readonly holds: readonly (readonly [number, number])[];
  readonly calls: number;
}

/** What the first phone tells of one stretch, after one named `before`. */
function wordsOf(
  stretch: TrueStretch,
  before: TrueStretch['name'] | null,
  setup: Setup,
  chance: Chance,
): Words {
  const { name, from, to } = stretch;
  // A ring that is not told has no end to tell.
  const left = before === 'ringing' && !setup.tells.rings ? 'gap' : before;
  const told = phoneVerbs(left, name).map((verb) => ({ at: from, verb }));
  if (name !== 'on-call') return { told, holds: [], calls: 0 };
  const isNested = to - from >= nestedLeastMs && chance() < habits.nested;
  const nested = isNested ? within(stretch, setup, chance) : { told: [], calls: 0, held: [] };
  return {
    told: [...told, ...nested.told, ...presenceIn(stretch, chance)],
    holds: holdsOf(from, to, setup.letsGoOnHold ? nested.held : []),
    calls: 1 + nested.calls,
  };
}

/** What the phone can tell, in order and each with its lag. */
function sentBy(setup: Setup, words: readonly Told[], chance: Chance): readonly Signal[] {
  let last = -1;
  return words
    .filter(({ verb }) => isTold(setup, verb))
    .sort((a, b) => a.at - b.at)
    .map(({ at, verb }): Signal => {
      last = Math.max(
        last + 1,
        Math.round(at + lognormalOf(chance, lags.full.mean, lags.full.variation) * secondMs),
      );
      return { at: last, event: tell('phone', verb) };
    });
}

/** One agent's day made untidy, as it reaches Lull. Only words go astray; the sound system is read anew at each change. */
export function untidyDay(tidy: readonly TrueStretch[], faults: Faults, chance: Chance): UntidyDay {
  const setup = setupOf(chance);
  const day = setup.microphone ? withSecondPhone(tidy, chance) : { stretches: tidy, seconds: [] };
  const words: Told[] = [];
  const holds = day.seconds.map(({ from, to }) => ({ program: secondProgram, from, to }));
  let told = holds.length;
  let before: TrueStretch['name'] | null = null;
  for (const stretch of day.stretches) {
    if (day.seconds.includes(stretch)) {
      before = 'gap';
      continue;
    }
    const said = wordsOf(stretch, before, setup, chance);
    words.push(...said.told);
    for (const [from, to] of said.holds) holds.push({ program: phoneProgram, from, to });
    told += said.calls;
    before = stretch.name;
  }
  const end = day.stretches.at(-1)?.to ?? 0;
  if (before === 'on-call') words.push({ at: end, verb: 'ended' });
  words.push({ at: end, verb: 'signed-out' });
  const sent = sentBy(setup, words, chance).flatMap((signal) => onTheWay(signal, faults, chance));
  const heard = setup.microphone ? readingsOf(holds, chance) : [];
  return { stretches: day.stretches, sent: [...sent, ...heard].sort((a, b) => a.at - b.at), told };
}
