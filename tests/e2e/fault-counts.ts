/** For `npm run faults`, which reads this line (`tests/faults/played.ts`). */
export function countFault(counts: {
  readonly runs: number;
  readonly lost: number;
  readonly worst: number;
}): void {
  process.stdout.write(`FAULT ${JSON.stringify(counts)}\n`);
}

/** Of a hundred figures five are larger. */
export const p95 = (figures: readonly number[]): number =>
  figures.toSorted((one, other) => one - other)[Math.ceil(figures.length * 0.95) - 1] ?? 0;
