import type { SourceId } from '../words';
import type { DoubtBy, Leg } from './lines';
import { callExpiresMs, lineIds } from './lines';
import { speaking, whoSays } from './naming';
import type { CallHappening, CallState, CallStateEvent, RunningCall } from './state';
import { callsAtOnce, onHold, saidByWord } from './verbs';

/** The call as the log has it: when it begins, what is in it, when it is over, and when nobody can say. */

/** The step's own copy of the state, until it is handed on. */
export type Draft = { -readonly [K in keyof CallState]: CallState[K] };

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
export const letGoAfterMs = 5000;

/** After an end that was told, a microphone that is not let go within this time is in a call that goes on. */
export const restAtMostMs = 2000;

/** When a phone has told the end of an answered call a moment before `at`; null where none has. */
function endToldBefore({ lines }: CallState, at: number): number | null {
  const ends = lineIds.flatMap((id) => {
    const { ended } = lines[id];
    return ended && (ended.what === 'talk' || ended.what === 'either') ? [ended.at] : [];
  });
  const told = Math.max(...ends, Number.NEGATIVE_INFINITY);
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
  const told = endToldBefore(state, at);
  if (told === null) return awake;
  const letGo = state.sound.holds.every(({ spent, releasedAt }) => spent || releasedAt !== null);
  return awake || letGo || at - told < restAtMostMs;
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
export function followCall(
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
