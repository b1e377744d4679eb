import type { VerbSource } from '../words';
import { sourceIds, verbSources } from '../words';
import { disagreementMoment, hearingSources, watchDisagreement } from './heard';
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
  spendHolds,
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
import { initialCallState, saying, settleMs, withSource } from './state';
import { onSignal, saidByWord } from './verbs';

/**
 * Whether the agent is on a call, merged from every source. Two rules hold it together: hiding is OR (any source that
 * says ringing or call is enough), showing is AND (nothing counts as a gap until the sources that speak all say clear).
 */

/** A call that no source ended is given up after 2 h, a ring after 3 min: then the state is unknown, never gap. */
const callExpiresMs = 2 * 3_600_000;
const ringingExpiresMs = 3 * 60_000;
export const awaySeconds = 300;
/** A wake-up this late means that the computer slept, even if it said nothing. */
const sleptMs = 5000;

/** What one event changes; a step makes one copy of the state and works on that. */
type Change = Partial<CallState>;

function expire(state: CallState, at: number): Change {
  let change: Change = {};
  for (const id of verbSources) {
    const { says: what, since } = state.sources[id];
    const limit = what === 'call' ? callExpiresMs : what === 'ringing' ? ringingExpiresMs : Infinity;
    if (at - since < limit) continue;
    const sources = change.sources ?? state.sources;
    change = { ...saying({ sources }, id, 'nothing', at), expired: what === 'call' ? 'call' : 'ringing' };
  }
  const { microphone } = state.sources;
  if (microphone.says !== 'call' || at - microphone.since < callExpiresMs) return change;
  return { ...change, sound: spendHolds(state.sound), expired: 'call' };
}

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
  return { idle, idleAway, settling, ...expire(state, at) };
}

/** A phone that was seen running in its call and runs no more will not say how the call ended. */
function onProgramsRunning(state: CallState, programs: readonly string[], at: number): Change {
  const since = programs.length === 0 ? null : (state.phonePrograms.since ?? at);
  if (state.sources.phone.says !== 'call') return { phonePrograms: { since, inCall: [] } };
  const { inCall } = state.phonePrograms;
  const gone = inCall.length > 0 && !inCall.some((program) => programs.includes(program));
  if (!gone) return { phonePrograms: { since, inCall: [...new Set([...inCall, ...programs])] } };
  return {
    expired: 'program-gone',
    phonePrograms: { since, inCall: [] },
    ...saying(state, 'phone', 'nothing', at),
  };
}

/** Trouble in a call that only the microphone knew: nobody can say whether it goes on. */
function onSound(state: CallState, event: CallStateEvent & { readonly type: 'sound' }, at: number): Change {
  const sound = hear(state.sound, event.heard, at);
  const knew = state.sources.microphone.says === 'call' && !saidByWord(state, 'call');
  return !event.heard.ok && knew ? { sound, lostAt: state.lostAt ?? at } : { sound };
}

function take(state: CallState, event: CallStateEvent, at: number): Change {
  switch (event.type) {
    case 'call-signal':
      return onSignal(state, event.source, event.verb, at);
    case 'source-health': {
      const source = { ...state.sources[event.source], health: event.health };
      return { sources: { ...state.sources, [event.source]: source } };
    }
    case 'sound':
      return onSound(state, event, at);
    case 'sound-off':
      return { sound: unheard(state.sound), lostAt: null };
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
    case 'power': {
      const settling = { until: at + settleMs, after: 'resume' } as const;
      if (event.what === 'locked') return { locked: true };
      if (event.what === 'suspended') return { asleep: true };
      if (event.what === 'unlocked') return { locked: false, settling };
      return { asleep: false, settling };
    }
  }
}

/** The step's own copy of the state, until it is handed on. */
type Draft = { -readonly [K in keyof CallState]: CallState[K] };

/** Only the microphone knew of the call, and it cannot tell now; nobody else who has seen a call says that it is over. */
function callIsLost(state: CallState, at: number): boolean {
  const { call, lostAt, sound, sources } = state;
  if (lostAt === null || !call || at - call.startedAt >= callExpiresMs) return false;
  const others = speaking(state, at).filter((id) => id !== 'microphone');
  if (others.some((id) => sources[id].says === 'clear' && sources[id].seenCall)) return false;
  if (sound.trouble === 'not-supported') return false;
  return sound.trouble !== null || at < sound.settledAt || sources.microphone.says === 'ringing';
}

