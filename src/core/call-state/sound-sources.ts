import type { SourceStatus } from '../vocabulary';
import { onHold } from './verbs';
import { isCandidate, rings } from './sound';
import type { SoundState } from './sound';
import type { CallState, CallStateSettings, Source, Watchdog } from './state';

/** What the microphone and the ringing sound say, read from what was heard; and the watch over the microphone. */

function microphoneStatus(sound: SoundState): SourceStatus {
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
  return { health, says, seenCall, since: unchanged ? before.since : at };
}

function microphone(state: CallState, at: number, settings: CallStateSettings): Source {
  const { sound } = state;
  const before = state.sources.microphone;
  if (!settings.microphone || !sound.hasReading || sound.trouble === 'not-supported') {
    return as(before, at, { health: 'off', says: 'nothing', seenCall: false });
  }
  const seenCall = hasSeenCall(sound);
  if (sound.trouble) return as(before, at, { health: 'failed', says: 'nothing', seenCall });
  return as(before, at, { health: 'ok', says: microphoneStatus(sound), seenCall });
}

function ringingSound(state: CallState, at: number, settings: CallStateSettings): Source {
  const { sound } = state;
  const before = state.sources['ringing-sound'];
  if (!settings.programs || !sound.hasReading || sound.trouble === 'not-supported') {
    return as(before, at, { health: 'off', says: 'nothing', seenCall: false });
  }
  if (sound.trouble) return as(before, at, { health: 'failed', says: 'nothing', seenCall: false });
  if (!sound.reportsPlayback) return as(before, at, { health: 'off', says: 'nothing', seenCall: false });
  const now = sound.plays.some((play) => rings(sound, play)) ? 'ringing' : 'clear';
  return as(before, at, { health: 'ok', says: now, seenCall: false });
}

/** All sources, with the microphone and the ringing sound as they are now. */
export function soundSources(
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

/** A disagreement counts once it has lasted this long, and three are enough (docs/calls.md). */
export const disagreeAfterMs = 60_000;
export const disagreeTimes = 3;

/** The microphone misses calls of the phone, so a released one is no evidence of a gap. A held one still hides the card. */
export const missesCalls = ({ watchdog }: Pick<CallState, 'watchdog'>): boolean =>
  watchdog.missed >= disagreeTimes;

/** Does this program use the microphone in the phone's own calls: in two of them at least, and in every other one? */
const usedByPhone = ({ watchdog: { phoneCalls, inCalls } }: CallState, program: string): boolean => {
  const times = inCalls[program] ?? 0;
  return times >= 2 && times * 2 >= phoneCalls;
};

const holders = (sound: SoundState): readonly string[] =>
  sound.holds.filter((hold) => hold.releasedAt === null).map((hold) => hold.program);

/** Which programs hold the microphone in the phone's call, each counted once a call. */
function countHolders(state: CallState, began: boolean): Watchdog {
  const { watchdog, sound, sources } = state;
  if (sources.phone.says !== 'call') return watchdog;
  const counted = began ? [] : watchdog.counted;
  const fresh = holders(sound).filter((program) => !counted.includes(program));
  if (!began && fresh.length === 0) return watchdog;
  const inCalls = { ...watchdog.inCalls };
  for (const program of fresh) inCalls[program] = (inCalls[program] ?? 0) + 1;
  const phoneCalls = watchdog.phoneCalls + (began ? 1 : 0);
  return { ...watchdog, phoneCalls, inCalls, counted: [...counted, ...fresh] };
}

/** Who disagrees with the phone now: a program of its own that holds on, or nobody in its call (null); else undefined. */
function disagreeing(state: CallState): string | null | undefined {
  const { sound, sources } = state;
  const { microphone: mic, phone } = sources;
  if (mic.health !== 'ok' || phone.health !== 'ok') return undefined;
  if (phone.says === 'clear' && phone.seenCall) {
    // Only the rest of a call that was told: a hold that begins between two calls is one that was not.
    const rest = sound.holds.find(
      ({ program, spent, releasedAt }) =>
        spent && releasedAt === null && isCandidate(sound, program) && usedByPhone(state, program),
    );
    return rest?.program;
  }
  const free = phone.says === 'call' && !onHold(state) && mic.says === 'clear' && mic.seenCall;
  return free && !missesCalls(state) ? null : undefined;
}

/** The microphone against the phone, which knows better. `before` is the state that this step began with. */
export function watchDisagreement(before: CallState, state: CallState, at: number): Watchdog {
  const began = before.sources.phone.says !== 'call' && before.lost === null;
  const watchdog = countHolders(state, began);
  const program = disagreeing({ ...state, watchdog });
  if (program === undefined)
    return watchdog.disagreeing === null ? watchdog : { ...watchdog, disagreeing: null };
  const going = watchdog.disagreeing?.program === program ? watchdog.disagreeing : null;
  const now = going ?? { program, since: at, counted: false };
  if (now.counted || at < now.since + disagreeAfterMs) {
    return now === going ? watchdog : { ...watchdog, disagreeing: now };
  }
  const counted = { ...watchdog, disagreeing: { ...now, counted: true } };
  if (program === null) return { ...counted, missed: watchdog.missed + 1 };
  return { ...counted, times: { ...watchdog.times, [program]: (watchdog.times[program] ?? 0) + 1 } };
}

/** Programs whose holds say nothing for the rest of the shift: they kept disagreeing with the phone whose they are. */
export const leftOut = ({ times }: Watchdog): readonly string[] =>
  Object.keys(times).filter((program) => (times[program] ?? 0) >= disagreeTimes);

/** Epoch ms at which the present disagreement counts, or null. */
export function disagreementMoment({ watchdog }: CallState): number | null {
  const now = watchdog.disagreeing;
  return now && !now.counted ? now.since + disagreeAfterMs : null;
}
