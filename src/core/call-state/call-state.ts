import type { CallVerb, SourceHealth, SourceId, SourceSays, StateName, StateReason } from '../words';
import { sourceIds } from '../words';

/**
 * Whether the agent is on a call, merged from every source. Two rules hold it together: hiding is OR (any source that
 * says ringing or call is enough), showing is AND (nothing counts as a gap until the sources that speak all say clear).
 */

export interface Source {
  readonly health: SourceHealth;
  readonly says: SourceSays;
  /** Epoch ms of the last change of `says`. */
  readonly since: number;
  /** Has this source reported a call in this shift? Only such a source can vouch for a gap. */
  readonly seenCall: boolean;
  /** A second call is ringing while this one goes on; its end must not be taken for the end of the call. */
  readonly callWaiting: boolean;
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

export interface CallState {
  readonly name: StateName;
  readonly since: number;
  readonly reason: StateReason;
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly ringingAt: number | null;
  readonly call: RunningCall | null;
  readonly wrapUp: WrapUp | null;
  readonly onBreak: 'you' | 'phone' | null;
  readonly signedOut: boolean;
  readonly locked: boolean;
  readonly asleep: boolean;
  readonly phoneAvailable: boolean;
  /** Input has been idle for so long that the agent counts as away. */
  readonly idleAway: boolean;
  /** Nothing is believed until then: after start, resume and unlock. */
  readonly settling: { readonly until: number; readonly after: 'start' | 'resume' } | null;
  /** Why the last source fell silent by itself, for the sentence under "unknown". */
  readonly expired: 'call' | 'ringing' | null;
  /** Last reading of input idle in seconds, with its moment; null where the system cannot say. */
  readonly idle: { readonly seconds: number; readonly at: number } | null;
}

export type CallStateEvent =
  | { readonly type: 'call-signal'; readonly source: SourceId; readonly verb: CallVerb }
  | { readonly type: 'source-health'; readonly source: SourceId; readonly health: SourceHealth }
  | { readonly type: 'power'; readonly what: 'locked' | 'unlocked' | 'suspended' | 'resumed' }
  | { readonly type: 'agent-break'; readonly on: boolean }
  | { readonly type: 'wake'; readonly lateMs: number; readonly idleSeconds: number | null };

export type CallHappening =
  | { readonly type: 'state-changed'; readonly name: StateName; readonly reason: StateReason }
  | { readonly type: 'call-started'; readonly call: RunningCall }
  | { readonly type: 'call-ended'; readonly callId: string }
  | { readonly type: 'wrap-up-ended'; readonly callId: string };

export interface CallStateSettings {
  readonly wrapUpSeconds: number;
  readonly quietSeconds: number;
}

/** After start, resume and unlock nothing is believed for 5 s (product.md section 4). */
export const settleMs = 5000;
/** A call that no source ended is given up after 2 h, a ring after 3 min: then the state is unknown, never gap. */
const callExpiresMs = 2 * 3_600_000;
const ringingExpiresMs = 3 * 60_000;
export const awaySeconds = 300;
/** A phone's hooks are programs or requests that may overtake each other: a ring this soon after its own call is no second. */
const overtakenMs = 2000;
/** A wake-up this late means that the computer slept, even if it said nothing. */
const sleptMs = 5000;

const silent = (at: number): Source => ({
  health: 'ok',
  says: 'nothing',
  since: at,
  seenCall: false,
  callWaiting: false,
});

export function initialCallState(at: number): CallState {
  return {
    name: 'unknown',
    since: at,
    reason: 'just-started',
    sources: { manual: silent(at), phone: silent(at) },
    ringingAt: null,
    call: null,
    wrapUp: null,
    onBreak: null,
    signedOut: false,
    locked: false,
    asleep: false,
    phoneAvailable: false,
    idleAway: false,
    settling: { until: at + settleMs, after: 'start' },
    expired: null,
    idle: null,
  };
}

const withSource = (state: CallState, id: SourceId, change: Partial<Source>): CallState => ({
  ...state,
  sources: { ...state.sources, [id]: { ...state.sources[id], ...change } },
});

const says = (state: CallState, id: SourceId, what: SourceSays, at: number): CallState => {
  const source = state.sources[id];
  return withSource(state, id, {
    says: what,
    since: source.says === what ? source.since : at,
    seenCall: source.seenCall || what === 'call',
    callWaiting: what === 'call' && source.callWaiting,
  });
};

const anySays = (state: CallState, what: SourceSays): SourceId | null =>
  sourceIds.find((id) => state.sources[id].says === what) ?? null;

function onSignal(state: CallState, id: SourceId, verb: CallVerb, at: number): CallState {
  const source = state.sources[id];
  const heard: CallState = { ...state, signedOut: false, expired: null };
  const busy = source.says === 'call';
  switch (verb) {
    case 'ringing':
      if (busy && state.call?.ringingAt === null && at - source.since < overtakenMs) return heard;
      if (busy) return withSource(heard, id, { callWaiting: true });
      return { ...says(heard, id, 'ringing', at), phoneAvailable: false, onBreak: null };
    case 'started':
      return { ...says(withSource(heard, id, { callWaiting: false }), id, 'call', at), onBreak: null };
    case 'held':
    case 'resumed':
      return { ...says(heard, id, 'call', at), onBreak: null };
    case 'ended':
      if (busy && source.callWaiting) return withSource(heard, id, { callWaiting: false });
      return says(heard, id, 'clear', at);
    case 'wrapup': {
      const next = { ...says(heard, id, 'clear', at), phoneAvailable: false };
      const callId = next.wrapUp?.callId ?? next.call?.id;
      if (callId === undefined) return next;
      return { ...next, wrapUp: { callId, startedAt: next.wrapUp?.startedAt ?? at, byPhone: true } };
    }
    case 'available': {
      const next = says(heard, id, 'clear', at);
      return { ...next, phoneAvailable: anySays(next, 'call') === null, onBreak: null };
    }
    case 'break':
      return {
        ...says(heard, id, 'clear', at),
        onBreak: id === 'manual' ? 'you' : 'phone',
        phoneAvailable: false,
      };
    case 'signed-out':
      return { ...says(heard, id, 'clear', at), signedOut: true, onBreak: null, phoneAvailable: false };
  }
}

function expire(state: CallState, at: number): CallState {
  let next = state;
  for (const id of sourceIds) {
    const source = next.sources[id];
    const limit =
      source.says === 'call' ? callExpiresMs : source.says === 'ringing' ? ringingExpiresMs : Infinity;
    if (at - source.since >= limit) {
      next = { ...says(next, id, 'nothing', at), expired: source.says === 'call' ? 'call' : 'ringing' };
    }
  }
  return next;
}

function onWake(state: CallState, lateMs: number, idleSeconds: number | null, at: number): CallState {
  let next: CallState = { ...state, idle: idleSeconds === null ? null : { seconds: idleSeconds, at } };
  if (lateMs > sleptMs) next = { ...next, settling: { until: at + settleMs, after: 'resume' } };
  return { ...expire(next, at), idleAway: idleSeconds !== null && idleSeconds >= awaySeconds };
}

function take(state: CallState, event: CallStateEvent, at: number): CallState {
  switch (event.type) {
    case 'call-signal':
      return onSignal(state, event.source, event.verb, at);
    case 'source-health':
      return withSource(state, event.source, { health: event.health });
    case 'agent-break':
      return { ...state, onBreak: event.on ? 'you' : null };
    case 'wake':
      return onWake(state, event.lateMs, event.idleSeconds, at);
    case 'power': {
      const settling = { until: at + settleMs, after: 'resume' } as const;
      if (event.what === 'locked') return { ...state, locked: true };
      if (event.what === 'suspended') return { ...state, asleep: true };
      if (event.what === 'unlocked') return { ...state, locked: false, settling };
      return { ...state, asleep: false, settling };
    }
  }
}

/** Is wrap-up over? True, false, or null where input idle cannot be read and only the phone or the agent can tell. */
function wrapUpIsOver(
  state: CallState,
  wrapUp: WrapUp,
  at: number,
  settings: CallStateSettings,
): boolean | null {
  if (state.phoneAvailable) return true;
  if (wrapUp.byPhone || at < wrapUp.startedAt + settings.wrapUpSeconds * 1000) return false;
  if (state.idle === null) return null;
  return state.idle.at >= wrapUp.startedAt && state.idle.seconds >= settings.quietSeconds;
}

function name(state: CallState, at: number, settings: CallStateSettings): Pick<CallState, 'name' | 'reason'> {
  const onCall = anySays(state, 'call');
  if (onCall) return { name: 'on-call', reason: onCall === 'phone' ? 'phone-call' : 'manual-call' };
  const ringing = anySays(state, 'ringing');
  if (ringing) return { name: 'ringing', reason: ringing === 'phone' ? 'phone-ringing' : 'manual-ringing' };
  if (state.asleep) return { name: 'away', reason: 'computer-asleep' };
  if (state.locked) return { name: 'away', reason: 'screen-locked' };
  if (state.onBreak)
    return { name: 'break', reason: state.onBreak === 'you' ? 'break-by-you' : 'break-by-phone' };
  if (state.signedOut) return { name: 'off-shift', reason: 'phone-signed-out' };
  if (state.settling && at < state.settling.until) {
    return { name: 'unknown', reason: state.settling.after === 'start' ? 'just-started' : 'just-resumed' };
  }
  if (state.expired)
    return { name: 'unknown', reason: state.expired === 'call' ? 'call-expired' : 'ringing-expired' };
  const speaking = sourceIds.filter((id) => state.sources[id].health !== 'failed');
  if (speaking.some((id) => state.sources[id].seenCall && state.sources[id].says === 'nothing')) {
    return { name: 'unknown', reason: 'not-heard-since-start' };
  }
  if (!speaking.some((id) => state.sources[id].says === 'clear'))
    return { name: 'unknown', reason: 'no-call-seen' };
  if (state.wrapUp) {
    const over = wrapUpIsOver(state, state.wrapUp, at, settings);
    if (over === null) return { name: 'wrap-up', reason: 'wrap-up-input-unknown' };
    if (!over)
      return {
        name: 'wrap-up',
        reason: state.wrapUp.byPhone ? 'wrap-up-by-phone' : 'wrap-up-waits-for-quiet',
      };
  }
  if (state.idleAway) return { name: 'away', reason: 'no-input' };
  return { name: 'gap', reason: state.phoneAvailable ? 'phone-available' : 'quiet-after-call' };
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
  const happened: CallHappening[] = [];
  let next = take(state, event, at);

  const caller = anySays(next, 'call');
  if (anySays(next, 'ringing')) next = { ...next, ringingAt: next.ringingAt ?? at };
  if (caller && !next.call) {
    if (next.wrapUp) happened.push({ type: 'wrap-up-ended', callId: next.wrapUp.callId });
    const call = { id: callId, ringingAt: next.ringingAt, startedAt: at, source: caller };
    next = { ...next, call, wrapUp: null, phoneAvailable: false };
    happened.push({ type: 'call-started', call });
  }
  if (!anySays(next, 'ringing')) next = { ...next, ringingAt: null };
  if (!caller && next.call) {
    const ended = next.call.id;
    happened.push({ type: 'call-ended', callId: ended });
    next = { ...next, call: null, wrapUp: next.wrapUp ?? { callId: ended, startedAt: at, byPhone: false } };
  }

  const named = name(next, at, settings);
  if (next.wrapUp && named.name !== 'wrap-up' && named.name !== 'unknown') {
    happened.push({ type: 'wrap-up-ended', callId: next.wrapUp.callId });
    next = { ...next, wrapUp: null };
  }
  const changed = named.name !== state.name || named.reason !== state.reason;
  if (changed) happened.push({ type: 'state-changed', ...named });
  const since = named.name === state.name ? state.since : at;
  return { state: { ...next, ...named, since }, happened };
}

/** When the state may change by time alone: epoch ms of the next moment to look, or null. */
export function nextCallStateMoment(
  state: CallState,
  at: number,
  settings: CallStateSettings,
): number | null {
  const moments: number[] = [];
  if (state.settling && state.settling.until > at) moments.push(state.settling.until);
  for (const id of sourceIds) {
    const source = state.sources[id];
    if (source.says === 'call') moments.push(source.since + callExpiresMs);
    if (source.says === 'ringing') moments.push(source.since + ringingExpiresMs);
  }
  if (state.name === 'wrap-up' && state.wrapUp && !state.wrapUp.byPhone) {
    const earliest = state.wrapUp.startedAt + settings.wrapUpSeconds * 1000;
    const { idle } = state;
    const quiet = idle ? idle.at + Math.max(1, settings.quietSeconds - idle.seconds) * 1000 : earliest;
    moments.push(Math.max(earliest, quiet));
  }
  const ahead = moments.filter((moment) => moment > at);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}

/** A new shift begins: what a source has seen before no longer vouches for it, except a call that is on right now. */
export function beginShift(state: CallState): CallState {
  return sourceIds.reduce(
    (next, id) => withSource(next, id, { seenCall: next.sources[id].says === 'call' }),
    state,
  );
}

/**
 * The call state after a start in the middle of a shift. A call that was on goes on; a source that had seen calls is
 * asked to speak again before it vouches for a gap, since a call may have begun while Lull was not there.
 */
export function resumeCallState(
  at: number,
  open: RunningCall | null,
  wrapUp: WrapUp | null,
  seen: readonly SourceId[],
): CallState {
  let state = initialCallState(at);
  for (const id of seen) state = withSource(state, id, { seenCall: true });
  if (!open) return { ...state, wrapUp };
  return { ...says(state, open.source, 'call', open.startedAt), call: open };
}