/** When the call ended: by a word now, by the microphone at its release, in trouble when it was last known. */
function callEndedAt(before: CallState, next: CallState, event: CallStateEvent, at: number): number {
  if (event.type === 'call-signal') return at;
  if (next.lostAt !== null) return next.lostAt;
  const released = next.sound.lastReleaseAt;
  return released !== null && released !== before.sound.lastReleaseAt ? released : at;
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
  if (caller) next.lostAt = null;
  if (caller && !next.call) {
    if (next.wrapUp) happened.push({ type: 'wrap-up-ended', callId: next.wrapUp.callId });
    const { phone } = next.sources;
    const source = phone.says === 'ringing' ? 'phone' : caller;
    const call: RunningCall = { id: callId, ringingAt: next.ringingAt, startedAt: at, source };
    const expired = phone.seenCall && phone.says === 'nothing' ? next.expired : null;
    Object.assign(next, { call, wrapUp: null, phoneAvailable: false, expired });
    happened.push({ type: 'call-started', call });
  } else if (next.call?.source === 'microphone' && next.sources.phone.says === 'call') {
    next.call = { ...next.call, source: 'phone' };
    happened.push({ type: 'call-source', callId: next.call.id, source: 'phone' });
  }
  if (!ringing) next.ringingAt = null;
  if (!caller && next.call && !callIsLost(next, at)) {
    const { id: ended, startedAt } = next.call;
    const endedAt = Math.max(startedAt, callEndedAt(before, next, event, at));
    happened.push({ type: 'call-ended', callId: ended, ...(endedAt === at ? {} : { endedAt }) });
    const wrapUp = next.wrapUp ?? { callId: ended, startedAt: endedAt, byPhone: false };
    Object.assign(next, { call: null, wrapUp, lostAt: null });
  }
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
  };
  // Sound that was due by now first, so that a release and its end come in their order.
  listen();
  Object.assign(next, take(next, event, at));
  listen();
  next.watchdog = watchDisagreement(next, at);
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
  for (const id of sourceIds) {
    const source = state.sources[id];
    if (source.says === 'call') moments.push(source.since + callExpiresMs);
    if (source.says === 'ringing') moments.push(source.since + ringingExpiresMs);
  }
  if (state.lostAt !== null && state.call) moments.push(state.call.startedAt + callExpiresMs);
  if (state.name === 'wrap-up' && state.wrapUp && !state.wrapUp.byPhone) {
    const earliest = state.wrapUp.startedAt + settings.wrapUpSeconds * 1000;
    const { idle } = state;
    const quiet = idle ? idle.at + Math.max(1, settings.quietSeconds - idle.seconds) * 1000 : earliest;
    moments.push(Math.max(earliest, quiet));
  }
  const ahead = moments.filter((moment) => moment > at);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

const noDisagreement: CallState['watchdog'] = { disagreeing: null, times: 0, microphoneOut: false };

/** The shift is over: a microphone that was left out of it is heard again. */
export const endShift = (state: CallState): CallState => ({ ...state, watchdog: noDisagreement });

/** A new shift begins: what a source has seen before no longer vouches for it, except a call that is on right now. */
export function beginShift(state: CallState, at: number, settings: CallStateSettings): CallState {
  const fresh = sourceIds.reduce(
    (next, id) => withSource(next, id, { seenCall: next.sources[id].says === 'call' }),
    state,
  );
  const next = { ...endShift(fresh), sound: beginSoundShift(fresh.sound, at) };
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
    readonly wrapUp: WrapUp | null;
    readonly seen: readonly VerbSource[];
  },
): CallState {
  const { open, wrapUp } = shift;
  const sound = { ...resumeSoundShift(before.sound, shift.startedAt), settledAt: at + settleMs };
  let state: CallState = { ...initialCallState(at), sound, phonePrograms: before.phonePrograms };
  for (const id of shift.seen) state = withSource(state, id, { seenCall: true });
  if (!open) return { ...state, wrapUp };
  const source = verbSources.find((id) => id === open.source);
  if (!source) return { ...state, call: open, lostAt: Math.max(open.startedAt, shift.lastAt) };
  return { ...state, ...saying(state, source, 'call', open.startedAt), call: open };
}
