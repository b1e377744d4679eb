import type { SoundReading } from '../sound-types';
import type {
  HookVerb,
  ProgramAnswer,
  ProgramClass,
  SourceHealth,
  SourceId,
  SourceStatus,
  StateName,
  StateReason,
  VerbSource,
} from '../vocabulary';
import type { LoggedCallEvent } from './call-event';
import type { Program } from './programs';
import type { Lines } from './lines';
import { silentLine } from './lines';
import type { SoundState } from './sound';
import { silence } from './sound';

/** What is known of the call, and what can happen to it. */

export interface Source {
  readonly health: SourceHealth;
  readonly says: SourceStatus;
  /** Epoch ms of the last change of what it says, and for what is only heard of its health too. */
  readonly since: number;
  /** Has this source reported a call in this shift? Only such a source can vouch for a gap. */
  readonly seenCall: boolean;
}

export interface RunningCall {
  readonly id: string;
  readonly ringingAt: number | null;
  readonly startedAt: number;
  readonly source: SourceId;
}

/** `byPhone`: the phone declared wrap-up, so only the phone, the agent or the next call ends it. */
export interface WrapUp {
  readonly callId: string;
  readonly startedAt: number;
  readonly byPhone: boolean;
}

/**
 * The microphone watched against the phone, in this shift: which programs use it in the phone's own calls, and how often
 * each of these disagreed with the phone.
 */
export interface Watchdog {
  /** Calls of the phone so far, and in how many of them each program held the microphone. */
  readonly phoneCalls: number;
  readonly inCalls: Readonly<Record<string, number>>;
  /** Programs that were counted for the call that is on. */
  readonly counted: readonly string[];
  /** Going on now: `program` holds the microphone while the phone says clear, or nobody does while it says call (null). */
  readonly disagreeing: {
    readonly program: string | null;
    readonly since: number;
    readonly counted: boolean;
  } | null;
  readonly times: Readonly<Record<string, number>>;
  /** Calls of the phone in which nobody held the microphone. */
  readonly missed: number;
}

export interface CallState {
  readonly name: StateName;
  readonly since: number;
  readonly reason: StateReason;
  readonly sources: Readonly<Record<SourceId, Source>>;
  /** What those that speak in verbs have said; `sources` has the sum. */
  readonly lines: Lines;
  readonly sound: SoundState;
  readonly watchdog: Watchdog;
  readonly ringingAt: number | null;
  readonly call: RunningCall | null;
  readonly wrapUp: WrapUp | null;
  readonly onBreak: 'you' | 'phone' | null;
  readonly signedOut: boolean;
  readonly locked: boolean;
  readonly phoneAvailable: boolean;
  /** The phone said wrap-up while the call was on; it counts when the call is over. */
  readonly wrapUpSaid: boolean;
  /** The phone has been seen to keep the microphone while a call was on hold. */
  readonly heldThroughHold: boolean;
  /** The microphone has seen the call that is on. */
  readonly callOnMicrophone: boolean;
  /** Since when the computer sleeps, as the system said; null while it does not. */
  readonly asleepSince: number | null;
  /** Since when the phone or the agent vouches for a gap, or null. */
  readonly gapSince: number | null;
  /**
   * Since when nobody can say whether the call goes on; and whether, if it does not, that was its end: as somebody told, as
   * is likely, because the computer fell asleep then, or as nobody knows.
   */
  readonly lost: { readonly at: number; readonly end: 'reported' | 'likely' | 'asleep' | 'unknown' } | null;
  /** Known phone programs: since when one runs, and which were seen running in this call. */
  readonly phonePrograms: { readonly since: number | null; readonly inCall: readonly string[] };
  /** Input has been idle for so long that the agent counts as away. */
  readonly idleAway: boolean;
  /** Nothing is believed until then: after start, resume and unlock. */
  readonly settling: { readonly until: number; readonly after: 'start' | 'resume' } | null;
  /** Why the last source fell silent by itself, for the sentence under "unknown". */
  readonly expired: 'call' | 'ringing' | 'program-gone' | null;
  /** Last reading of input idle in seconds, with its moment; null where the system cannot say. */
  readonly idle: { readonly seconds: number; readonly at: number } | null;
}

