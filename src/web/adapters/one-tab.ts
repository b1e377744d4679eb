/** A lock taken at once in the ordinary case is taken well within this; a reload frees it a moment late. */
const soonMs = 400;

/**
 * Waits until this is the only tab of Lull, and stays it until the page is left. `elsewhere` is told if that is not
 * soon; it then goes on by itself when the other tab is closed.
 */
export function becomeOnlyTab(elsewhere: () => void): Promise<void> {
  return new Promise((granted, failed) => {
    const waiting = setTimeout(elsewhere, soonMs);
    const hold = (): Promise<never> => {
      clearTimeout(waiting);
      granted();
      return new Promise<never>(() => undefined);
    };
    navigator.locks.request('lull', hold).catch(failed);
  });
}
