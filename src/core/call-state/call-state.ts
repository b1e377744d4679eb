import { minuteMs } from '../durations';
import type { SoundReading } from '../sound-types';
import type { VerbSource } from '../vocabulary';
import { sourceIds, verbSources } from '../vocabulary';
import { followCall, letGoAfterMs, restAtMostMs } from './follow-call';
import { disagreementMoment, soundSources, leftOut, watchDisagreement } from './sound-sources';
import { callExpiresMs, lineIds, lineMoments, restoredLine } from './lines';
import { deriveState, soundSettles } from './derive-state';
import { answered, programIn, setClass } from './programs';
import type { SoundState } from './sound';
import {
  beginSoundShift,
  applyReading,
  passTime,
  putProgram,
  resumeSoundShift,
  soundMoments,
  forgetReadings,
} from './sound';
import type {
  CallEvent,
  CallState,
  CallStateDraft,
  CallStateInput,
  CallStateSettings,
  RunningCall,
  WrapUp,
} from './state';
import { freshWatchdog, initialCallState, setSeenCall, settleMs } from './state';
import {
  doubtAfterSleep,
  forgetPhone,
  keepsMicrophoneOnHold,
  onSignal,
  passLines,
  phoneTalks,
  statedByVerb,
  silentFrom,
  setLines,
} from './verbs';

/**
 * Whether the agent is on a call, merged from every source. Two rules hold it together: hiding is OR (any source that
 * says ringing or call is enough), showing is AND (nothing counts as a gap until the sources that speak all say clear).
 */

export const awaySeconds = 300;
/** A wake-up this late means that the computer slept, even if it said nothing. */
export const sleptMs = 5000;
/** A call does not live through a longer sleep of the computer that its phone runs on. */
export const callOutlivesMs = 60_000;
/** Killed, Lull knows only when it last wrote; a call goes on for longer than this without an entry. */
export const unseenMs = 10 * minuteMs;

/** Who dictates is typing: the input is as young as the last word. */
function withDictation(sound: SoundState, idleSeconds: number | null, at: number): number | null {
  const dictating = sound.programs.filter((each) => each.class === 'dictation');
  if (dictating.length === 0) return idleSeconds;
  if (dictating.some(({ program }) => sound.holds.some((hold) => hold.program === program))) return 0;
  const last = Math.max(...dictating.map((each) => each.letGoAt ?? Number.NEGATIVE_INFINITY));
  return idleSeconds === null ? null : Math.min(idleSeconds, Math.max(0, Math.floor((at - last) / 1000)));
}

function onWake(next: CallStateDraft, lateMs: number, idleSeconds: number | null, at: number): void {
  const seconds = withDictation(next.sound, idleSeconds, at);
  next.idle = seconds === null ? null : { seconds, at };
  next.idleAway = seconds !== null && seconds >= awaySeconds;
  if (lateMs > sleptMs) next.settling = { until: at + settleMs, after: 'resume' };
  if (lateMs >= callOutlivesMs && next.asleepSince === null) doubtAfterSleep(next, at - lateMs, at);
}

/** A phone that was seen running in its call and runs no more will not say how the call ended. */
function onProgramsRunning(next: CallStateDraft, programs: readonly string[], at: number): void {
  const talks = phoneTalks(next);
  const { since, inCall } = next.phonePrograms;
  const gone = talks && inCall.length > 0 && !inCall.some((program) => programs.includes(program));
  next.phonePrograms = {
    since: programs.length === 0 ? null : (since ?? at),
    inCall: talks && !gone ? [...new Set([...inCall, ...programs])] : [],
  };
  if (!gone) return;
  next.expired = 'program-gone';
  forgetPhone(next, at);
}

/** A failing sound system during a call that only the microphone reported: whether the call goes on is unknown. */
function onSound(next: CallStateDraft, reading: SoundReading, at: number): void {
  next.sound = applyReading(next.sound, reading, at);
  const knew = next.sources.microphone.says === 'call' && !statedByVerb(next, 'call');
  if (!reading.ok && knew) next.lost ??= { at, end: 'reported' };
}

function onPower(
  next: CallStateDraft,
  what: (CallStateInput & { readonly type: 'power' })['what'],
  at: number,
): void {
  const { asleepSince } = next;
  const settling = { until: at + settleMs, after: 'resume' } as const;
  switch (what) {
    case 'locked':
      next.locked = true;
      return;
    case 'unlocked':
      next.locked = false;
      next.settling = settling;
      return;
    case 'suspended':
      next.asleepSince ??= at;
      return;
    case 'resumed':
      next.asleepSince = null;
      next.settling = settling;
      if (asleepSince !== null && at - asleepSince >= callOutlivesMs) doubtAfterSleep(next, asleepSince, at);
      return;
  }
}

