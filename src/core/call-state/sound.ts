import { minuteMs } from '../durations';
import { phoneOfProgram } from '../phones/catalogue';
import type { SoundReading, SoundTrouble } from '../sound-types';
import type { Program } from './programs';
import {
  askWhileHeldMs,
  dictationUnderMs,
  heldThroughAGap,
  isLongEnoughToAsk,
  isWorthAsking,
  learnFromHolding,
  learnFromRelease,
  mayBePhone,
  programIn,
  withProgram,
} from './programs';

/** What the sound system told: who holds the microphone, who plays, since when; and what is learned from it. */

/** One program's hold of the microphone. A short absence (a transfer, a device that is opened anew) does not end it. */
export interface Hold {
  readonly program: string;
  readonly since: number;
  /** Since when without a break. */
  readonly openedAt: number;
  /** Held without a break for long enough to be a call. */
  readonly confirmed: boolean;
  /** When it was let go; null while it is held. */
  readonly releasedAt: number | null;
  /** Its call was ended by a word, so what is left of it is no call. */
  readonly spent: boolean;
}

export interface Play {
  readonly program: string;
  readonly since: number;
  readonly goneAt: number | null;
  /** It belongs to a call: the program held the microphone while it played. */
  readonly inCall: boolean;
}

export interface SoundState {
  /** The sound system has answered since the watch began. */
  readonly hasReading: boolean;
  readonly trouble: SoundTrouble | null;
  /** Back after trouble, it vouches for nothing until then; epoch ms. */
  readonly settledAt: number;
  /** This system tells who plays. */
  readonly reportsPlayback: boolean;
  readonly holds: readonly Hold[];
  readonly plays: readonly Play[];
  readonly programs: readonly Program[];
  /** Programs by which the microphone has seen a call in this shift. */
  readonly seenBy: readonly string[];
  /** Programs that played for longer than any phone rings: until the shift ends their sound tells nothing. */
  readonly noRing: readonly string[];
  /** Programs that kept disagreeing with the connected phone: until the shift ends they tell nothing. */
  readonly leftOut: readonly string[];
  /** When the last hold that was a call was let go; its end is known only a little later. */
  readonly lastReleaseAt: number | null;
  /** `since`: epoch ms at which the hold began. */
  readonly question: { readonly program: string; readonly since: number; readonly heldMs: number } | null;
}

export const confirmMs = 250;
export const callEndMs = 1500;
export const ringClearMs = 2000;
/** Finding it out takes a source up to 2 s; together that is the 5 s of docs/behaviour.md. */
export const soundSettleMs = 3000;
/** No phone rings for longer. */
export const ringAtMostMs = 3 * minuteMs;
/** A gap shorter than the microphone's own delays proves nothing about who holds it. */
export const provingGapMs = 3000;

export const silence = (at: number): SoundState => ({
  hasReading: false,
  trouble: null,
  settledAt: at,
  reportsPlayback: false,
  holds: [],
  plays: [],
  programs: [],
  seenBy: [],
  noRing: [],
  leftOut: [],
  lastReleaseAt: null,
  question: null,
});

const held = (hold: Hold): boolean => hold.releasedAt === null;
export const isCandidate = (sound: SoundState, program: string): boolean =>
  !sound.leftOut.includes(program) && mayBePhone(programIn(sound.programs, program));

const add = (list: readonly string[], name: string): readonly string[] =>
  list.includes(name) ? list : [...list, name];

/** Replaces a program; an open question about it goes once it is answered by learning. */
export function putProgram(sound: SoundState, program: Program): SoundState {
  const answered = program.class !== 'not-known-yet' && sound.question?.program === program.program;
  return {
    ...sound,
    programs: withProgram(sound.programs, program),
    question: answered ? null : sound.question,
  };
}

/** The open question is not asked after all; it may come at a later hold. */
export function withdrawQuestion(sound: SoundState): SoundState {
  const { question } = sound;
  if (!question) return sound;
  const program = { ...programIn(sound.programs, question.program), asked: false };
  return { ...putProgram(sound, program), question: null };
}

