import type { SourceId } from '../vocabulary';
import type { DoubtBy, Leg } from './lines';
import { callExpiresMs, lineIds } from './lines';
import { speaking, sourceWith } from './derive-state';
import type { CallEvent, CallState, CallStateDraft, CallStateInput, RunningCall } from './state';
import { callsAtOnce, onHold, setLines, statedByVerb } from './verbs';

/** The call as the log has it: when it begins, what is in it, when it is over, and when nobody can say. */

/** "Call over", said by the agent. */
const isCallOver = (event: CallStateInput): boolean =>
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
function reportedEndBefore({ lines }: CallState, at: number): number | null {
  const ends = lineIds.flatMap((id) => {
    const { ended } = lines[id];
    return ended && (ended.what === 'talk' || ended.what === 'either') ? [ended.at] : [];
  });
  const reportedAt = Math.max(...ends, Number.NEGATIVE_INFINITY);
  return at - reportedAt < letGoAfterMs ? Math.min(at, reportedAt) : null;
}

/**
 * When the call ended: by the phone's word now; by the microphone at its release; in trouble or doubt when it was last
 * known. `available`, `wrapup` and "Call over" come some time after an end that nobody told. A computer that slept in the
 * call tells its end when it is awake again, and the sleep is no talk.
 */
function callEndedAt(before: CallState, next: CallState, event: CallStateInput, at: number): number {
  const released = next.sound.lastReleaseAt;
  if (event.type === 'call-signal') {
    if (event.verb === 'ended' && before.lost?.end === 'asleep') return before.lost.at;
    if (event.verb === 'ended' && event.source === 'phone') return at;
    if (isCallOver(event) && before.lost?.end === 'reported') return before.lost.at;
    const free = next.callOnMicrophone && next.sources.microphone.says === 'clear' && !onHold(next);
    return free && released !== null ? released : at;
  }
  if (next.lost) return next.lost.at;
  if (released === null || released === before.sound.lastReleaseAt) return at;
  return reportedEndBefore(next, released) ?? released;
}

/** Doubts that began before they were found out. */
const earlyDoubts: readonly DoubtBy[] = ['silence', 'sleep', 'early-end'];

/** The call is in doubt, after a verb, a silence or a sleep of the computer. An `ended` has the moment where it is known. */
function loseCall(next: CallStateDraft, call: RunningCall, at: number): void {
  const legs = legsInDoubt(next, call);
  if (legs.length === 0) return;
  if (next.lost) {
    // If it is over by now, this word told the end.
    const { ended } = next.lines.hooks;
    if (ended?.at === at && ended.what === 'talk') next.lost = { at, end: 'reported' };
    return;
  }
  const early = legs.map(({ doubt }) => doubt).find((doubt) => doubt && earlyDoubts.includes(doubt.by));
  const reportedAt = reportedEndBefore(next, at);
  const end = reportedAt !== null || (early && early.by !== 'sleep') ? 'reported' : 'likely';
  next.lost = { at: early?.since ?? reportedAt ?? at, end };
}

/** The end of the call is unknown: the log gets no length and no wrap-up for it. */
const endedUnknown = ({ id: callId, startedAt: endedAt }: RunningCall): CallEvent[] => [
  { type: 'call-ended', callId, endedAt, length: 'unknown' },
  { type: 'wrap-up-ended', callId, endedAt },
];

/** A call that was given up is over when the next one begins; how long it was is known only where somebody told. */
function giveUpCall(next: CallStateDraft): CallEvent[] {
  const { call, lost } = next;
  if (!call) return [];
  next.call = null;
  if (lost?.end !== 'reported') return endedUnknown(call);
  const endedAt = Math.max(call.startedAt, lost.at);
  return [
    { type: 'call-ended', callId: call.id, endedAt },
    { type: 'wrap-up-ended', callId: call.id, endedAt },
  ];
}

/** The next call rings or begins while nobody can say of this one whether it goes on: this one is over. */
function isCallAfter(before: CallState, next: CallState, event: CallStateInput): boolean {
  const { lost } = before;
  if (!lost) return false;
  const doubtful = legsInDoubt(before, before.call).length > 0;
  const caller = sourceWith(next, 'call');
  const verb = event.type === 'call-signal' ? event.verb : null;
  const reported = before.lines.hooks.ended?.at === lost.at;
  if (verb === 'started') return caller !== null && (doubtful || reported);
  if (!doubtful) return false;
  if (verb === 'ringing') return caller === null && legsInDoubt(next, next.call).length === 0;
  // A microphone that opens on a ring, or after an end was told, is in the next call before the phone says so.
  const opens = before.sources.microphone.says !== 'call' && caller === 'microphone';
  return opens && (next.sources.phone.says === 'ringing' || lost.end === 'reported');
}

/** After a sleep in a call a microphone that is in use is no word of a phone that the call went on: this is another one. */
function endBeforeSleep(
  before: CallState,
  next: CallStateDraft,
  caller: SourceId | null,
  at: number,
): CallEvent[] {
  const { lost } = before;
  if (lost?.end !== 'asleep' || caller !== 'microphone' || mayBeRest(next, caller, at)) return [];
  next.lost = { at: lost.at, end: 'reported' };
  return giveUpCall(next);
}