function applyInput(next: CallStateDraft, event: CallStateInput, at: number): void {
  const { sources, sound } = next;
  switch (event.type) {
    case 'call-signal':
      onSignal(next, event, at);
      return;
    case 'source-health':
      next.sources = { ...sources, [event.source]: { ...sources[event.source], health: event.health } };
      return;
    case 'sound':
      onSound(next, event.reading, at);
      return;
    case 'sound-off':
      next.sound = forgetReadings(sound);
      next.lost = null;
      return;
    case 'programs-running':
      onProgramsRunning(next, event.programs, at);
      return;
    case 'programs-known':
      next.sound = { ...sound, programs: event.programs };
      return;
    case 'set-program':
      next.sound = putProgram(sound, setClass(programIn(sound.programs, event.program), event.class));
      return;
    case 'answer-program':
      next.sound = putProgram(sound, answered(programIn(sound.programs, event.program), event.answer));
      return;
    case 'agent-break':
      next.onBreak = event.on ? 'you' : null;
      return;
    case 'wake':
      onWake(next, event.lateMs, event.idleSeconds, at);
      return;
    case 'power':
      onPower(next, event.what, at);
      return;
  }
}

/** A ring that is only heard may be nothing, so it does not end wrap-up; a word does. */
function endsWrapUp(state: CallState, name: CallState['name']): boolean {
  if (name === 'wrap-up' || name === 'unknown') return false;
  return name !== 'ringing' || statedByVerb(state, 'ringing');
}

/**
 * One event into the call state. `at` is epoch ms and never runs backwards within a session; `callId` names a call that
 * this event may begin. Returns the call events, in order, for the shift log.
 */
export function stepCallState(
  state: CallState,
  event: CallStateInput,
  at: number,
  callId: string,
  settings: CallStateSettings,
): { readonly state: CallState; readonly events: readonly CallEvent[] } {
  const next: CallStateDraft = { ...state, heldThroughHold: keepsMicrophoneOnHold(state, at) };
  const listen = (): void => {
    next.sound = passTime(next.sound, at);
    next.sources = soundSources(next, at, settings);
    passLines(next, at);
  };
  // Sound that was due by now first, so that a release and its end come in their order.
  listen();
  applyInput(next, event, at);
  listen();
  next.watchdog = watchDisagreement(state, next, at);
  if (next.watchdog.times !== state.watchdog.times)
    next.sound = { ...next.sound, leftOut: leftOut(next.watchdog) };
  next.sources = soundSources(next, at, settings);
  const events = followCall(state, next, event, at, callId);

  const named = deriveState(next, at, settings);
  if (next.wrapUp && endsWrapUp(next, named.name)) {
    events.push({ type: 'wrap-up-ended', callId: next.wrapUp.callId });
    next.wrapUp = null;
  }
  const changed = named.name !== state.name || named.reason !== state.reason;
  if (changed) events.push({ type: 'state-changed', ...named });
  if (named.name !== state.name) next.since = at;
  next.name = named.name;
  next.reason = named.reason;
  return { state: next, events };
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
  const next: CallStateDraft = { ...endShift(state), sound: beginSoundShift(state.sound) };
  for (const id of sourceIds) setSeenCall(next, id, next.sources[id].says === 'call');
  const named = deriveState(next, at, settings);
  if (named.name !== state.name) next.since = at;
  next.name = named.name;
  next.reason = named.reason;
  return next;
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
  const next: CallStateDraft = { ...initialCallState(at), sound, phonePrograms: before.phonePrograms };
  for (const id of shift.seen) {
    const source = { ...next.sources[id], health: 'ok', seenCall: true } as const;
    next.sources = { ...next.sources, [id]: source };
  }
  next.call = open;
  if (!open) {
    next.wrapUp = wrapUp;
    return next;
  }
  const source = verbSources.find((id) => id === open.source);
  const knownAt = Math.max(open.startedAt, shift.lastAt);
  if (!source) {
    next.lost = { at: knownAt, end: shift.quit ? 'reported' : 'unknown' };
    return next;
  }
  const line = restoredLine(open.startedAt, shift.callsAtOnce);
  setLines(next, { ...next.lines, [source === 'manual' ? 'manual' : 'hooks']: line }, at);
  if (at - knownAt >= (shift.quit ? callOutlivesMs : unseenMs)) doubtAfterSleep(next, knownAt, at, 'likely');
  return next;
}
