import { expect, test } from 'vitest';
import { sequencer } from '../../src/core/sequencer';
import { settled } from '../fakes/ports';

test('one task at a time, in order, each answered with its own result', async () => {
  const inTurn = sequencer();
  const trace: string[] = [];
  const ends: (() => void)[] = [];
  const task = (name: string) => () =>
    new Promise<string>((resolve) => {
      trace.push(`${name} begins`);
      ends.push(() => {
        trace.push(`${name} ends`);
        resolve(name);
      });
    });
  const both = Promise.all([inTurn(task('first')), inTurn(task('second'))]);
  await settled();
  expect(trace).toEqual(['first begins']);
  ends[0]?.();
  await settled();
  ends[1]?.();
  expect(await both).toEqual(['first', 'second']);
  expect(trace).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('a task that fails says so to whoever asked, and the next one runs', async () => {
  const inTurn = sequencer();
  const failed = inTurn(() => Promise.reject(new Error('no')));
  const next = inTurn(() => Promise.resolve('yes'));
  await expect(failed).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
