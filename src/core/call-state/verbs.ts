import { minuteMs } from '../durations';
import type { HookVerb, SourceStatus } from '../vocabulary';
import { verbSources } from '../vocabulary';
import type { Leg, Line, LineId, Lines } from './lines';
import {
  countVerb,
  doubtLegs,
  hasCall,
  hasSureTalk,
  hasTalk,
  inDoubt,
  lineIds,
  lineStatus,
  passLine,
  sayOver,
  setVerb,
  settleLegs,
  silentLine,
  takeOver,
} from './lines';
import type { Hold, SoundState } from './sound';
import { learnFromGap, spendHolds, unspendHolds } from './sound';
import type { CallState, CallStateDraft, CallStateInput } from './state';
import { setSays } from './state';

/** Verbs of the phone and of the agent. They apply at once and outrank the microphone and the ringing sound. */

type Sources = Pick<CallState, 'sources'>;
type Signal = CallStateInput & { readonly type: 'call-signal' };

/** A call with a silent microphone is in doubt after this long: callers left on hold wait less (docs/calls.md). */
export const silenceMs = 2 * minuteMs;
/** A microphone that opens this much later than the phone's first call is another program's. */
export const ownHoldMs = 5000;

/** Does the phone or the agent say so, rather than only being heard? */
export const statedByVerb = ({ sources }: Sources, what: SourceStatus): boolean =>
  verbSources.some((id) => sources[id].says === what);

/** A call of which nobody can say whether it goes on, as far as words tell. */
export const callInDoubt = ({ lines }: Pick<CallState, 'lines'>): boolean =>
  lineIds.some((id) => inDoubt(lines[id]));

/** The phone reports a call on hold; the microphone may be released meanwhile. */
export const onHold = ({ lines }: Pick<CallState, 'lines'>): boolean =>
  legs(lines).some(({ heldAt }) => heldAt !== null);

const legs = (lines: Lines): readonly Leg[] => lineIds.flatMap((id) => lines[id].legs);

const talks = (lines: Lines): boolean => lineIds.some((id) => hasTalk(lines[id]));

/** Is a call of the phone answered, or in doubt? */
export const phoneTalks = ({ lines }: Pick<CallState, 'lines'>): boolean =>
  hasTalk(lines.hooks) || hasTalk(lines.connector);

/** Answered calls of the phone that are on at once. */
export const callsAtOnce = ({ lines }: Pick<CallState, 'lines'>): number =>
  [...lines.hooks.legs, ...lines.connector.legs].filter(({ talking, doubt }) => talking && !doubt).length;

function phoneHasStatus({ hooks, connector }: Lines): SourceStatus {
  const both = [hooks, connector];
  const said = both.map(lineStatus);
  const loudest = (['call', 'ringing'] as const).find((each) => said.includes(each));
  if (loudest) return loudest;
  return said.includes('clear') && !both.some(inDoubt) ? 'clear' : 'nothing';
}

/** These lines, and what the two sources say by them. */
export function setLines(next: CallStateDraft, lines: Lines, at: number): void {
  if (lines === next.lines) return;
  next.lines = lines;
  setSays(next, 'manual', lineStatus(lines.manual), at);
  setSays(next, 'phone', phoneHasStatus(lines), at);
}

const eachLine = (lines: Lines, change: (line: Lines[LineId]) => Lines[LineId]): Lines => ({
  manual: change(lines.manual),
  hooks: change(lines.hooks),
  connector: change(lines.connector),
});

/** All calls are doubtful since `since`, because the computer slept, or Lull was not there (`likely`). */
export function doubtAfterSleep(
  next: CallStateDraft,
  since: number,
  at: number,
  end: 'asleep' | 'likely' = 'asleep',
): void {
  setLines(
    next,
    eachLine(next.lines, (line) => doubtLegs(line, since, 'sleep')),
    at,
  );
  // Awake again, the length of the call may have put it in doubt before the sleep did.
  const lost = next.lost !== null && next.lost.at <= since ? next.lost : { at: since, end };
  next.lost = next.call ? lost : null;
}

/** Nothing is known of the phone's calls any more, nor of what the agent said of them. */
export function forgetPhone(next: CallStateDraft, at: number): void {
  const manual = doubtLegs(next.lines.manual, at, 'word');
  setLines(next, { manual, hooks: silentLine, connector: silentLine }, at);
}

