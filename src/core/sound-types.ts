import type { Result } from './result';

/** What a sound system tells of who uses it: the words between the port `Sound` and the call state. */

/** Why the sound system tells nothing; screens turn it into a sentence with what to do. */
export const soundTroubles = ['no-tool', 'no-server', 'no-answer', 'too-much', 'not-supported'] as const;
export type SoundTrouble = (typeof soundTroubles)[number];

/**
 * Which programs use sound now, each once, by the name of its executable or bundle without path and `.exe`, in lower case:
 * "baresip", "chrome", "us.zoom.xos". Never what is heard, a title or a caller. Lull's own streams, monitors, filters and
 * corked streams are left out.
 */
export interface SoundUse {
  readonly microphone: readonly string[];
  /** Programs that play sound; null where this system cannot say. */
  readonly playing: readonly string[] | null;
}
export type SoundReading = Result<SoundUse, SoundTrouble>;

/** As long as a name of a program may be. */
export const longestProgram = 200;

const bounded = (programs: readonly string[]): readonly string[] => [
  ...new Set(programs.map((program) => program.slice(0, longestProgram) || 'unnamed')),
];

/** What a system tells, with names as they can be kept, each once: a program may call itself as it likes. */
export function withBoundedNames(reading: SoundReading): SoundReading {
  if (!reading.ok) return reading;
  const { microphone, playing } = reading.value;
  return { ok: true, value: { microphone: bounded(microphone), playing: playing && bounded(playing) } };
}
