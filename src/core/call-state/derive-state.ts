import type { SoundTrouble } from '../sound-types';
import type { SourceId, SourceStatus, StateReason } from '../vocabulary';
import { sourceIds } from '../vocabulary';
import { missesCalls, onlyConstantHolders } from './sound-sources';
import type { CallState, CallStateSettings, WrapUp } from './state';
import { callInDoubt } from './verbs';

/** Derives the state and its reason from all sources: the first one in rank that reports anything decides. */

export const sourceWith = (state: CallState, what: SourceStatus): SourceId | null =>
  sourceIds.find((id) => state.sources[id].says === what) ?? null;

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

/** After trouble the microphone hides the card at once, but is no evidence of a gap yet. */
export const soundSettles = ({ sound }: CallState, at: number): boolean =>
  sound.hasReading && sound.trouble === null && at < sound.settledAt;

/** Sources that count as evidence of a gap. The ringing sound can only hide the card. */
export function speaking(state: CallState, at: number): readonly SourceId[] {
  return sourceIds.filter((id) => {
    if (id === 'ringing-sound' || state.sources[id].health !== 'ok') return false;
    return id !== 'microphone' || !(missesCalls(state) || soundSettles(state, at));
  });
}

const failedReasons: Readonly<Record<SoundTrouble, StateReason>> = {
  'no-tool': 'source-failed-no-tool',
  'no-server': 'source-failed-no-server',
  'no-answer': 'source-failed-no-answer',
  'too-much': 'source-failed-too-much',
  'not-supported': 'no-call-seen',
};

/** Why there is no evidence of a gap: the trouble of the microphone, where there is any. */
function nobodyVouches(state: CallState, at: number): StateReason {
  const { sound, sources } = state;
  if (sources.microphone.health === 'failed' && sound.trouble) return failedReasons[sound.trouble];
  if (sources.microphone.health !== 'ok') return 'no-call-seen';
  if (missesCalls(state) || sound.leftOut.length > 0) return 'source-disagrees';
  if (soundSettles(state, at)) return 'sound-back';
  return onlyConstantHolders(sound) ? 'microphone-always-open' : 'no-call-seen';
}

const onCallReasons: Readonly<Record<SourceId, StateReason>> = {
  manual: 'manual-call',
  phone: 'phone-call',
  microphone: 'microphone-call',
  'ringing-sound': 'sound-ringing',
};
const ringingReasons: Readonly<Record<SourceId, StateReason>> = {
  manual: 'manual-ringing',
  phone: 'phone-ringing',
  microphone: 'microphone-opening',
  'ringing-sound': 'sound-ringing',
};
const expiredReasons: Readonly<Record<NonNullable<CallState['expired']>, StateReason>> = {
  call: 'call-expired',
  ringing: 'ringing-expired',
  'program-gone': 'phone-program-gone',
};

export type DerivedState = Pick<CallState, 'name' | 'reason'>;

/** A reason why nothing is known, or null where a source vouches that no call is on. */
function whyUnknown(state: CallState, at: number): StateReason | null {
  if (state.settling && at < state.settling.until) {
    return state.settling.after === 'start' ? 'just-started' : 'just-resumed';
  }
  if (state.expired) return expiredReasons[state.expired];
  if (callInDoubt(state)) return 'call-may-be-over';
  if (state.call) return nobodyVouches(state, at);
  const working = speaking(state, at);
  if (working.some((id) => state.sources[id].seenCall && state.sources[id].says === 'nothing')) {
    return 'not-heard-since-start';
  }
  // The phone's and the agent's own word is enough for a name; the microphone must have seen a call to know one.
  const clear = working.filter((id) => state.sources[id].says === 'clear');
  const vouching = clear.filter((id) => state.sources[id].seenCall);
  const lost = state.sources.microphone.seenCall && !working.includes('microphone');
  const vouched = lost ? vouching.length > 0 : clear.some((id) => id !== 'microphone') || vouching.length > 0;
  if (!vouched && state.sources.microphone.says !== 'open') return nobodyVouches(state, at);
  return null;
}

export function deriveState(state: CallState, at: number, settings: CallStateSettings): DerivedState {
  const onCall = sourceWith(state, 'call');
  if (onCall) return { name: 'on-call', reason: onCallReasons[onCall] };
  const ringing = sourceWith(state, 'ringing');
  if (ringing) return { name: 'ringing', reason: ringingReasons[ringing] };
  if (state.asleepSince !== null) return { name: 'away', reason: 'computer-asleep' };
  if (state.locked) return { name: 'away', reason: 'screen-locked' };
  if (state.onBreak) {
    return { name: 'break', reason: state.onBreak === 'you' ? 'break-by-you' : 'break-by-phone' };
  }
  if (state.signedOut) return { name: 'off-shift', reason: 'phone-signed-out' };
  const unknown = whyUnknown(state, at);
  if (unknown) return { name: 'unknown', reason: unknown };
  if (state.sources.microphone.says === 'open') {
    return { name: state.wrapUp ? 'wrap-up' : 'unknown', reason: 'microphone-still-open' };
  }
  if (state.wrapUp) {
    const over = wrapUpIsOver(state, state.wrapUp, at, settings);
    if (over === null) return { name: 'wrap-up', reason: 'wrap-up-input-unknown' };
    if (!over) {
      return {
        name: 'wrap-up',
        reason: state.wrapUp.byPhone ? 'wrap-up-by-phone' : 'wrap-up-waits-for-quiet',
      };
    }
  }
  if (state.idleAway) return { name: 'away', reason: 'no-input' };
  return { name: 'gap', reason: state.phoneAvailable ? 'phone-available' : 'quiet-after-call' };
}
