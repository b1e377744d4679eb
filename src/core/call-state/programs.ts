import { z } from 'zod';
import { minuteMs } from '../durations';
import { listOf } from '../list-schema';
import { phoneOfProgram } from '../phones/catalogue';
import { longestProgram } from '../sound-types';
import type { ProgramAnswer, ProgramClass } from '../vocabulary';
import { programClasses } from '../vocabulary';

/**
 * What each program that uses the microphone is, learned on this machine from how long and when it holds it. A program
 * that is not known yet counts as a phone, so that it hides; one that never lets go tells nothing.
 */

const epochMs = z.int().min(0);
const mostHolds = 20;

/** One program as it is kept: its name and times, no title and no caller. */
export const programSchema = z.strictObject({
  /** As `SoundUse` names it: executable or bundle, lower case. */
  program: z.string().min(1).max(longestProgram),
  class: z.enum(programClasses),
  /** What the agent has said is never learned over. */
  setBy: z.enum(['you', 'learned']),
  /** Lengths of its last holds of the microphone in ms, oldest first. */
  holds: listOf(z.int().min(0), mostHolds),
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

/** A hold like a call: half a minute to twenty minutes is the middle of calls (docs/calls.md). */
export const callLikeMs = { least: 30_000, most: 20 * minuteMs };
/** Longer than nearly any call, so that Lull asks what it is while it is held (docs/calls.md). */
export const askWhileHeldMs = 45 * minuteMs;
/** Shorter than anyone's call. */
export const dictationUnderMs = 20_000;
export const constantGaps = 2;
export const dictationBursts = 5;
export const phoneHolds = 5;

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

/**
 * Held through gaps, or once and for longer than nearly any call. A phone of the catalogue stays one: where it holds on after
 * its calls it is left out for the shift.
 */
const neverLetsGo = (program: Program, heldMs: number): boolean =>
  !phoneOfProgram(program.program) &&
  (program.gapsHeld >= constantGaps || (program.gapsHeld > 0 && heldMs > askWhileHeldMs));

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

/**
 * The program while it holds the microphone. What a live hold means does not change under it, but for what was taken for
 * dictation and is too long for that: it hides from then on.
 */
export function learnFromHolding(program: Program, heldMs: number): Program {
  if (program.setBy === 'you' || program.class !== 'dictation' || heldMs < dictationUnderMs) return program;
  return { ...program, class: 'not-known-yet' };
}

/** The program after it let go at `at` (epoch ms) of a hold of `heldMs`. */
export function learnFromRelease(program: Program, heldMs: number, at: number): Program {
  const holds = [...program.holds, Math.max(0, Math.round(heldMs))].slice(-mostHolds);
  const next = { ...program, holds, letGoAt: at };
  if (program.setBy === 'you' || program.class === 'ignored') return next;
  if (neverLetsGo(next, heldMs) && !letsGoAfterAll(next)) return { ...next, class: 'constant' };
  return { ...next, class: learnedClass(next) };
}

/** It held the rest of a call through a gap that a word vouched for; twice, and it never lets go. */
export function heldThroughAGap(program: Program): Program {
  const next = { ...program, gapsHeld: program.gapsHeld + 1 };
  const learns = program.setBy === 'learned' && program.class !== 'ignored' && neverLetsGo(next, 0);
  return learns ? { ...next, class: 'constant' } : next;
}

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

/** Held for so long that Lull cannot tell, while it goes on, whether it is a call. */
export const isLongEnoughToAsk = (program: Program, heldMs: number): boolean =>
  heldMs > askWhileHeldMs && isWorthAsking(program, heldMs);

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
