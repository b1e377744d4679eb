import type { SourceSays } from '../words';
import { isCandidate, rings } from './sound';
import type { SoundState } from './sound';
import type { CallState, CallStateSettings, Source, Watchdog } from './state';

/** What the microphone and the ringing sound say, read from what was heard; and the watch over the microphone. */

function microphoneSays(sound: SoundState): SourceSays {
  const holds = sound.holds.filter((hold) => isCandidate(sound, hold.program));
  const live = holds.filter((hold) => !hold.spent);
  if (live.some((hold) => hold.confirmed)) return 'call';
  if (live.length > 0) return 'ringing';
  if (holds.some((hold) => hold.releasedAt === null)) return 'open';
  return onlyConstantHolders(sound) ? 'nothing' : 'clear';
}

const hasSeenCall = (sound: SoundState): boolean =>
  sound.seenBy.some((program) => isCandidate(sound, program));

/** Every program that might be the phone never lets go of the microphone, so it tells nothing about calls. */
export function onlyConstantHolders(sound: SoundState): boolean {
  const constant = (program: string): boolean =>
    sound.programs.some((each) => each.program === program && each.class === 'constant');
  return !hasSeenCall(sound) && sound.holds.some((hold) => constant(hold.program));
}

/** The same source again where nothing changed, which is so at nearly every step. */
function as(before: Source, at: number, now: Pick<Source, 'health' | 'says' | 'seenCall'>): Source {
  const { health, says, seenCall } = now;
  const unchanged = before.health === health && before.says === says;
  if (unchanged && before.seenCall === seenCall) return before;
  return { health, says, seenCall, callWaiting: false, since: unchanged ? before.since : at };
}

function microphone(state: CallState, at: number, settings: CallStateSettings): Source {
  const { sound, watchdog } = state;
  const before = state.sources.microphone;
  if (!settings.microphone || !sound.heard || sound.trouble === 'not-supported') {
    return as(before, at, { health: 'off', says: 'nothing', seenCall: false });
  }
  if (watchdog.microphoneOut) return as(before, at, { health: 'ok', says: 'nothing', seenCall: false });
  const seenCall = hasSeenCall(sound);
  if (sound.trouble) return as(before, at, { health: 'failed', says: 'nothing', seenCall });
  return as(before, at, { health: 'ok', says: microphoneSays(sound), seenCall });
}

function ringingSound(state: CallState, at: number, settings: CallStateSettings): Source {
  const { sound } = state;
  const before = state.sources['ringing-sound'];
  if (!settings.programs || !sound.heard || sound.trouble === 'not-supported') {
    return as(before, at, { health: 'off', says: 'nothing', seenCall: false });
  }
  if (sound.trouble) return as(before, at, { health: 'failed', says: 'nothing', seenCall: false });
  if (!sound.hearsPlaying) return as(before, at, { health: 'off', says: 'nothing', seenCall: false });
  const now = sound.plays.some((play) => rings(sound, play)) ? 'ringing' : 'clear';
  return as(before, at, { health: 'ok', says: now, seenCall: false });
}

/** All sources, with the two that only hear as they stand now. */
export function hearingSources(
  state: CallState,
  at: number,
  settings: CallStateSettings,
): CallState['sources'] {
  const { sources } = state;
  const mic = microphone(state, at, settings);
  const ringing = ringingSound(state, at, settings);
  if (mic === sources.microphone && ringing === sources['ringing-sound']) return sources;
  return { ...sources, microphone: mic, 'ringing-sound': ringing };
}

/** A disagreement counts once it has lasted this long, and three put the microphone out (calls.md section D). */
const disagreeAfterMs = 60_000;
const disagreeTimes = 3;

function disagreement(state: CallState): 'call' | 'free' | null {
  const { microphone: mic, phone } = state.sources;
  if (mic.health !== 'ok' || phone.health !== 'ok' || state.watchdog.microphoneOut) return null;
  if (phone.says === 'clear' && phone.seenCall && (mic.says === 'call' || mic.says === 'open')) return 'call';
  const free = phone.says === 'call' && !state.onHold && mic.says === 'clear' && mic.seenCall;
  return free ? 'free' : null;
}

/** The microphone against the phone, which knows better: counts, and puts the microphone out for the shift. */
export function watchDisagreement(state: CallState, at: number): Watchdog {
  const { watchdog } = state;
  const how = disagreement(state);
  const before = watchdog.disagreeing?.how === how ? watchdog.disagreeing : null;
  if (how === null) {
    return watchdog.disagreeing === null ? watchdog : { ...watchdog, disagreeing: null };
  }
  const now = before ?? { how, since: at, counted: false };
  if (now.counted || at < now.since + disagreeAfterMs) {
    return now === before ? watchdog : { ...watchdog, disagreeing: now };
  }
  const times = watchdog.times + 1;
  const disagreeing = { ...now, counted: true };
  return { disagreeing, times, microphoneOut: times >= disagreeTimes };
}

/** Epoch ms at which the present disagreement counts, or null. */
export function disagreementMoment({ watchdog: { disagreeing } }: CallState): number | null {
  return disagreeing && !disagreeing.counted ? disagreeing.since + disagreeAfterMs : null;
}
