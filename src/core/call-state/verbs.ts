import type { CallVerb, SourceSays, VerbSource } from '../words';
import { verbSources } from '../words';
import type { SoundState } from './sound';
import { learnFromGap, spendHolds, unspendHolds } from './sound';
import type { CallState } from './state';
import { saying } from './state';

/** What the phone or the agent says in verbs. Their word is believed at once, and above what is only heard. */

/** A phone's hooks are programs or requests that may overtake each other: a ring this soon after its own call is no second. */
const overtakenMs = 2000;

type Sources = Pick<CallState, 'sources'>;

/** Does the phone or the agent say so, rather than only being heard? */
export const saidByWord = ({ sources }: Sources, what: SourceSays): boolean =>
  verbSources.some((id) => sources[id].says === what);

/** What a verb changes. */
function changeBy(state: CallState, id: VerbSource, verb: CallVerb, at: number): Partial<CallState> {
  const source = state.sources[id];
  const busy = source.says === 'call';
  switch (verb) {
    case 'ringing':
      if (busy && state.call?.ringingAt === null && at - source.since < overtakenMs) return {};
      if (busy) return saying(state, id, 'call', at, true);
      return { ...saying(state, id, 'ringing', at), phoneAvailable: false, onBreak: null };
    case 'started':
      return { ...saying(state, id, 'call', at, false), onBreak: null };
    case 'held':
    case 'resumed':
      return { ...saying(state, id, 'call', at), onBreak: null };
    case 'ended':
      if (busy && source.callWaiting) return saying(state, id, 'call', at, false);
      return saying(state, id, 'clear', at);
    case 'wrapup': {
      const said = { ...saying(state, id, 'clear', at), phoneAvailable: false };
      const callId = state.wrapUp?.callId ?? state.call?.id;
      if (callId === undefined) return said;
      return { ...said, wrapUp: { callId, startedAt: state.wrapUp?.startedAt ?? at, byPhone: true } };
    }
    case 'available': {
      const said = saying(state, id, 'clear', at);
      const heardOnly = !busy && said.sources.microphone.says === 'call';
      return { ...said, phoneAvailable: !heardOnly && !saidByWord(said, 'call'), onBreak: null };
    }
    case 'break':
      return {
        ...saying(state, id, 'clear', at),
        onBreak: id === 'manual' ? 'you' : 'phone',
        phoneAvailable: false,
      };
    case 'signed-out':
      return { ...saying(state, id, 'clear', at), onBreak: null, phoneAvailable: false };
  }
}

/** What a word means for the microphone: is what it hears this call, or only the rest of it? */
function soundAfterVerb(before: CallState, { sources }: Sources, id: VerbSource, verb: CallVerb): SoundState {
  const { sound } = before;
  const was = before.sources[id].says;
  const now = sources[id].says;
  if (now === 'call') return was === 'call' ? sound : unspendHolds(sound);
  if (now !== 'clear' || saidByWord({ sources }, 'call')) return sound;
  const saidOver = id === 'phone' && (verb === 'ended' || verb === 'wrapup');
  return was === 'call' || saidOver ? spendHolds(sound) : sound;
}

const isBusy = ({ sources }: Sources): boolean =>
  verbSources.some((id) => sources[id].says === 'call' || sources[id].says === 'ringing');

/** Gaps that a word vouches for teach which programs hold the microphone all the same. */
function watchGaps(
  before: CallState,
  now: Sources,
  sound: SoundState,
  at: number,
): Pick<CallState, 'gapSince' | 'sound'> {
  const { gapSince } = before;
  if (!isBusy(now)) {
    const began = saidByWord(now, 'clear') ? at : null;
    return { gapSince: isBusy(before) ? began : gapSince, sound };
  }
  return { gapSince: null, sound: gapSince === null ? sound : learnFromGap(sound, gapSince, at) };
}

/** What one verb of the phone or the agent changes, at `at` (epoch ms). */
export function onSignal(state: CallState, id: VerbSource, verb: CallVerb, at: number): Partial<CallState> {
  const change = changeBy(state, id, verb, at);
  const now = { sources: change.sources ?? state.sources };
  const holds = state.onHold && now.sources.phone.says === 'call' && verb !== 'resumed';
  const sound = soundAfterVerb(state, now, id, verb);
  return {
    onHold: verb === 'held' || holds,
    signedOut: verb === 'signed-out',
    expired: null,
    ...change,
    ...watchGaps(state, now, sound, at),
  };
}
