import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FilesCall, StorageWorker } from '../../../../electron/main/storage/files';
import { createFiles } from '../../../../electron/main/storage/files';
import { syncMemoryFiles } from '../../../../src/core/storage/memory-files';
import { silentLog } from '../../../fakes/ports';

/** The main thread's side of the storage thread, over one that hangs, dies and fails on demand. */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function start() {
  const disk = syncMemoryFiles();
  const log = silentLog();
  const held: FilesCall[] = [];
  let hangs = false;
  let reading: 'unavailable' | 'as it is' = 'as it is';
  let starts = 0;
  let answer = (_message: unknown): void => undefined;
  let exit = (_error: unknown): void => undefined;

  function work({ id, method, args }: FilesCall): void {
    const call = disk[method] as (...args: readonly string[]) => unknown;
    const value =
      method === 'read' && reading === 'unavailable'
        ? { is: 'unavailable', error: 'unknown' }
        : call(...args);
    answer({ id, value });
  }

  const files = createFiles(
    (): StorageWorker => {
      starts += 1;
      return {
        postMessage: (call) => (hangs ? held.push(call) : queueMicrotask(() => work(call))),
        onMessage(handler) {
          answer = handler;
        },
        onExit(handler) {
          exit = handler;
        },
      };
    },
    (error) => log.error('the storage thread ended', error),
  );
  return {
    files,
    log,
    starts: () => starts,
    hang() {
      hangs = true;
    },
    /** What was asked meanwhile is done now. */
    goOn() {
      hangs = false;
      for (const call of held.splice(0)) work(call);
    },
    die: () => exit(new Error('canary')),
    read(as: typeof reading) {
      reading = as;
    },
  };
}
const kept = { ok: true, value: null };

test('each is answered with its own', async () => {
  const { files, starts } = start();
  const [deck, contacts, line] = await Promise.all([
    files.write('deck', 'a'),
    files.write('contacts', 'b'),
    files.append('journal.x', 'c\n'),
  ]);
  expect([deck, contacts, line]).toEqual([kept, kept, kept]);
  expect(await files.read('contacts')).toEqual({ is: 'text', text: 'b' });
  expect(await files.list('')).toEqual(['contacts', 'deck', 'journal.x']);
  expect(starts()).toBe(1);
});

test('a disk that hangs is told, nobody waits long behind it, and what was asked is done once it goes on', async () => {
  const { files, hang, goOn } = start();
  await files.write('deck', 'before');
  hang();
  const first = files.append('journal.x', 'a line\n');
  await vi.advanceTimersByTimeAsync(2000);
  expect(await first).toEqual({ ok: false, error: 'no-answer' });
  const behind = Promise.all([
    files.read('deck'),
    files.readCopy('deck'),
    files.write('deck', 'after'),
    files.setAside('contacts'),
    files.remove('contacts'),
    files.list(''),
    files.stamps(''),
    files.listSetAside(),
  ]);
  await vi.advanceTimersByTimeAsync(200);
  expect(await behind).toEqual([
    { is: 'unavailable', error: 'no-answer' },
    { is: 'unavailable', error: 'no-answer' },
    { ok: false, error: 'no-answer' },
    { ok: false, error: 'no-answer' },
    { ok: false, error: 'no-answer' },
    null,
    null,
    null,
  ]);
  goOn();
  expect(await files.read('deck')).toEqual({ is: 'text', text: 'after' });
  expect(await files.read('journal.x')).toEqual({ is: 'text', text: 'a line\n' });
});

test('a thread that dies fails what it was asked, is logged once without a word of it, and is started anew', async () => {
  const { files, log, starts, hang, goOn, die } = start();
  hang();
  const asked = files.write('deck', 'a');
  die();
  die();
  expect(await asked).toEqual({ ok: false, error: 'no-answer' });
  expect(log.lines).toEqual(['the storage thread ended {}']);
  goOn();
  expect(await files.write('deck', 'b')).toEqual(kept);
  expect(starts()).toBe(2);
});

test('what cannot be read for a moment is read a moment later', async () => {
  const { files, read } = start();
  await files.write('deck', 'a');
  read('unavailable');
  const asked = files.read('deck');
  await vi.advanceTimersByTimeAsync(350);
  read('as it is');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await asked).toEqual({ is: 'text', text: 'a' });
  read('unavailable');
  const again = files.read('deck');
  await vi.advanceTimersByTimeAsync(1300);
  expect(await again).toEqual({ is: 'unavailable', error: 'unknown' });
});