/** A microphone that is in use just after the phone told the end, or after a sleep, may be let go in a moment. */
function mayBeRest(state: CallState, caller: SourceId, at: number): boolean {
  const { settling, lost } = state;
  if (caller !== 'microphone') return false;
  const awake = lost !== null && settling?.after === 'resume' && at < settling.until;
  const reportedAt = reportedEndBefore(state, at);
  if (reportedAt === null) return awake;
  const letGo = state.sound.holds.every(({ spent, releasedAt }) => spent || releasedAt !== null);
  return awake || letGo || at - reportedAt < restAtMostMs;
}

/** The agent has one call at a time: what was said of one that is in doubt is over with it. */
function dropOldMark(next: CallStateDraft, at: number): void {
  const { manual } = next.lines;
  if (manual.legs.some(({ doubt }) => doubt !== null))
    setLines(next, { ...next.lines, manual: { ...manual, legs: [] } }, at);
}

function beginCall(next: CallStateDraft, caller: SourceId, at: number, callId: string): CallEvent[] {
  const events: CallEvent[] = [];
  if (next.wrapUp) events.push({ type: 'wrap-up-ended', callId: next.wrapUp.callId });
  const { lines } = next;
  // Said over by the agent and then on again, it is the phone's call all the same.
  const taken = lines.hooks.saidOver || lines.connector.saidOver;
  const { phone } = next.sources;
  const source = phone.says === 'ringing' || taken ? 'phone' : caller;
  const call: RunningCall = { id: callId, ringingAt: next.ringingAt, startedAt: at, source };
  if (!phone.seenCall || phone.says !== 'nothing') next.expired = null;
  dropOldMark(next, at);
  next.call = call;
  next.wrapUp = null;
  next.phoneAvailable = false;
  next.wrapUpSaid = false;
  next.callOnMicrophone = false;
  return [...events, { type: 'call-started', call }];
}

/** Calls within the call: another one was answered in it, or one of several is over. */
function consults(before: CallState, next: CallState): CallEvent[] {
  if (!before.call || before.call.id !== next.call?.id) return [];
  const callId = next.call.id;
  const was = before.lines.hooks.started?.at ?? null;
  const now = next.lines.hooks.started?.at ?? was;
  if (now !== was && was !== null && was >= before.call.startedAt)
    return [{ type: 'consult-started', callId }];
  const over = callsAtOnce(next) === 0 ? 0 : callsAtOnce(before) - callsAtOnce(next);
  return Array.from({ length: Math.max(0, over) }, () => ({ type: 'consult-ended', callId }));
}

function endCall(before: CallState, next: CallStateDraft, event: CallStateInput, at: number): CallEvent[] {
  const { call, lost } = next;
  if (!call) return [];
  const ended = callEndedAt(before, next, event, at);
  next.call = null;
  next.lost = null;
  next.callOnMicrophone = false;
  if (lost?.end === 'unknown' && ended === lost.at) return endedUnknown(call);
  const endedAt = Math.min(at, Math.max(call.startedAt, ended));
  next.wrapUp ??= { callId: call.id, startedAt: endedAt, byPhone: next.wrapUpSaid };
  next.wrapUpSaid = false;
  return [{ type: 'call-ended', callId: call.id, ...(endedAt === at ? {} : { endedAt }) }];
}

/** Follows the call in the step's own copy, `next`. Returns the call events. */
export function followCall(
  before: CallState,
  next: CallStateDraft,
  event: CallStateInput,
  at: number,
  callId: string,
): CallEvent[] {
  const events: CallEvent[] = [];
  const caller = sourceWith(next, 'call');
  const ringing = sourceWith(next, 'ringing');
  if (ringing && ringing !== 'microphone') next.ringingAt ??= at;
  if (isCallAfter(before, next, event)) events.push(...giveUpCall(next));
  else events.push(...endBeforeSleep(before, next, caller, at));
  if (caller && !mayBeRest(next, caller, at)) next.lost = null;
  else if (next.call) loseCall(next, next.call, at);
  if (caller && !next.call) {
    events.push(...beginCall(next, caller, at, callId));
  } else if (next.call && next.call.source !== 'phone' && next.sources.phone.says === 'call') {
    next.call = { ...next.call, source: 'phone' };
    events.push({ type: 'call-source', callId: next.call.id, source: 'phone' });
  }
  if (!ringing) next.ringingAt = null;
  events.push(...consults(before, next));
  if (!caller && next.call && (isCallOver(event) || !callIsLost(next, at)))
    events.push(...endCall(before, next, event, at));
  next.callOnMicrophone =
    next.call !== null && (next.callOnMicrophone || next.sources.microphone.says === 'call');
  return events;
}

/** The shift is over, and a call of which nobody can say whether it goes on is over with it. */
export function giveUpLostCall(
  state: CallState,
  at: number,
): { readonly state: CallState; readonly events: readonly CallEvent[] } {
  // The microphone may be let go in a moment, after an end that was told.
  const reportedAt = statedByVerb(state, 'call') ? null : reportedEndBefore(state, at);
  const lost = state.lost ?? (reportedAt === null ? null : { at: reportedAt, end: 'reported' as const });
  if (!lost) return { state, events: [] };
  const next: CallStateDraft = { ...state, lost };
  const events = giveUpCall(next);
  next.lost = null;
  return { state: next, events };
}
