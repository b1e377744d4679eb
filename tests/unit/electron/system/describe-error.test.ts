import { expect, test } from 'vitest';
import { describeError } from '../../../../electron/main/system/describe-error';

const canaries = ['Maria', '+15551234567', '/home/maria', 'C:\\Users\\maria', 'said she hated it'];

const thrown = (make: () => unknown): unknown => {
  try {
    return make();
  } catch (error) {
    return error;
  }
};
const said = (error: unknown): string => JSON.stringify(describeError(error));

const errors: readonly (readonly [string, () => unknown])[] = [
  ['a message', () => new Error(canaries.join(' '))],
  ['text that is no JSON', () => thrown(() => JSON.parse(`"${canaries.join(' ')}`))],
  ['a name', () => Object.assign(new Error('x'), { name: `Error ${canaries.join(' ')}` })],
  ['a code', () => Object.assign(new Error('x'), { code: canaries.join('/') })],
  ['a message that looks like a stack', () => new Error('x\n    at /home/maria/src/Maria.ts:1:2')],
  [
    'a stack through their folders',
    () =>
      Object.assign(new Error('x'), {
        stack:
          'Error: x\n    at f (/home/maria/notes/Maria.js:1:2)\n    at g (file:///C:/Users/maria/a/out/main/compose.cjs:1:2)',
      }),
  ],
  ['a cause', () => new Error('x', { cause: new Error(canaries.join(' ')) })],
  ['no error at all', () => canaries.join(' ')],
  ['an object', () => ({ message: canaries.join(' ') })],
];

test.each(errors)('nothing of a person: %s', (_what, make) => {
  const line = said(make());
  for (const canary of ['Maria', 'maria', '1555', 'hated', ...canaries]) expect(line).not.toContain(canary);
});

test('name, code and the places in our own code, the innermost first', () => {
  const error = Object.assign(new TypeError('Object has been destroyed'), { code: 'ENOENT' });
  error.stack = [
    'TypeError: Object has been destroyed',
    '    at hide (C:\\Users\\maria\\Lull\\resources\\app\\out\\main\\compose.cjs:3:1204)',
    '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)',
    '    at Object.emit (/home/maria/lull/node_modules/ws/lib/x.js:1:2)',
    '    at async /home/maria/lull/out/main/index.cjs:1:77',
  ].join('\n');
  expect(describeError(error)).toEqual({
    error: 'TypeError ENOENT',
    at: 'compose.cjs:3:1204 < index.cjs:1:77',
  });
});

test('a real error tells where it was thrown', () => {
  expect(describeError(new RangeError('x'))['at']).toMatch(/^describe-error\.test\.ts:\d+:\d+/);
});

test('what caused it, by name and code', () => {
  const cause = Object.assign(new Error('x'), { code: 'ENOSPC' });
  expect(describeError(new Error('y', { cause }))).toMatchObject({ cause: 'Error ENOSPC' });
});

test('what is thrown and is no error, by its type', () => {
  expect(describeError(undefined)).toEqual({ error: 'thrown undefined' });
});
