import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageRequests } from '../../../src/core/app/api/page';
import { pageFailure } from '../../../src/ui/page-failure';

function failing(name: string, message: string, lines: readonly string[]): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = `${name}: ${message}\n${lines.join('\n')}`;
  return error;
}

test('of an error its name and its places are told, and not its message', () => {
  const error = failing('TypeError', 'Maria said\n    at home (/home/maria/secret.js:1:2)', [
    '    at Today (lull-app://lull/assets/main-window-AbC1.js:12:3456)',
    '    at lull-app://lull/assets/client.js:1:2',
    '    at <anonymous>',
  ]);
  expect(pageFailure(error)).toEqual({
    error: 'TypeError',
    at: ['main-window-AbC1.js:12:3456', 'client.js:1:2'],
  });
});

test('whatever is thrown, what is told of it is taken by the host', () => {
  const thrown = fc.oneof(
    fc.anything(),
    fc
      .tuple(fc.string(), fc.string(), fc.array(fc.string()))
      .map(([name, message, lines]) => failing(name, message, lines)),
  );
  fc.assert(
    fc.property(thrown, (error) => {
      expect(pageRequests['page-failed'].payload.safeParse(pageFailure(error)).success).toBe(true);
    }),
  );
});
