/** What the promise gives, or `instead` where it has not come within so many ms; what hangs is waited for no longer. */
export function orLate<T, I>(promise: Promise<T>, ms: number, instead: I): Promise<T | I> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<I>((resolve) => {
    timer = setTimeout(resolve, ms, instead);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
