import { expect, test } from 'vitest';
import { textSizeAfter } from '../../../src/core/settings/text-size';

test.each([
  ['+', 100, 110],
  ['=', 195, 200],
  ['-', 100, 90],
  ['_', 80, 80],
  ['0', 170, 100],
  ['f', 100, null],
] as const)('%s at %i is %s', (key, size, after) => {
  expect(textSizeAfter(key, size)).toBe(after);
});
