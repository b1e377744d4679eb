import type { VerbSource } from '../words';
import { sourceIds, verbSources } from '../words';
import type { Draft } from './follow-call';
import { followCall, letGoAfterMs, restAtMostMs } from './follow-call';
import { disagreementMoment, hearingSources, leftOut, watchDisagreement } from './heard';
import { callExpiresMs, lineIds, lineMoments, restoredLine } from './lines';
import { nameState, soundSettles } from './naming';
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
  doubtAfterSleep,
  forgetPhone,
  keepsMicrophoneOnHold,
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
  const next: Draft = { ...state, heldThroughHold: keepsMicrophoneOnHold(state, at) };
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
    moments.push(
      state.call.startedAt + callExpiresMs,
      state.lost.at + restAtMostMs,
      state.lost.at + letGoAfterMs,
    );
  if (state.name === 'wrap-up' && state.wrapUp && !state.wrapUp.byPhone) {
    const earliest = state.wrapUp.startedAt + settings.wrapUpSeconds * 1000;
    const { idle } = state;
    const quiet = idle ? idle.at + Math.max(1, settings.quietSeconds - idle.seconds) * 1000 : earliest;
    moments.push(Math.max(earliest, quiet));
  }
  const ahead = moments.filter((moment) => moment > at);
  return ahead.length > 0 ? Math.min(...ahead) : null;
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
