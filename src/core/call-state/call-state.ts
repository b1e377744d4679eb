import type { SourceId, VerbSource } from '../words';
import { sourceIds, verbSources } from '../words';
import { disagreementMoment, hearingSources, leftOut, watchDisagreement } from './heard';
import type { DoubtBy, Leg } from './lines';
import { callExpiresMs, lineIds, lineMoments, restoredLine } from './lines';
import { nameState, soundSettles, speaking, whoSays } from './naming';
import { answered, programIn, setClass } from './programs';
import type { SoundState } from './sound';
import {
  beginSoundShift,
  hear,
  passTime,
  putProgram,
  resumeSoundShift,
  soundMoments,
  unheard,
} from './sound';
import type {
  CallHappening,
  CallState,
  CallStateEvent,
  CallStateSettings,
  RunningCall,
  WrapUp,
} from './state';
import { freshWatchdog, initialCallState, settleMs, withSource } from './state';
import {
  callsAtOnce,
  doubtAfterSleep,
  forgetPhone,
  onHold,
  onSignal,
  passLines,
  phoneTalks,
  saidByWord,
  silentFrom,
  withLines,
} from './verbs';

/**
 * Whether the agent is on a call, merged from every source. Two rules hold it together: hiding is OR (any source that
 * says ringing or call is enough), showing is AND (nothing counts as a gap until the sources that speak all say clear).
 */

export const awaySeconds = 300;
/** A wake-up this late means that the computer slept, even if it said nothing. */
const sleptMs = 5000;
/** A call does not live through a longer sleep of the computer that its phone runs on. */
const callOutlivesMs = 60_000;
/** Killed, Lull knows only when it last wrote; a call goes on for longer than this without an entry. */
const unseenMs = 10 * 60_000;

/** What one event changes; a step makes one copy of the state and works on that. */
type Change = Partial<CallState>;

/** Who dictates is typing: the input is as young as the last word. */
function withDictation(sound: SoundState, idleSeconds: number | null, at: number): number | null {
  const dictating = sound.programs.filter((each) => each.class === 'dictation');
  if (dictating.length === 0) return idleSeconds;
  if (dictating.some(({ program }) => sound.holds.some((hold) => hold.program === program))) return 0;
  const last = Math.max(...dictating.map((each) => each.letGoAt ?? Number.NEGATIVE_INFINITY));
  return idleSeconds === null ? null : Math.min(idleSeconds, Math.max(0, Math.floor((at - last) / 1000)));
}

function onWake(state: CallState, lateMs: number, idleSeconds: number | null, at: number): Change {
  const seconds = withDictation(state.sound, idleSeconds, at);
  const idle = seconds === null ? null : { seconds, at };
  const idleAway = seconds !== null && seconds >= awaySeconds;
  const settling = lateMs > sleptMs ? ({ until: at + settleMs, after: 'resume' } as const) : state.settling;
  const slept = lateMs >= callOutlivesMs && state.asleepSince === null;
  return { idle, idleAway, settling, ...(slept ? doubtAfterSleep(state, at - lateMs, at) : {}) };
}

/** A phone that was seen running in its call and runs no more will not say how the call ended. */
function onProgramsRunning(state: CallState, programs: readonly string[], at: number): Change {
  const since = programs.length === 0 ? null : (state.phonePrograms.since ?? at);
  if (!phoneTalks(state)) return { phonePrograms: { since, inCall: [] } };
  const { inCall } = state.phonePrograms;
  const gone = inCall.length > 0 && !inCall.some((program) => programs.includes(program));
  if (!gone) return { phonePrograms: { since, inCall: [...new Set([...inCall, ...programs])] } };
  return {
    expired: 'program-gone',
    phonePrograms: { since, inCall: [] },
    ...forgetPhone(state, at),
  };
}

/** Trouble in a call that only the microphone knew: nobody can say whether it goes on. */
function onSound(state: CallState, event: CallStateEvent & { readonly type: 'sound' }, at: number): Change {
  const sound = hear(state.sound, event.heard, at);
  const knew = state.sources.microphone.says === 'call' && !saidByWord(state, 'call');
  return !event.heard.ok && knew ? { sound, lost: state.lost ?? { at, end: 'told' } } : { sound };
}