const isAbout = (question: SoundState['question'], hold: Hold): boolean =>
  question?.program === hold.program && question.since === hold.since;

/** The hold is over: what it teaches, and whether it is worth a question. */
function endHold(sound: SoundState, hold: Hold, releasedAt: number): SoundState {
  const length = releasedAt - hold.since;
  const before = programIn(sound.programs, hold.program);
  const learned = learnFromRelease(before, length, releasedAt);
  const asks = sound.question === null && isWorthAsking(learned, length);
  const wasCall = hold.confirmed && !hold.spent && mayBePhone(before);
  const next = putProgram(sound, asks ? { ...learned, asked: true } : learned);
  return {
    ...next,
    holds: next.holds.filter((each) => each.program !== hold.program),
    lastReleaseAt: wasCall ? Math.max(releasedAt, next.lastReleaseAt ?? 0) : next.lastReleaseAt,
    question:
      asks || isAbout(sound.question, hold)
        ? { program: hold.program, since: hold.since, heldMs: length }
        : next.question,
  };
}

function watchHold(sound: SoundState, hold: Hold, at: number): SoundState {
  const before = programIn(sound.programs, hold.program);
  const heldMs = at - hold.since;
  const learned = learnFromHolding(before, heldMs);
  const asks = sound.question === null && isLongEnoughToAsk(learned, heldMs);
  const put =
    learned === before && !asks ? sound : putProgram(sound, asks ? { ...learned, asked: true } : learned);
  const next = asks ? { ...put, question: { program: hold.program, since: hold.since, heldMs } } : put;
  if (hold.confirmed || at < hold.openedAt + confirmMs) return next;
  const seenBy = mayBePhone(learned) ? add(next.seenBy, hold.program) : next.seenBy;
  const holds = next.holds.map((each) => (each === hold ? { ...hold, confirmed: true } : each));
  return { ...next, holds, seenBy };
}

function watchPlay(sound: SoundState, play: Play, at: number): SoundState {
  const without = sound.plays.filter((each) => each !== play);
  if (play.goneAt !== null && at >= play.goneAt + ringClearMs) return { ...sound, plays: without };
  if (rings(sound, play) && at - play.since >= ringAtMostMs) {
    return { ...sound, noRing: add(sound.noRing, play.program) };
  }
  return sound;
}

/** Lets time pass up to `at`: holds become calls or end, what plays too long is no ringing. */
export function passTime(sound: SoundState, at: number): SoundState {
  let next = sound;
  for (const hold of sound.holds) {
    if (hold.releasedAt === null) next = watchHold(next, hold, at);
    else if (at >= hold.releasedAt + callEndMs) next = endHold(next, hold, hold.releasedAt);
  }
  for (const play of next.plays) next = watchPlay(next, play, at);
  return next;
}

function addHold(sound: SoundState, program: string, at: number): SoundState {
  const hold = sound.holds.find((each) => each.program === program);
  if (hold?.releasedAt === null) return sound;
  const opened: Hold = hold
    ? { ...hold, openedAt: at, releasedAt: null }
    : { program, since: at, openedAt: at, confirmed: false, releasedAt: null, spent: false };
  const known = { ...programIn(sound.programs, program), tookAt: at };
  return {
    ...sound,
    holds: [...sound.holds.filter((each) => each !== hold), opened],
    programs: withProgram(sound.programs, known),
  };
}

function applyHolds(sound: SoundState, microphone: readonly string[], at: number): SoundState {
  const next = [...new Set(microphone)].reduce((each, program) => addHold(each, program, at), sound);
  const holds = next.holds.map((hold) =>
    held(hold) && !microphone.includes(hold.program) ? { ...hold, releasedAt: at } : hold,
  );
  return { ...next, holds };
}

function applyPlays(sound: SoundState, playing: readonly string[], at: number): SoundState {
  const inCall = (program: string): boolean => sound.holds.some((hold) => hold.program === program);
  const before = sound.plays.map((play) => {
    const here = playing.includes(play.program);
    const goneAt = here ? null : (play.goneAt ?? at);
    return { ...play, goneAt, inCall: play.inCall || (here && inCall(play.program)) };
  });
  const fresh = [...new Set(playing)].filter((program) => !before.some((play) => play.program === program));
  const begun = fresh.map((program) => ({ program, since: at, goneAt: null, inCall: inCall(program) }));
  return { ...sound, plays: [...before, ...begun] };
}

