import type { SourceSays } from '../words';
import { verbSources } from '../words';
import type { Leg, LineId, Lines } from './lines';
import {
  countVerb,
  doubtLegs,
  hasTalk,
  inDoubt,
  lineIds,
  lineSays,
  passLine,
  setVerb,
  settleLegs,
  silentLine,
  takeOver,
} from './lines';
import type { Hold, SoundState } from './sound';
import { learnFromGap, spendHolds, unspendHolds } from './sound';
import type { CallState, CallStateEvent } from './state';
import { saying } from './state';

/** What the phone or the agent says in verbs. Their word is believed at once, and above what is only heard. */

type Sources = Pick<CallState, 'sources'>;
type Signal = CallStateEvent & { readonly type: 'call-signal' };
type Change = Partial<CallState>;

/** A call with a silent microphone is in doubt after this long: callers left on hold wait less (docs/calls.md). */
const silenceMs = 2 * 60_000;
/** A microphone that opens this much later than the phone's first call is another program's. */
const ownHoldMs = 5000;

/** Does the phone or the agent say so, rather than only being heard? */
export const saidByWord = ({ sources }: Sources, what: SourceSays): boolean =>
  verbSources.some((id) => sources[id].says === what);

/** A call of which nobody can say whether it goes on, as far as words tell. */
export const callInDoubt = ({ lines }: Pick<CallState, 'lines'>): boolean =>
  lineIds.some((id) => inDoubt(lines[id]));

/** The phone says hold of a call; the microphone may well be free. */
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

function phoneSays({ hooks, connector }: Lines): SourceSays {
  const both = [hooks, connector];
  const said = both.map(lineSays);
  const loudest = (['call', 'ringing'] as const).find((each) => said.includes(each));
  if (loudest) return loudest;
  return said.includes('clear') && !both.some(inDoubt) ? 'clear' : 'nothing';
}

/** These lines, with what the two sources say by them. */
export function withLines(state: CallState, lines: Lines, at: number): Pick<CallState, 'lines' | 'sources'> {
  if (lines === state.lines) return { lines, sources: state.sources };
  const manual = saying(state, 'manual', lineSays(lines.manual), at);
  return { lines, ...saying(manual, 'phone', phoneSays(lines), at) };
}

const eachLine = (lines: Lines, change: (line: Lines[LineId]) => Lines[LineId]): Lines => ({
  manual: change(lines.manual),
  hooks: change(lines.hooks),
  connector: change(lines.connector),
});

/** All calls are doubtful since `since`, because the computer slept. */
export function doubtAfterSleep(state: CallState, since: number, at: number): Change {
  const lines = eachLine(state.lines, (line) => doubtLegs(line, since, 'sleep'));
  const lost = state.call ? (state.lost ?? ({ at: since, end: 'likely' } as const)) : null;
  return { ...withLines(state, lines, at), lost };
}

/** Nothing is known of the phone's calls any more. */
export const forgetPhone = (state: CallState, at: number): Change =>
  withLines(state, { ...state.lines, hooks: silentLine, connector: silentLine }, at);

/** A phone that lets go of the microphone on hold has done so by then (docs/calls.md). */
const letsGoOnHoldMs = 1500;

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
  const { sound, callHeard } = state;
  const { microphone } = state.sources;
  if (!callHeard || (onHold(state) && !state.heldThroughHold) || at < sound.settledAt) return false;
  return microphone.health === 'ok' && microphone.says === 'clear';
}

/** Epoch ms from which on the silence of the microphone puts the call in doubt; null where it does not. */
export function silentFrom(state: CallState, at: number): number | null {
  if (!state.call || !callIsQuiet(state, at)) return null;
  const since = legs(state.lines).map((leg) => leg.since);
  return Math.max(state.sources.microphone.since, ...since) + silenceMs;
}

/** What time and the microphone do to the lines. */
export function passLines(state: CallState, at: number): Change {
  let expired = state.expired;
  let lines = state.lines;
  for (const id of lineIds) {
    const passed = passLine(lines[id], at);
    if (passed.line !== lines[id]) lines = { ...lines, [id]: passed.line };
    expired = passed.expired ?? expired;
  }
  if (callInDoubt({ lines }) && callIsQuiet(state, at)) lines = eachLine(lines, settleLegs);
  const silent = silentFrom(state, at);
  if (silent !== null && at >= silent && talks(lines)) {
    const since = state.sound.lastReleaseAt ?? state.sources.microphone.since;
    lines = eachLine(lines, (line) => doubtLegs(line, since, 'silence', 'talking'));
  }
  return lines === state.lines ? {} : { ...withLines(state, lines, at), expired };
}

