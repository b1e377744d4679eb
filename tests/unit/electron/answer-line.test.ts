import { existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { AnswerLine } from '../../../electron/main/adapters/answer-line';
import { openAnswerLine, sendAnswer } from '../../../electron/main/adapters/answer-line';

const open: AnswerLine[] = [];
afterEach(() => {
  for (const line of open.splice(0)) line.close();
});
async function openLine(): Promise<AnswerLine> {
  const line = await openAnswerLine();
  open.push(line);
  return line;
}
const say = (line: AnswerLine, text: string): void => void connect(line.address).end(text);

test('the answer comes through, whatever is in it, and nothing is left behind', async () => {
  const line = await openLine();
  const answer = { code: 0, out: `${'{"state":"gap"}'.repeat(20_000)}\nñ 🙂 \0\n`, error: '' };
  sendAnswer(line.address, answer);
  expect(await line.answer(5000)).toEqual(answer);
  expect(existsSync(line.address)).toBe(false);
  expect(existsSync(dirname(line.address))).toBe(false);
});

test.skipIf(process.platform === 'win32')('only this user can reach it', async () => {
  const line = await openLine();
  expect(statSync(dirname(line.address)).mode & 0o777).toBe(0o700);
});

describe('no answer is null', () => {
  test('when nobody speaks', async () => {
    const line = await openLine();
    expect(await line.answer(50)).toBeNull();
    expect(existsSync(dirname(line.address))).toBe(false);
  });

  test('when somebody connects and says nothing', async () => {
    const line = await openLine();
    const socket = connect(line.address);
    socket.on('error', () => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    expect(await line.answer(50)).toBeNull();
    socket.destroy();
  });

  test.each([
    '',
    'garbage',
    'null',
    '[]',
    '7',
    '{"code":"0","out":"","error":""}',
    '{"code":0,"out":""}',
    '{"code":0,',
  ])('when it is %j', async (text) => {
    const line = await openLine();
    say(line, text);
    expect(await line.answer(5000)).toBeNull();
  });
});

test('what else it holds is left out', async () => {
  const line = await openLine();
  say(line, '{"code":1,"out":"a","error":"b","__proto__":{"x":1},"more":2}');
  expect(await line.answer(5000)).toEqual({ code: 1, out: 'a', error: 'b' });
});

test('of two answers the first counts', async () => {
  const line = await openLine();
  sendAnswer(line.address, { code: 0, out: 'first', error: '' });
  const first = await line.answer(5000);
  sendAnswer(line.address, { code: 0, out: 'second', error: '' });
  expect(first?.out).toBe('first');
});

test('a caller that has gone away is nobody’s concern', async () => {
  const line = await openLine();
  line.close();
  expect(() => {
    sendAnswer(line.address, { code: 0, out: '', error: '' });
  }).not.toThrow();
});
