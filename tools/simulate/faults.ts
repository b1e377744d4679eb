import type { Chance } from '../../src/web/demo/chance';
import type { SoundTrouble } from '../../src/core/ports';
import type { SessionInput } from '../../src/core/session/session-types';
import type { Signal, Sources } from './signals';
import { holderProgram, reading } from './signals';

/** What goes wrong between the facts and Lull. Times in ms of the day. */

export type Trouble =
  /** The source says nothing, and Lull knows it two seconds later. */
  | { readonly what: 'hang'; readonly from: number; readonly to: number }
  /** The computer sleeps: nothing is heard and no timer runs. `told`: the system says so, before and after. */
  | { readonly what: 'sleep'; readonly from: number; readonly to: number; readonly told: boolean }
  /** Somebody, or a time server, sets the clock. */
  | { readonly what: 'clock'; readonly from: number; readonly byMs: number }
  /** Lull ends and is started again at once. */
  | { readonly what: 'restart'; readonly from: number };

export interface Faults {
  /** Share of signals that never come. */
  readonly missed: number;
  /** Share of signals that come twice. */
  readonly repeated: number;
  /** Share of signals that come late, by up to `lateMs`, so that later ones overtake them. */
  readonly late: number;
  readonly lateMs: number;
  /** A program that is no phone holds the microphone all day. */
  readonly holder: boolean;
  /** The sound system does not show the phone: it is a device of its own. */
  readonly phoneUnseen: boolean;
  readonly troubles: readonly Trouble[];
}

/** Words of phones on untidy days: some come twice, some late by up to 2 s, so that later ones overtake them. */
export const untidyFaults = { repeated: 0.01, late: 0.03, lateMs: 2000 } as const;

export const noFaults: Faults = {
  missed: 0,
  repeated: 0,
  late: 0,
  lateMs: 0,
  holder: false,
  phoneUnseen: false,
  troubles: [],
};

const noticedMs = 2000;
const readAgainMs = 300;

const failed = (error: SoundTrouble): SessionInput => ({ type: 'sound', reading: { ok: false, error } });

function asHeard(signal: Signal, { holder, phoneUnseen }: Faults): Signal {
  const { event } = signal;
  if (event.type !== 'sound' || !event.reading.ok) return signal;
  const phone = phoneUnseen ? [] : event.reading.value.microphone;
  return { ...signal, event: reading(holder ? [...phone, holderProgram] : phone) };
}

/** One signal as it arrives: late, twice or not at all. */
export function onTheWay(signal: Signal, faults: Faults, chance: Chance): readonly Signal[] {
  if (chance() < faults.missed) return [];
  const at = chance() < faults.late ? signal.at + Math.round(chance() * faults.lateMs) : signal.at;
  const arrived = { ...signal, at };
  return chance() < faults.repeated
    ? [arrived, { ...signal, at: at + Math.round(chance() * 500) }]
    : [arrived];
}

/** The last reading of the sound system that was sent before `at`, which a watcher that begins anew tells at once. */
const heardBy = (signals: readonly Signal[], at: number): SessionInput | undefined =>
  signals.findLast((signal) => signal.at <= at && signal.event.type === 'sound')?.event;

/** Between which moments a trouble lets nothing through. */
const silence = (trouble: Trouble): readonly [number, number] =>
  trouble.what === 'hang' || trouble.what === 'sleep'
    ? [trouble.from, trouble.to]
    : [trouble.from, trouble.from];

function toldOf(trouble: Trouble, sources: Sources): readonly Signal[] {
  const { from } = trouble;
  if (trouble.what === 'sleep' && trouble.told) {
    return [
      { at: from, event: { type: 'power', what: 'suspended' } },
      { at: trouble.to, event: { type: 'power', what: 'resumed' } },
    ];
  }
  if (trouble.what !== 'hang') return [];
  if (sources === 'microphone') return [{ at: from + noticedMs, event: failed('no-answer') }];
  if (sources === 'manual') return [];
  return [
    { at: from + noticedMs, event: { type: 'source-health', source: 'phone', health: 'failed' } },
    { at: trouble.to, event: { type: 'source-health', source: 'phone', health: 'ok' } },
  ];
}

/** The signals as they arrive when all this goes wrong, in the order of their arrival. */
export function withFaults(
  sent: readonly Signal[],
  sources: Sources,
  faults: Faults,
  chance: Chance,
): readonly Signal[] {
  const facts = sent.map((signal) => asHeard(signal, faults));
  const silences = faults.troubles.map(silence);
  const heard = (at: number): boolean => silences.every(([from, to]) => at < from || at > to);
  const arrived = facts
    .flatMap((signal) => onTheWay(signal, faults, chance))
    .filter((signal) => heard(signal.at));
  const again = faults.troubles.flatMap((trouble) => {
    const at = silence(trouble)[1] + readAgainMs;
    const event = trouble.what === 'clock' ? undefined : heardBy(facts, at);
    return event && heard(at) ? [{ at, event }] : [];
  });
  const told = faults.troubles.flatMap((trouble) => toldOf(trouble, sources));
  return [...arrived, ...again, ...told].sort((a, b) => a.at - b.at);
}
