import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * Stands between the storage and the synchronous functions of `node:fs`. To be loaded before whatever takes one of them to
 * itself, as the writer under electron-store does.
 */

export interface FileCall {
  /** Of the function, such as `openSync`. */
  readonly name: string;
  readonly args: readonly unknown[];
  /** What the real function does. */
  proceed(args?: readonly unknown[]): unknown;
}

/** What is done instead of each call. */
type Handler = (call: FileCall) => unknown;

let handler: Handler | null = null;

for (const name of Object.keys(fs).filter((each) => each.endsWith('Sync'))) {
  const real: unknown = Reflect.get(fs, name);
  if (typeof real !== 'function') continue;
  const stand = (...given: readonly unknown[]): unknown => {
    const proceed = (args = given): unknown => Reflect.apply(real, fs, args) as unknown;
    if (!handler) return proceed();
    // What the handler itself and the real function do to files are no calls of the storage.
    const now = handler;
    handler = null;
    try {
      return now({ name, args: given, proceed });
    } finally {
      handler ??= now;
    }
  };
  Reflect.set(fs, name, Object.assign(stand, real));
}
syncBuiltinESMExports();

/** Runs `work` with every file call in the hands of `handle`. */
export async function withFileCalls<T>(handle: Handler, work: () => Promise<T>): Promise<T> {
  handler = handle;
  try {
    return await work();
  } finally {
    handler = null;
  }
}

export const failure = (code: string): Error => Object.assign(new Error(code), { code });