function onPower(
  state: CallState,
  what: (CallStateEvent & { readonly type: 'power' })['what'],
  at: number,
): Change {
  const settling = { until: at + settleMs, after: 'resume' } as const;
  const { asleepSince } = state;
  switch (what) {
    case 'locked':
      return { locked: true };
    case 'unlocked':
      return { locked: false, settling };
    case 'suspended':
      return { asleepSince: asleepSince ?? at };
    case 'resumed': {
      const slept = asleepSince !== null && at - asleepSince >= callOutlivesMs;
      return { asleepSince: null, settling, ...(slept ? doubtAfterSleep(state, asleepSince, at) : {}) };
    }
  }
}

function take(state: CallState, event: CallStateEvent, at: number): Change {
  switch (event.type) {
    case 'call-signal':
      return onSignal(state, event, at);
    case 'source-health': {
      const source = { ...state.sources[event.source], health: event.health };
      return { sources: { ...state.sources, [event.source]: source } };
    }
    case 'sound':
      return onSound(state, event, at);
    case 'sound-off':
      return { sound: unheard(state.sound), lost: null };
    case 'programs-running':
      return onProgramsRunning(state, event.programs, at);
    case 'programs-known':
      return { sound: { ...state.sound, programs: event.programs } };
    case 'set-program': {
      const program = setClass(programIn(state.sound.programs, event.program), event.class);
      return { sound: putProgram(state.sound, program) };
    }
    case 'answer-program': {
      const program = answered(programIn(state.sound.programs, event.program), event.answer);
      return { sound: putProgram(state.sound, program) };
    }
    case 'agent-break':
      return { onBreak: event.on ? 'you' : null };
    case 'wake':
      return onWake(state, event.lateMs, event.idleSeconds, at);
    case 'power':
      return onPower(state, event.what, at);
  }
}

/** The step's own copy of the state, until it is handed on. */
type Draft = { -readonly [K in keyof CallState]: CallState[K] };

/** "Call over": the agent's own word. */
const isCallOver = (event: CallStateEvent): boolean =>
  event.type === 'call-signal' && event.source === 'manual' && event.verb === 'ended';

/** Legs of this call that may be over; those that an earlier one has left behind are none of it. */
const legsInDoubt = ({ lines }: CallState, call: RunningCall | null): readonly Leg[] =>
  lineIds.flatMap((id) =>
    lines[id].legs.filter((leg) => leg.doubt !== null && leg.since >= (call?.startedAt ?? 0)),
  );

/** Nobody can say whether the call goes on: a word is in doubt, or the microphone alone knew of it and cannot tell now. */
function callIsLost(state: CallState, at: number): boolean {
  const { call, lost, sound, sources } = state;
  if (legsInDoubt(state, call).length > 0) return true;
  if (!lost || !call || at - call.startedAt >= callExpiresMs) return false;
  const others = speaking(state, at).filter((id) => id !== 'microphone');
  if (others.some((id) => sources[id].says === 'clear' && sources[id].seenCall)) return false;
  if (sound.trouble === 'not-supported') return false;
  return sound.trouble !== null || at < sound.settledAt || sources.microphone.says === 'ringing';
}

/** From the phone's word on the end until its microphone has been let go, and that is believed (docs/calls.md). */
const letGoAfterMs = 5000;

/** When a phone has told an end a moment before `at`; null where none has. */
function endToldBefore({ lines }: CallState, at: number): number | null {
  const told = Math.max(...lineIds.map((id) => lines[id].ended?.at ?? Number.NEGATIVE_INFINITY));
  return at - told < letGoAfterMs ? Math.min(at, told) : null;
}

/**
 * When the call ended: by the phone's word now; by the microphone at its release; in trouble or doubt when it was last
 * known. `available`, `wrapup` and "Call over" come some time after an end that nobody told.
 */
function callEndedAt(before: CallState, next: CallState, event: CallStateEvent, at: number): number {
  const released = next.sound.lastReleaseAt;
  if (event.type === 'call-signal') {
    if (event.verb === 'ended' && event.source === 'phone') return at;
    if (isCallOver(event) && before.lost?.end === 'told') return before.lost.at;
    const free = next.callHeard && next.sources.microphone.says === 'clear' && !onHold(next);
    return free && released !== null ? released : at;
  }
  if (next.lost) return next.lost.at;
  if (released === null || released === before.sound.lastReleaseAt) return at;
  return endToldBefore(next, released) ?? released;
}

