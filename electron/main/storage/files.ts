import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Files, SaveFailure, StoredText } from '../../../src/core/ports';

/**
 * The user data folder as the port has it. A thread of its own does the work, so that the main thread never waits for a disk;
 * what it does not answer in time is told as such, and may be done yet.
 */

export interface FilesCall {
  readonly id: number;
  readonly method: keyof Files;
  readonly args: readonly string[];
}

export interface StorageWorker {
  postMessage(call: FilesCall): void;
  onMessage(handler: (message: unknown) => void): void;
  /** It has ended, for whatever reason. */
  onExit(handler: (error: unknown) => void): void;
}

/** Longer than any disk takes that can be worked with. */
const answersWithinMs = 2000;
/** While something asked before is late, nobody waits as long for what is asked after it. */
const answersBehindWithinMs = 200;
/** A virus scanner or too many open files pass in a moment. */
const readAgainAfterMs = [100, 300, 900];

const noAnswer = { ok: false, error: 'no-answer' as SaveFailure } as const;
const cannotBeRead = { is: 'unavailable', error: 'no-answer' } as const;

/** What is there instead of an answer. */
const instead = {
  read: cannotBeRead,
  readCopy: cannotBeRead,
  write: noAnswer,
  append: noAnswer,
  list: null,
  stamps: null,
  setAside: noAnswer,
  listSetAside: null,
  removeSetAside: noAnswer,
  remove: noAnswer,
} as const;

export function startStorageWorker(
  folder: string,
  file: string,
  started: (worker: Worker) => void = () => undefined,
): StorageWorker {
  const worker = new Worker(file, { workerData: folder });
  worker.unref();
  started(worker);
  return {
    postMessage: (call) => worker.postMessage(call),
    onMessage: (handler) => void worker.on('message', handler),
    onExit(handler) {
      worker.once('error', handler);
      worker.once('exit', (code) => handler(new Error(`the storage thread ended with ${String(code)}`)));
    },
  };
}

export const storageWorkerFile = (appPath: string): string => join(appPath, 'out/main/storage-worker.cjs');

/** Calls back with the answer to each call, or `undefined` where none comes in time. A worker that ends is started anew. */
function createCaller(start: () => StorageWorker, onEnd: (error: unknown) => void) {
  let worker: StorageWorker | null = null;
  let lastId = 0;
  const waiting = new Map<number, (value: unknown) => void>();
  /** Calls that were given up and may be answered yet. */
  const late = new Set<number>();

  function ended(which: StorageWorker, error: unknown): void {
    // Its error and its exit are both told; by then there may be another one.
    if (worker !== which) return;
    onEnd(error);
    worker = null;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
    late.clear();
  }

  function running(): StorageWorker {
    if (worker) return worker;
    const started = start();
    worker = started;
    started.onExit((error) => ended(started, error));
    started.onMessage((message) => {
      const { id, value } = message as { readonly id: number; readonly value: unknown };
      waiting.get(id)?.(value);
      waiting.delete(id);
      late.delete(id);
    });
    return started;
  }

  return (method: keyof Files, ...args: readonly string[]): Promise<unknown> =>
    new Promise((resolve) => {
      const id = (lastId += 1);
      const within = late.size > 0 ? answersBehindWithinMs : answersWithinMs;
      const timer = setTimeout(() => {
        waiting.delete(id);
        late.add(id);
        resolve(undefined);
      }, within);
      waiting.set(id, (value) => {
        clearTimeout(timer);
        resolve(value);
      });
      try {
        running().postMessage({ id, method, args });
      } catch (error) {
        onEnd(error);
        waiting.get(id)?.(undefined);
        waiting.delete(id);
      }
    });
}

/** `onEnd` is told where a thread has ended by itself; the next question starts another. */
export function createFiles(start: () => StorageWorker, onEnd: (error: unknown) => void): Files {
  const ask = createCaller(start, onEnd);
  /** The worker runs the very adapter of this method. */
  async function call<M extends keyof Files>(
    method: M,
    ...args: readonly string[]
  ): Promise<Awaited<ReturnType<Files[M]>>> {
    const value = await ask(method, ...args);
    return (value === undefined ? instead[method] : value) as Awaited<ReturnType<Files[M]>>;
  }

  async function read(key: string): Promise<StoredText> {
    for (const ms of readAgainAfterMs) {
      const file = await call('read', key);
      if (file.is !== 'unavailable' || file.error === 'no-answer') return file;
      await wait(ms);
    }
    return call('read', key);
  }

  return {
    read,
    readCopy: (key) => call('readCopy', key),
    write: (key, text) => call('write', key, text),
    append: (key, lines) => call('append', key, lines),
    list: (prefix) => call('list', prefix),
    stamps: (prefix) => call('stamps', prefix),
    setAside: (key) => call('setAside', key),
    listSetAside: () => call('listSetAside'),
    removeSetAside: (file) => call('removeSetAside', file),
    remove: (key) => call('remove', key),
  };
}
