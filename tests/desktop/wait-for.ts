/** CLOCK_MONOTONIC in ms: the clock of desk.py, so that times of both can be subtracted. */
export const monotonicMs = (): number => Number(process.hrtime.bigint()) / 1e6;

export interface Waiting {
  /** What is waited for, for the message when it does not come. */
  readonly what: string;
  readonly timeoutMs?: number;
  /** Facts that help to see why it did not come. */
  readonly context?: () => string;
}

const everyMs = 25;
const defaultTimeoutMs = 10_000;

function tooLate({ what, timeoutMs = defaultTimeoutMs, context }: Waiting): Error {
  const facts = context?.().trim();
  return new Error(`waited ${String(timeoutMs)} ms in vain for ${what}${facts ? `\n${facts}` : ''}`);
}

/** Looks every 25 ms until `look` gives something (anything but false, null or undefined), and returns that. */
export async function waitFor<T>(
  check: () => T | Promise<T>,
  waiting: Waiting,
): Promise<Exclude<T, false | null | undefined>> {
  const until = monotonicMs() + (waiting.timeoutMs ?? defaultTimeoutMs);
  for (;;) {
    const found = await check();
    if (found !== false && found !== null && found !== undefined) {
      return found as Exclude<T, false | null | undefined>;
    }
    if (monotonicMs() > until) throw tooLate(waiting);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** The promise's own result, or an error that names what was waited for. */
export async function within<T>(promise: Promise<T>, waiting: Waiting): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(tooLate(waiting));
    }, waiting.timeoutMs ?? defaultTimeoutMs);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