/** Doubts that began before they were found out. */
const earlyDoubts: readonly DoubtBy[] = ['silence', 'sleep', 'early-end'];

/** The call cannot be told any more: a word, a silence or a sleep has put it in doubt. An `ended` tells when, if it is one. */
function loseCall(next: Draft, call: RunningCall, at: number): void {
  const legs = legsInDoubt(next, call);
  if (legs.length === 0) return;
  if (next.lost) {
    // If it is over by now, this word told the end.
    const { ended } = next.lines.hooks;
    if (ended?.at === at && ended.what === 'talk') next.lost = { at, end: 'told' };
    return;
  }
  const early = legs.map(({ doubt }) => doubt).find((doubt) => doubt && earlyDoubts.includes(doubt.by));
  const told = endToldBefore(next, at);
  const end = told !== null || (early && early.by !== 'sleep') ? 'told' : 'likely';
  next.lost = { at: early?.since ?? told ?? at, end };
}

/** Nobody knows how long the call was: no length, and no wrap-up, stands in the log for it. */
const endedUnknown = ({ id: callId, startedAt: endedAt }: RunningCall): CallHappening[] => [
  { type: 'call-ended', callId, endedAt, length: 'unknown' },
  { type: 'wrap-up-ended', callId, endedAt },
];

/** A call that was given up is over when the next one begins; how long it was is known only where somebody told. */
function giveUpCall(next: Draft): CallHappening[] {
  const { call, lost } = next;
  if (!call) return [];
  next.call = null;
  if (lost?.end !== 'told') return endedUnknown(call);
  const endedAt = Math.max(call.startedAt, lost.at);
  return [
    { type: 'call-ended', callId: call.id, endedAt },
    { type: 'wrap-up-ended', callId: call.id, endedAt },
  ];
}

/** The next call rings or begins while nobody can say of this one whether it goes on: this one is over. */
function isCallAfter(before: CallState, next: CallState, event: CallStateEvent): boolean {
  const { lost } = before;
  if (!lost) return false;
  const doubtful = legsInDoubt(before, before.call).length > 0;
  const caller = whoSays(next, 'call');
  const verb = event.type === 'call-signal' ? event.verb : null;
  const told = before.lines.hooks.ended?.at === lost.at;
  if (verb === 'started') return caller !== null && (doubtful || told);
  if (!doubtful) return false;
  if (verb === 'ringing') return caller === null && legsInDoubt(next, next.call).length === 0;
  // A microphone that opens on a ring, or after an end was told, is in the next call before the phone says so.
  const opens = before.sources.microphone.says !== 'call' && caller === 'microphone';
  return opens && (next.sources.phone.says === 'ringing' || lost.end === 'told');
}

/** A microphone that is in use just after the phone told the end, or after a sleep, may be let go in a moment. */
function mayBeRest(state: CallState, caller: SourceId, at: number): boolean {
  const { settling, lost } = state;
  if (caller !== 'microphone') return false;
  const awake = lost !== null && settling?.after === 'resume' && at < settling.until;
  return awake || endToldBefore(state, at) !== null;
}

function beginCall(next: Draft, caller: SourceId, at: number, callId: string): CallHappening[] {
  const happened: CallHappening[] = [];
  if (next.wrapUp) happened.push({ type: 'wrap-up-ended', callId: next.wrapUp.callId });
  const { phone } = next.sources;
  const source = phone.says === 'ringing' ? 'phone' : caller;
  const call: RunningCall = { id: callId, ringingAt: next.ringingAt, startedAt: at, source };
  const expired = phone.seenCall && phone.says === 'nothing' ? next.expired : null;
  const fresh = { phoneAvailable: false, wrapUpSaid: false, callHeard: false };
  Object.assign(next, { call, wrapUp: null, expired, ...fresh });
  return [...happened, { type: 'call-started', call }];
}

/** Calls within the call: another one was answered in it, or one of several is over. */
function consults(before: CallState, next: CallState): CallHappening[] {
  if (!before.call || before.call.id !== next.call?.id) return [];
  const callId = next.call.id;
  const was = before.lines.hooks.started?.at ?? null;
  const now = next.lines.hooks.started?.at ?? was;
  if (now !== was && was !== null && was >= before.call.startedAt)
    return [{ type: 'consult-started', callId }];
  const over = callsAtOnce(next) === 0 ? 0 : callsAtOnce(before) - callsAtOnce(next);
  return Array.from({ length: Math.max(0, over) }, () => ({ type: 'consult-ended', callId }));
}