function linesAfter(state: CallState, { source, verb, line }: Signal, at: number): Lines {
  if (source === 'manual') {
    // "Call over" is the agent's word on every call.
    const manual = setVerb(state.lines.manual, verb, at);
    const others = verb === 'ended' ? eachLine(state.lines, (each) => ({ ...each, legs: [] })) : state.lines;
    return { ...others, manual };
  }
  const id = line ?? 'hooks';
  const lines = takeOver(state.lines, id);
  const said = { ...lines, [id]: (id === 'hooks' ? countVerb : setVerb)(lines[id], verb, at) };
  // What the agent said of a call ends with the phone's own call.
  const over = phoneTalks(state) && !phoneTalks({ lines: said });
  return over ? { ...said, manual: { ...said.manual, legs: [] } } : said;
}

/** What the verb says of the agent rather than of a call. In a call it counts when that is over. */
function presence(state: CallState, said: Sources, signal: Signal): Change {
  const { source, verb } = signal;
  const wasBusy = state.sources[source].says === 'call' || talks(state.lines);
  switch (verb) {
    case 'ringing':
    case 'started':
      return wasBusy ? {} : { phoneAvailable: false, onBreak: null, signedOut: false };
    case 'held':
    case 'resumed':
    case 'ended':
      return {};
    case 'wrapup': {
      if (state.call) return { wrapUpSaid: true, phoneAvailable: false, signedOut: false };
      const wrapUp = state.wrapUp && { ...state.wrapUp, byPhone: true };
      return { wrapUp, phoneAvailable: false, signedOut: false };
    }
    case 'available': {
      const heardOnly = !wasBusy && said.sources.microphone.says === 'call';
      const phoneAvailable = !heardOnly && !saidByWord(said, 'call');
      return { phoneAvailable, wrapUpSaid: false, onBreak: null, signedOut: false };
    }
    case 'break':
      return { onBreak: source === 'manual' ? 'you' : 'phone', phoneAvailable: false, signedOut: false };
    case 'signed-out':
      return { onBreak: null, phoneAvailable: false, signedOut: true };
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

/** What a word means for the microphone: is what it hears this call, or only the rest of it? */
function soundAfterVerb(
  before: CallState,
  sound: SoundState,
  { sources }: Sources,
  { source, verb }: Signal,
): SoundState {
  const was = before.sources[source].says;
  const now = sources[source].says;
  if (now === 'call') return was === 'call' ? sound : unspendHolds(sound);
  if (saidByWord({ sources }, 'call')) return sound;
  // "Call over" is said of whatever holds it.
  if (source === 'manual' && verb === 'ended') return spendHolds(sound, () => true);
  if (now !== 'clear') return sound;
  const saidOver = source === 'phone' && (verb === 'ended' || verb === 'wrapup');
  return was === 'call' || saidOver ? spendHolds(sound, (hold) => isOfPhone(before, hold)) : sound;
}

const isBusy = ({ sources }: Sources): boolean =>
  verbSources.some((id) => sources[id].says === 'call' || sources[id].says === 'ringing');

/** Gaps that a word vouches for teach which programs hold the microphone all the same. */
function watchGaps(before: CallState, now: Sources, at: number): Pick<CallState, 'gapSince' | 'sound'> {
  const { gapSince, sound } = before;
  if (!isBusy(now)) {
    const began = saidByWord(now, 'clear') ? at : null;
    return { gapSince: isBusy(before) ? began : gapSince, sound };
  }
  return { gapSince: null, sound: gapSince === null ? sound : learnFromGap(sound, gapSince, at) };
}

/** What one verb of the phone or the agent changes, at `at` (epoch ms). */
export function onSignal(state: CallState, signal: Signal, at: number): Change {
  const said = withLines(state, linesAfter(state, signal, at), at);
  const { gapSince, sound } = watchGaps(state, said, at);
  return {
    ...presence(state, said, signal),
    expired: null,
    ...said,
    gapSince,
    sound: soundAfterVerb(state, sound, said, signal),
  };
}