/** What the sound system says now. In trouble nothing is known of holds; the lengths of broken ones teach nothing. */
export function applyReading(sound: SoundState, now: SoundReading, at: number): SoundState {
  if (!now.ok) return { ...sound, hasReading: true, trouble: now.error, holds: [], plays: [] };
  const back = sound.trouble !== null ? at + soundSettleMs : sound.settledAt;
  const { microphone, playing } = now.value;
  const ready = {
    ...sound,
    hasReading: true,
    trouble: null,
    settledAt: back,
    reportsPlayback: playing !== null,
  };
  return applyPlays(applyHolds(ready, microphone, at), playing ?? [], at);
}

/** The watch was switched off: nothing is known any more, what was learned stays. */
export const forgetReadings = (sound: SoundState): SoundState => ({
  ...sound,
  hasReading: false,
  trouble: null,
  holds: [],
  plays: [],
});

/** A source with a word of its own ended the call: what is still held of it is its rest. */
export const spendHolds = (sound: SoundState, ofIt: (hold: Hold) => boolean): SoundState => ({
  ...sound,
  holds: sound.holds.map((hold) => (ofIt(hold) ? { ...hold, spent: true } : hold)),
});
/** A source with a word of its own says call: what is held belongs to it. */
export const unspendHolds = (sound: SoundState): SoundState => ({
  ...sound,
  holds: sound.holds.map((hold) => ({ ...hold, spent: false })),
});

/** A gap that a word vouched for is over: whoever held the rest of a call all through it tells nothing about calls. */
export function learnFromGap(sound: SoundState, gapSince: number, at: number): SoundState {
  if (at - gapSince < provingGapMs) return sound;
  return sound.holds
    .filter((hold) => held(hold) && hold.spent && hold.since < gapSince)
    .reduce((next, hold) => {
      const program = programIn(next.programs, hold.program);
      return putProgram(next, heldThroughAGap(program));
    }, sound);
}

/** Plays without the microphone, by a phone, for no longer than phones ring. Music of other programs never rings. */
export function rings(sound: SoundState, play: Play): boolean {
  if (play.inCall || sound.noRing.includes(play.program)) return false;
  return programIn(sound.programs, play.program).class === 'phone';
}

/** A new shift begins; a hold that is a call right now has been seen in it. */
export function beginSoundShift(sound: SoundState): SoundState {
  const calling = sound.holds.filter((hold) => hold.confirmed && !hold.spent);
  return {
    ...sound,
    seenBy: calling.map((hold) => hold.program),
    noRing: [],
    leftOut: [],
    programs: sound.programs.map((each) => (each.class === 'constant' ? each : { ...each, gapsHeld: 0 })),
  };
}

/** The shift goes on after a start: programs that used the microphone in it vouch again once they are heard of. */
export const resumeSoundShift = (sound: SoundState, shiftStartedAt: number): SoundState => ({
  ...sound,
  seenBy: sound.programs
    .filter((each) => mayBePhone(each) && (each.tookAt ?? 0) >= shiftStartedAt)
    .map((each) => each.program),
});

/** Epoch ms at which time alone changes something here. */
export function soundMoments(sound: SoundState): readonly number[] {
  const holds = sound.holds.flatMap((hold) => {
    if (hold.releasedAt !== null) return [hold.releasedAt + callEndMs];
    return [hold.openedAt + confirmMs, hold.since + dictationUnderMs, hold.since + askWhileHeldMs + 1];
  });
  const plays = sound.plays.flatMap((play) => [
    ...(play.goneAt === null ? [] : [play.goneAt + ringClearMs]),
    ...(rings(sound, play) ? [play.since + ringAtMostMs] : []),
  ]);
  return [...holds, ...plays, sound.settledAt];
}

/** The phone's own name for a known phone, else the program's. */
export const nameOfProgram = (program: string): string => phoneOfProgram(program)?.name ?? program;