/**
 * A call state whose fields can be assigned: a step's own copy, until it is handed on. What the fields hold stays as it is: a
 * change is a new value.
 */
export type CallStateDraft = { -readonly [K in keyof CallState]: CallState[K] };

export type CallStateInput =
  /** `line`: who of the phone's side speaks; hooks where it is left out. */
  | {
      readonly type: 'call-signal';
      readonly source: VerbSource;
      readonly verb: HookVerb;
      readonly line?: 'hooks' | 'connector';
    }
  | { readonly type: 'source-health'; readonly source: VerbSource; readonly health: SourceHealth }
  | { readonly type: 'sound'; readonly reading: SoundReading }
  /** Nobody listens to the sound system any more. */
  | { readonly type: 'sound-off' }
  /** Known phone programs that run now, each by a name that stays the same. */
  | { readonly type: 'programs-running'; readonly programs: readonly string[] }
  /** What was learned of programs before this start. */
  | { readonly type: 'programs-known'; readonly programs: readonly Program[] }
  | { readonly type: 'set-program'; readonly program: string; readonly class: ProgramClass }
  | { readonly type: 'answer-program'; readonly program: string; readonly answer: ProgramAnswer }
  | { readonly type: 'power'; readonly what: 'locked' | 'unlocked' | 'suspended' | 'resumed' }
  | { readonly type: 'agent-break'; readonly on: boolean }
  | { readonly type: 'wake'; readonly lateMs: number; readonly idleSeconds: number | null };

export type CallEvent =
  | { readonly type: 'state-changed'; readonly name: StateName; readonly reason: StateReason }
  | { readonly type: 'call-started'; readonly call: RunningCall }
  | LoggedCallEvent;

export interface CallStateSettings {
  readonly wrapUpSeconds: number;
  readonly quietSeconds: number;
  /** Which of the sources that only hear are asked for. */
  readonly microphone: boolean;
  readonly programs: boolean;
}

/** After start, resume and unlock nothing is believed for 5 s (docs/behaviour.md). */
export const settleMs = 5000;

const silent = (at: number, health: SourceHealth): Source => ({
  health,
  says: 'nothing',
  since: at,
  seenCall: false,
});

export const freshWatchdog: Watchdog = {
  phoneCalls: 0,
  inCalls: {},
  counted: [],
  disagreeing: null,
  times: {},
  missed: 0,
};

export function initialCallState(at: number): CallState {
  return {
    name: 'unknown',
    since: at,
    reason: 'just-started',
    sources: {
      manual: silent(at, 'ok'),
      phone: silent(at, 'off'),
      microphone: silent(at, 'off'),
      'ringing-sound': silent(at, 'off'),
    },
    lines: { manual: silentLine, hooks: silentLine, connector: silentLine },
    sound: silence(at),
    watchdog: freshWatchdog,
    ringingAt: null,
    call: null,
    wrapUp: null,
    onBreak: null,
    signedOut: false,
    locked: false,
    asleepSince: null,
    phoneAvailable: false,
    wrapUpSaid: false,
    heldThroughHold: false,
    callOnMicrophone: false,
    gapSince: null,
    lost: null,
    phonePrograms: { since: null, inCall: [] },
    idleAway: false,
    settling: { until: at + settleMs, after: 'start' },
    expired: null,
    idle: null,
  };
}

/** Notes whether this source has seen a call of the shift. */
export function setSeenCall(next: CallStateDraft, id: SourceId, seenCall: boolean): void {
  next.sources = { ...next.sources, [id]: { ...next.sources[id], seenCall } };
}

/** This source says so now. */
export function setSays(next: CallStateDraft, id: SourceId, says: SourceStatus, at: number): void {
  const before = next.sources[id];
  if (before.says === says && (before.seenCall || says !== 'call')) return;
  const since = before.says === says ? before.since : at;
  const source = { ...before, says, since, seenCall: before.seenCall || says === 'call' };
  next.sources = { ...next.sources, [id]: source };
}
