/** One line of the suite, as `npm run faults -- --json FILE` writes it. */
export interface Outcome {
  readonly name: string;
  readonly runs: number;
  /** Entries, settings, documents and originals that were told to be kept and are not there. */
  readonly lost: number;
  /** What it is stands with the fault. */
  readonly worst: number;
  /** Null where this machine cannot run it. */
  readonly ok: boolean | null;
}

export interface Counts {
  readonly runs: number;
  readonly lost: number;
  readonly worst: number;
  /** What else was not as it has to be, in words. */
  readonly wrong: readonly string[];
}

/** In words: what this machine lacks. */
export interface CannotRun {
  readonly missing: string;
}

export interface Fault {
  readonly name: string;
  /** What `worst` counts. */
  readonly worst: string;
  /** The full profile takes minutes, the other one seconds. */
  play(isFull: boolean): Promise<Counts | CannotRun>;
}

/** What one run found. */
export interface Found {
  readonly lost?: number;
  readonly worst?: number;
  readonly wrong?: readonly string[];
}

export function tally() {
  let runs = 0;
  let lost = 0;
  let worst = 0;
  const wrong: string[] = [];
  return {
    add(found: Found): void {
      runs += 1;
      lost += found.lost ?? 0;
      worst = Math.max(worst, found.worst ?? 0);
      wrong.push(...(found.wrong ?? []));
    },
    counts: (): Counts => ({ runs, lost, worst: Math.round(worst), wrong }),
  };
}

/** A start that takes longer is no start. */
export const startWithinMs = 3000;
