/** A second counter that is ahead of the first by more than this, in ms, has counted a sleep of the computer. */
const sleptMs = 1500;

/**
 * Milliseconds since the first reading, monotonic, with the time that the computer slept. `awake` is exact but may stand still
 * in a sleep, as `performance.now()` does on some systems; `always` goes on, and may be as coarse as a second. Both in ms.
 */
export function elapsedWithSleep(awake: () => number, always: () => number): () => number {
  let elapsed = 0;
  let lastAwake = awake();
  let lastAlways = always();
  return () => {
    const nowAwake = awake();
    const nowAlways = always();
    const stepMs = Math.max(0, nowAwake - lastAwake);
    const alwaysMs = nowAlways - lastAlways;
    elapsed += alwaysMs - stepMs > sleptMs ? alwaysMs : stepMs;
    lastAwake = nowAwake;
    lastAlways = nowAlways;
    return elapsed;
  };
}