function endCall(before: CallState, next: Draft, event: CallStateEvent, at: number): CallHappening[] {
  const { call, lost } = next;
  if (!call) return [];
  const ended = callEndedAt(before, next, event, at);
  Object.assign(next, { call: null, lost: null, callHeard: false });
  if (lost?.end === 'unknown' && ended === lost.at) return endedUnknown(call);
  const endedAt = Math.min(at, Math.max(call.startedAt, ended));
  next.wrapUp ??= { callId: call.id, startedAt: endedAt, byPhone: next.wrapUpSaid };
  next.wrapUpSaid = false;
  return [{ type: 'call-ended', callId: call.id, ...(endedAt === at ? {} : { endedAt }) }];
}

/** Follows the call in the step's own copy, `next`. Returns what happened. */
function followCall(
  before: CallState,
  next: Draft,
  event: CallStateEvent,
  at: number,
  callId: string,
): CallHappening[] {
  const happened: CallHappening[] = [];
  const caller = whoSays(next, 'call');
  const ringing = whoSays(next, 'ringing');
  if (ringing && ringing !== 'microphone') next.ringingAt ??= at;
  if (isCallAfter(before, next, event)) happened.push(...giveUpCall(next));
  if (caller && !mayBeRest(next, caller, at)) next.lost = null;
  else if (next.call) loseCall(next, next.call, at);
  if (caller && !next.call) {
    happened.push(...beginCall(next, caller, at, callId));
  } else if (next.call?.source === 'microphone' && next.sources.phone.says === 'call') {
    next.call = { ...next.call, source: 'phone' };
    happened.push({ type: 'call-source', callId: next.call.id, source: 'phone' });
  }
  if (!ringing) next.ringingAt = null;
  happened.push(...consults(before, next));
  if (!caller && next.call && (isCallOver(event) || !callIsLost(next, at)))
    happened.push(...endCall(before, next, event, at));
  next.callHeard = next.call !== null && (next.callHeard || next.sources.microphone.says === 'call');
  return happened;
}

/** A ring that is only heard may be nothing, so it does not end wrap-up; a word does. */
function endsWrapUp(state: CallState, name: CallState['name']): boolean {
  if (name === 'wrap-up' || name === 'unknown') return false;
  return name !== 'ringing' || saidByWord(state, 'ringing');
}

/**
 * One event into the call state. `at` is epoch ms and never runs backwards within a session; `callId` names a call that
 * this event may begin. Returns what happened, in order, for the shift log.
 */
export function stepCallState(
  state: CallState,
  event: CallStateEvent,
  at: number,
  callId: string,
  settings: CallStateSettings,
): { readonly state: CallState; readonly happened: readonly CallHappening[] } {
  const next: Draft = { ...state };
  const listen = (): void => {
    next.sound = passTime(next.sound, at);
    next.sources = hearingSources(next, at, settings);
    Object.assign(next, passLines(next, at));
  };
  // Sound that was due by now first, so that a release and its end come in their order.
  listen();
  Object.assign(next, take(next, event, at));
  listen();
  next.watchdog = watchDisagreement(state, next, at);
  if (next.watchdog.times !== state.watchdog.times)
    next.sound = { ...next.sound, leftOut: leftOut(next.watchdog) };
  next.sources = hearingSources(next, at, settings);
  const happened = followCall(state, next, event, at, callId);

  const named = nameState(next, at, settings);
  if (next.wrapUp && endsWrapUp(next, named.name)) {
    happened.push({ type: 'wrap-up-ended', callId: next.wrapUp.callId });
    next.wrapUp = null;
  }
  const changed = named.name !== state.name || named.reason !== state.reason;
  if (changed) happened.push({ type: 'state-changed', ...named });
  if (named.name !== state.name) next.since = at;
  return { state: Object.assign(next, named), happened };
}

