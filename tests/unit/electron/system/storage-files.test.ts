import { expect, test } from 'vitest';
import type { FilesCall, StorageWorker } from '../../../../electron/main/storage/files';
import { createFiles } from '../../../../electron/main/storage/files';

/** Storage threads by hand: what they are asked, what they answer, and when they end. */
function byHand() {
  const started: { readonly calls: FilesCall[]; answer(value: unknown): void; end(): void }[] = [];
  const start = (): StorageWorker => {
    const calls: FilesCall[] = [];
    let onMessage = (_: unknown): void => undefined;
    let onExit = (_: unknown): void => undefined;
    started.push({
      calls,
      answer: (value) => onMessage({ id: calls.at(-1)?.id, value }),
      end: () => onExit(new Error('ended')),
    });
    return {
      postMessage: (call) => void calls.push(call),
      onMessage: (handler) => (onMessage = handler),
      onExit: (handler) => (onExit = handler),
    };
  };
  return { started, start };
}

test('a thread that ends is started anew, once, though its end is told twice', async () => {
  const { started, start } = byHand();
  const ends: unknown[] = [];
  const files = createFiles(start, (error) => ends.push(error));
  const first = files.write('deck', 'one');
  started[0]?.end();
  expect(await first).toEqual({ ok: false, error: 'no-answer' });
  const second = files.write('deck', 'two');
  started[0]?.end();
  started[1]?.answer({ ok: true, value: null });
  expect(await second).toEqual({ ok: true, value: null });
  void files.write('deck', 'three');
  expect(started).toHaveLength(2);
  expect(ends).toHaveLength(1);
  started[1]?.end();
});

test('a thread that cannot be started is no answer, and the next call tries again', async () => {
  const { started, start } = byHand();
  let canStart = false;
  const ends: unknown[] = [];
  const starting = () => {
    if (!canStart) throw new Error('no thread');
    return start();
  };
  const files = createFiles(starting, (error) => ends.push(error));
  expect(await files.append('journal.a', 'line\n')).toEqual({ ok: false, error: 'no-answer' });
  expect(ends).toHaveLength(1);
  canStart = true;
  const next = files.append('journal.a', 'line\n');
  started[0]?.answer({ ok: true, value: null });
  expect(await next).toEqual({ ok: true, value: null });
});
