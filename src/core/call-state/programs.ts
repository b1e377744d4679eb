import { z } from 'zod';
import { phoneOfProgram } from '../phones/catalogue';
import type { ProgramAnswer, ProgramClass } from '../words';
import { programClasses } from '../words';

/**
 * What each program that uses the microphone is, learned on this machine from how long and when it holds it. A program
 * that is not known yet counts as a phone, so that it hides; one that never lets go tells nothing.
 */

const epochMs = z.int().min(0);
const keptHolds = 20;

/** One program as it is kept: its name and times, no title and no caller. */
export const programSchema = z.strictObject({
  /** As `SoundUse` names it: executable or bundle, lower case. */
  program: z.string().min(1).max(200),
  class: z.enum(programClasses),
  /** What the agent has said is never learned over. */
  setBy: z.enum(['you', 'learned']),
  /** Lengths of its last holds of the microphone in ms, oldest first. */
  holds: z.array(z.int().min(0)).max(keptHolds),
  tookAt: epochMs.nullable(),
  letGoAt: epochMs.nullable(),
  /** Gaps that the phone or the agent vouched for and that it held the microphone through. */
  gapsHeld: z.int().min(0),
  /** The question was asked: once per program, ever. */
  asked: z.boolean(),
});
export type Program = z.infer<typeof programSchema>;

/** What is kept is bounded: the programs that used the microphone last. */
export const mostPrograms = 200;

/** A hold like a call: calls.md section D gives half a minute to twenty minutes as the middle of calls. */
const callLikeMs = { least: 30_000, most: 20 * 60_000 };
/** Longer than any call (calls.md section B); shorter than anyone's call, for dictation. */
const constantAfterMs = 45 * 60_000;
export const dictationUnderMs = 20_000;
const constantShare = 0.6;
const shareNeedsMs = 3_600_000;
const constantGaps = 2;
const dictationBursts = 5;
const phoneHolds = 5;

const start = (program: string): Program => ({
  program,
  class: phoneOfProgram(program) ? 'phone' : 'not-known-yet',
  setBy: 'learned',
  holds: [],
  tookAt: null,
  letGoAt: null,
  gapsHeld: 0,
  asked: false,
});

export const programIn = (programs: readonly Program[], name: string): Program =>
  programs.find(({ program }) => program === name) ?? start(name);

/** The list with this program as it is now; the ones that used the microphone longest ago make room. */
export function withProgram(programs: readonly Program[], program: Program): readonly Program[] {
  const known = programs.some((each) => each.program === program.program);
  if (known) return programs.map((each) => (each.program === program.program ? program : each));
  const all = [...programs, program];
  if (all.length <= mostPrograms) return all;
  const oldest = all.reduce((a, b) => ((b.tookAt ?? 0) < (a.tookAt ?? 0) ? b : a));
  return all.filter((each) => each !== oldest);
}

/** A hold of this program hides and counts as a call: it is a phone, or may be one. */
export const mayBePhone = ({ class: what }: Program): boolean => what === 'phone' || what === 'not-known-yet';

const isCallLike = (ms: number): boolean => ms >= callLikeMs.least && ms <= callLikeMs.most;

function median(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A hold that goes on: how long by now, and what part of the watched shift the program held the microphone. */
export interface HoldSoFar {
  readonly heldMs: number;
  /** Ms of the shift that were watched, and ms of these that it held the microphone, this hold included. */
  readonly watchedMs: number;
  readonly heldOfShiftMs: number;
}

/** An agent in a busy queue talks for most of the shift too, but lets go after each call; so a phone may hold that much. */
function neverLetsGo(program: Program, hold: HoldSoFar): boolean {
  if (hold.heldMs > constantAfterMs || program.gapsHeld >= constantGaps) return true;
  if (phoneOfProgram(program.program)) return false;
  const most = hold.watchedMs >= shareNeedsMs && hold.heldOfShiftMs > constantShare * hold.watchedMs;
  return most && !(program.holds.length >= 3 && isCallLike(median(program.holds)));
}

const isDictation = (program: Program): boolean =>
  !phoneOfProgram(program.program) &&
  program.holds.length >= dictationBursts &&
  program.holds.every((ms) => ms < dictationUnderMs);

/** Something that held the microphone for hours once, and otherwise as calls do, is a phone after all. */
function letsGoAfterAll({ holds, gapsHeld }: Program): boolean {
  if (gapsHeld >= constantGaps || holds.length < 3) return false;
  return holds.slice(-3).every(isCallLike) || holds.filter(isCallLike).length >= holds.length * 0.75;
}

function learnedClass(program: Program): ProgramClass {
  const { class: now, holds } = program;
  if (isDictation(program)) return now === 'phone' ? now : 'dictation';
  const known = phoneOfProgram(program.program) !== null;
  const likeCalls = holds.length >= phoneHolds && isCallLike(median(holds));
  const open: ProgramClass = known || likeCalls ? 'phone' : 'not-known-yet';
  if (now === 'constant') return letsGoAfterAll(program) ? open : now;
  return now === 'phone' ? now : open;
}

/** The program while it holds the microphone: one that does not let go becomes `constant`, long dictation is none. */
export function learnFromHolding(program: Program, hold: HoldSoFar): Program {
  if (program.setBy === 'you' || program.class === 'ignored' || program.class === 'constant') return program;
  if (neverLetsGo(program, hold)) return { ...program, class: 'constant' };
  if (program.class === 'dictation' && hold.heldMs >= dictationUnderMs) {
    return { ...program, class: 'not-known-yet' };
  }
  return program;
}

/** The program after it let go at `at` (epoch ms) of a hold of `heldMs`. */
export function learnFromRelease(program: Program, heldMs: number, at: number): Program {
  const holds = [...program.holds, Math.max(0, Math.round(heldMs))].slice(-keptHolds);
  const next = { ...program, holds, letGoAt: at };
  if (program.setBy === 'you') return next;
  return { ...next, class: learnedClass(next) };
}

export const heldThroughAGap = (program: Program): Program => ({
  ...program,
  gapsHeld: program.gapsHeld + 1,
});

/** As the agent says; `not-known-yet` lets Lull learn again from here. */
export function setClass(program: Program, what: ProgramClass): Program {
  if (what !== 'not-known-yet') return { ...program, class: what, setBy: 'you' };
  return {
    ...start(program.program),
    tookAt: program.tookAt,
    letGoAt: program.letGoAt,
    asked: program.asked,
  };
}

const classOfAnswer: Readonly<Record<ProgramAnswer, ProgramClass>> = {
  call: 'phone',
  'not-a-call': 'ignored',
  'always-on': 'constant',
};

export const answered = (program: Program, answer: ProgramAnswer): Program =>
  setClass(program, classOfAnswer[answer]);

/** Is a hold of this length worth the question whether it was a call? */
export const isWorthAsking = (program: Program, heldMs: number): boolean =>
  program.class === 'not-known-yet' && !program.asked && heldMs >= callLikeMs.least;

/** Has more changed than who has just taken the microphone? That alone is not worth a write. */
export function isWorthKeeping(before: readonly Program[], after: readonly Program[]): boolean {
  if (before === after) return false;
  const known = new Map(before.map((each) => [each.program, each]));
  return after.some((each) => {
    const was = known.get(each.program);
    if (!was) return each.letGoAt !== null;
    return was.letGoAt !== each.letGoAt || was.class !== each.class || was.setBy !== each.setBy;
  });
}
