/** How long to wait (ms) after so many failures in a row, 1 for the first: the next of `waitsMs`, the last one from then on. */
export function backoff(waitsMs: readonly [number, ...number[]]): (failures: number) => number {
  return (failures) => waitsMs[Math.min(failures, waitsMs.length) - 1] ?? waitsMs[0];
}

/** Twice as long each time, up to `longestMs`. */
export function doubling(firstMs: number, longestMs: number): readonly [number, ...number[]] {
  const waits: [number, ...number[]] = [firstMs];
  for (let next = firstMs * 2; next < longestMs; next *= 2) waits.push(next);
  return [...waits, longestMs];
}
