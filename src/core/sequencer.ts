/**
 * Runs tasks one after the other, in the order in which they were handed over. Each call answers with what came of its own
 * task; one that fails holds up none of those after it.
 */
export function sequencer(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = last.then(task);
    // Whoever handed the task over gets its error.
    last = done.catch(() => undefined);
    return done;
  };
}