/** A phone that lets go of the microphone on hold has done so by then (docs/calls.md). */
export const letsGoOnHoldMs = 1500;

/**
 * Does the phone keep the microphone through a hold? Seen where all that is answered is on hold and some program has had it
 * since before that; what was seen before otherwise.
 */
export function keepsMicrophoneOnHold({ lines, sound, heldThroughHold }: CallState, at: number): boolean {
  const answered = legs(lines).filter(({ talking, doubt }) => talking && !doubt);
  const heldAt = Math.max(...answered.map((leg) => leg.heldAt ?? Number.POSITIVE_INFINITY));
  if (answered.length === 0 || at - heldAt < letsGoOnHoldMs) return heldThroughHold;
  if (sound.holds.some(({ openedAt, releasedAt }) => releasedAt === null && openedAt <= heldAt)) return true;
  const released = sound.lastReleaseAt ?? Number.NEGATIVE_INFINITY;
  // Let go later, it was for another reason than the hold.
  return heldThroughHold && !(released >= heldAt && released < heldAt + letsGoOnHoldMs);
}

/**
 * A second sign that a call is over: the microphone has heard it and is free. On hold it may be free all the same, unless this
 * phone keeps it then.
 */
function callIsQuiet(state: CallState, at: number): boolean {
  const { sound, callOnMicrophone } = state;
  const { microphone } = state.sources;
  if (!callOnMicrophone || (onHold(state) && !state.heldThroughHold) || at < sound.settledAt) return false;
  return microphone.health === 'ok' && microphone.says === 'clear';
}

/** Epoch ms from which a released microphone puts the call in doubt; null where it does not. */
export function silentFrom(state: CallState, at: number): number | null {
  if (!state.call || !callIsQuiet(state, at)) return null;
  const since = legs(state.lines).map((leg) => leg.since);
  return Math.max(state.sources.microphone.since, ...since) + silenceMs;
}

/** What time and the microphone do to the lines. */
export function passLines(next: CallStateDraft, at: number): void {
  let expired = next.expired;
  let lines = next.lines;
  for (const id of lineIds) {
    const passed = passLine(lines[id], at);
    if (passed.line !== lines[id]) lines = { ...lines, [id]: passed.line };
    expired = passed.expired ?? expired;
  }
  if (callInDoubt({ lines }) && callIsQuiet(next, at)) lines = eachLine(lines, settleLegs);
  const silent = silentFrom(next, at);
  if (silent !== null && at >= silent && talks(lines)) {
    const since = next.sound.lastReleaseAt ?? next.sources.microphone.since;
    lines = eachLine(lines, (line) => doubtLegs(line, since, 'silence', 'talking'));
  }
  if (lines === next.lines) return;
  setLines(next, lines, at);
  next.expired = expired;
}

const ofPhone = ({ hooks, connector }: Lines, holds: (line: Line) => boolean): boolean =>
  holds(hooks) || holds(connector);

/**
 * What the agent said of a call goes as the phone's word on the same call: with its end it is over, and it is in doubt where
 * that is. A mark made while it rang is of that ring; an end that is the line's first word is of a call from before the start.
 */
function markAfter(before: Lines, after: Lines, id: LineId, verb: HookVerb, at: number): Line {
  const { manual } = after;
  const [mark] = manual.legs;
  if (!mark || !['ended', 'wrapup', 'available'].includes(verb)) return manual;
  const unmarked: Line = { ...manual, legs: [] };
  if (!ofPhone(before, hasCall)) {
    const rang = ofPhone(before, ({ legs }) => legs.some(({ since }) => since <= mark.since));
    const rings = ofPhone(after, ({ legs }) => legs.length > 0);
    return verb === 'ended' && (rang || !before[id].known) && !rings ? unmarked : manual;
  }
  if (ofPhone(after, hasSureTalk)) return manual;
  return ofPhone(after, hasCall) ? doubtLegs(manual, at, 'word') : unmarked;
}

function linesAfter(state: CallState, { source, verb, line }: Signal, at: number): Lines {
  if (source === 'manual') {
    // "Call over" is the agent's word on every call.
    const others = verb === 'ended' ? eachLine(state.lines, sayOver) : state.lines;
    return { ...others, manual: setVerb(state.lines.manual, verb, at) };
  }
  const id = line ?? 'hooks';
  const lines = takeOver(state.lines, id);
  const said = { ...lines, [id]: (id === 'hooks' ? countVerb : setVerb)(lines[id], verb, at) };
  return { ...said, manual: markAfter(lines, said, id, verb, at) };
}

