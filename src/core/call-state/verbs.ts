import type { CallVerb, SourceSays, VerbSource } from '../words';
import { verbSources } from '../words';
import type { SoundState } from './sound';
import { learnFromGap, spendHolds, unspendHolds } from './sound';
import type { CallState } from './state';
import { says, withSource } from './state';

/** What the phone or the agent says in verbs. Their word is believed at once, and above what is only heard. */

/** A phone's hooks are programs or requests that may overtake each other: a ring this soon after its own call is no second. */
const overtakenMs = 2000;

const isBusy = (what: SourceSays): boolean => what === 'call' || what === 'ringing';

/** Does the phone or the agent say so, rather than only being heard? */
export const saidByWord = (state: CallState, what: SourceSays): boolean =>
  verbSources.some((id) => state.sources[id].says === what);

function onVerb(state: CallState, id: VerbSource, verb: CallVerb, at: number): CallState {
  const source = state.sources[id];
  const busy = source.says === 'call';
  switch (verb) {
    case 'ringing':
      if (busy && state.call?.ringingAt === null && at - source.since < overtakenMs) return state;
      if (busy) return withSource(state, id, { callWaiting: true });
      return { ...says(state, id, 'ringing', at), phoneAvailable: false, onBreak: null };
    case 'started':
      return { ...says(state, id, 'call', at, false), onBreak: null };
    case 'held':
    case 'resumed':
      return { ...says(state, id, 'call', at), onBreak: null };
    case 'ended':
      if (busy && source.callWaiting) return withSource(state, id, { callWaiting: false });
      return says(state, id, 'clear', at);
    case 'wrapup': {
      const next = { ...says(state, id, 'clear', at), phoneAvailable: false };
      const callId = next.wrapUp?.callId ?? next.call?.id;
      if (callId === undefined) return next;
      return { ...next, wrapUp: { callId, startedAt: next.wrapUp?.startedAt ?? at, byPhone: true } };
    }
    case 'available': {
      const next = says(state, id, 'clear', at);
      const heardOnly = !busy && next.sources.microphone.says === 'call';
      const onCall = heardOnly || saidByWord(next, 'call');
      return { ...next, phoneAvailable: !onCall, onBreak: null };
    }
    case 'break':
      return {
        ...says(state, id, 'clear', at),
        onBreak: id === 'manual' ? 'you' : 'phone',
        phoneAvailable: false,
      };
    case 'signed-out':
      return { ...says(state, id, 'clear', at), onBreak: null, phoneAvailable: false };
  }
}

/** What a word means for the microphone: is what it hears this call, or only the rest of it? */
function soundAfterVerb(before: CallState, next: CallState, id: VerbSource, verb: CallVerb): SoundState {
  const now = next.sources[id].says;
  if (now === 'call') return before.sources[id].says === 'call' ? next.sound : unspendHolds(next.sound);
  if (now !== 'clear' || saidByWord(next, 'call')) return next.sound;
  const itsOwn = before.sources[id].says === 'call';
  const saidOver = id === 'phone' && (verb === 'ended' || verb === 'wrapup');
  return itsOwn || saidOver ? spendHolds(next.sound) : next.sound;
}

/** Gaps that a word vouches for teach which programs hold the microphone all the same. */
function watchGaps(before: CallState, next: CallState, at: number): CallState {
  const isIn = ({ sources }: CallState): boolean => verbSources.some((id) => isBusy(sources[id].says));
  if (isIn(before) && !isIn(next)) return { ...next, gapSince: saidByWord(next, 'clear') ? at : null };
  if (!isIn(next) || next.gapSince === null) return next;
  return { ...next, gapSince: null, sound: learnFromGap(next.sound, next.gapSince, at) };
}

/** One verb of the phone or the agent, at `at` (epoch ms). */
export function onSignal(state: CallState, id: VerbSource, verb: CallVerb, at: number): CallState {
  const next = onVerb(state, id, verb, at);
  const onHold =
    verb === 'held' || (state.onHold && next.sources.phone.says === 'call' && verb !== 'resumed');
  const sound = soundAfterVerb(state, next, id, verb);
  const signedOut = verb === 'signed-out';
  return watchGaps(state, { ...next, onHold, sound, signedOut, expired: null }, at);
}