/** When the state may change by time alone: epoch ms of the next moment to look, or null. */
export function nextCallStateMoment(
  state: CallState,
  at: number,
  settings: CallStateSettings,
): number | null {
  const moments: number[] = [...soundMoments(state.sound)];
  if (state.settling) moments.push(state.settling.until);
  const disagreement = disagreementMoment(state);
  if (disagreement !== null) moments.push(disagreement);
  if (soundSettles(state, at)) moments.push(state.sound.settledAt);
  for (const id of lineIds) moments.push(...lineMoments(state.lines[id]));
  const silent = silentFrom(state, at);
  if (silent !== null) moments.push(silent);
  if (state.lost && state.call)
    moments.push(state.call.startedAt + callExpiresMs, state.lost.at + letGoAfterMs);
  if (state.name === 'wrap-up' && state.wrapUp && !state.wrapUp.byPhone) {
    const earliest = state.wrapUp.startedAt + settings.wrapUpSeconds * 1000;
    const { idle } = state;
    const quiet = idle ? idle.at + Math.max(1, settings.quietSeconds - idle.seconds) * 1000 : earliest;
    moments.push(Math.max(earliest, quiet));
  }
  const ahead = moments.filter((moment) => moment > at);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** The shift is over, and a call of which nobody can say whether it goes on is over with it. */
export function giveUpLostCall(
  state: CallState,
  at: number,
): { readonly state: CallState; readonly happened: readonly CallHappening[] } {
  // The microphone may be let go in a moment, after an end that was told.
  const told = saidByWord(state, 'call') ? null : endToldBefore(state, at);
  const lost = state.lost ?? (told === null ? null : { at: told, end: 'told' as const });
  if (!lost) return { state, happened: [] };
  const next: Draft = { ...state, lost };
  const happened = giveUpCall(next);
  return { state: { ...next, lost: null }, happened };
}

/** The shift is over: programs that were left out of it are heard again. */
export const endShift = (state: CallState): CallState => ({
  ...state,
  watchdog: freshWatchdog,
  sound: { ...state.sound, leftOut: [] },
});

/** A new shift begins: what a source has seen before no longer vouches for it, except a call that is on right now. */
export function beginShift(state: CallState, at: number, settings: CallStateSettings): CallState {
  const fresh = sourceIds.reduce(
    (next, id) => withSource(next, id, { seenCall: next.sources[id].says === 'call' }),
    state,
  );
  const next = { ...endShift(fresh), sound: beginSoundShift(fresh.sound) };
  const named = nameState(next, at, settings);
  return { ...next, ...named, since: named.name === state.name ? state.since : at };
}

/**
 * The call state after a start in the middle of a shift that began at `shiftStartedAt`. A call that was on goes on; a
 * source that had seen calls is asked to speak again before it vouches for a gap, since a call may have begun while Lull
 * was not there. `lastAt` is when Lull last knew (epoch ms).
 */
export function resumeCallState(
  before: CallState,
  at: number,
  shift: {
    readonly startedAt: number;
    readonly lastAt: number;
    readonly open: RunningCall | null;
    /** 1, and one more for each call within it that was on. */
    readonly callsAtOnce: number;
    readonly wrapUp: WrapUp | null;
    readonly seen: readonly VerbSource[];
    /** Lull was quit at `lastAt`; otherwise it was killed some time after it. */
    readonly quit: boolean;
  },
): CallState {
  const { open, wrapUp } = shift;
  const sound = { ...resumeSoundShift(before.sound, shift.startedAt), settledAt: at + settleMs };
  let state: CallState = { ...initialCallState(at), sound, phonePrograms: before.phonePrograms };
  for (const id of shift.seen) state = withSource(state, id, { seenCall: true });
  if (!open) return { ...state, wrapUp };
  const source = verbSources.find((id) => id === open.source);
  const knownAt = Math.max(open.startedAt, shift.lastAt);
  if (!source) return { ...state, call: open, lost: { at: knownAt, end: shift.quit ? 'told' : 'unknown' } };
  const line = restoredLine(open.startedAt, shift.callsAtOnce);
  const lines = { ...state.lines, [source === 'manual' ? 'manual' : 'hooks']: line };
  const resumed: CallState = { ...state, ...withLines(state, lines, at), call: open };
  if (at - knownAt < (shift.quit ? callOutlivesMs : unseenMs)) return resumed;
  return { ...resumed, ...doubtAfterSleep(resumed, knownAt, at) };
}