/** What the verb says of the agent rather than of a call. In a call it counts when that is over. */
function handlePresence(before: CallState, next: CallStateDraft, { source, verb }: Signal): void {
  const wasBusy = before.sources[source].says === 'call' || talks(before.lines);
  switch (verb) {
    case 'ringing':
    case 'started':
      if (wasBusy) return;
      next.phoneAvailable = false;
      next.onBreak = null;
      next.signedOut = false;
      return;
    case 'held':
    case 'resumed':
    case 'ended':
      return;
    case 'wrapup':
      next.phoneAvailable = false;
      next.signedOut = false;
      if (next.call) next.wrapUpSaid = true;
      else if (next.wrapUp) next.wrapUp = { ...next.wrapUp, byPhone: true };
      return;
    case 'available': {
      const onlyMicrophone = !wasBusy && next.sources.microphone.says === 'call';
      next.phoneAvailable = !onlyMicrophone && !statedByVerb(next, 'call');
      next.wrapUpSaid = false;
      next.onBreak = null;
      next.signedOut = false;
      return;
    }
    case 'break':
      next.onBreak = source === 'manual' ? 'you' : 'phone';
      next.phoneAvailable = false;
      next.signedOut = false;
      return;
    case 'signed-out':
      next.onBreak = null;
      next.phoneAvailable = false;
      next.signedOut = true;
      return;
  }
}

/**
 * Is this hold of the microphone the phone's own, rather than another program's in a call of its own? It began with the
 * call, or the program is used in most calls of the phone; before there are three of these, all that was held when the call
 * began counts.
 */
function isOfPhone(
  { call, watchdog: { phoneCalls, inCalls, counted } }: CallState,
  { program, since }: Hold,
): boolean {
  const late = since - (call?.startedAt ?? since);
  // The call that is on has been counted already.
  const inEarlier = (inCalls[program] ?? 0) - (counted.includes(program) ? 1 : 0);
  if (Math.abs(late) <= ownHoldMs || inEarlier * 2 > phoneCalls - 1) return true;
  return late < 0 && phoneCalls < 3;
}

/** What a verb means for the microphone: does a hold belong to this call, or is it the rest of the one before? */
function soundAfterVerb(before: CallState, next: CallState, { source, verb }: Signal): SoundState {
  const { sound } = next;
  const was = before.sources[source].says;
  const now = next.sources[source].says;
  if (now === 'call') return was === 'call' ? sound : unspendHolds(sound);
  if (statedByVerb(next, 'call')) return sound;
  // "Call over" is said of whatever holds it.
  if (source === 'manual' && verb === 'ended') return spendHolds(sound, () => true);
  if (now !== 'clear') return sound;
  const saidOver = source === 'phone' && (verb === 'ended' || verb === 'wrapup');
  return was === 'call' || saidOver ? spendHolds(sound, (hold) => isOfPhone(before, hold)) : sound;
}

const isBusy = ({ sources }: Sources): boolean =>
  verbSources.some((id) => sources[id].says === 'call' || sources[id].says === 'ringing');

/** Gaps that a word vouches for teach which programs hold the microphone all the same. */
function watchGaps(before: CallState, next: CallStateDraft, at: number): void {
  if (isBusy(next)) {
    if (next.gapSince !== null) next.sound = learnFromGap(next.sound, next.gapSince, at);
    next.gapSince = null;
  } else if (isBusy(before)) {
    next.gapSince = statedByVerb(next, 'clear') ? at : null;
  }
}

/** Takes one verb of the phone or the agent, at `at` (epoch ms). */
export function onSignal(next: CallStateDraft, signal: Signal, at: number): void {
  const before: CallState = { ...next };
  next.expired = null;
  const { [signal.source]: source } = next.sources;
  // Who speaks is there, also where nothing was connected: a command comes by no connection.
  if (source.health === 'off')
    next.sources = { ...next.sources, [signal.source]: { ...source, health: 'ok' } };
  setLines(next, linesAfter(before, signal, at), at);
  watchGaps(before, next, at);
  handlePresence(before, next, signal);
  next.sound = soundAfterVerb(before, next, signal);
}
