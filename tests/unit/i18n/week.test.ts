import { expect, test } from 'vitest';
import { firstWeekdayOf, weekOf, weekdayName } from '../../../src/core/i18n/week';

test.each([
  ['en-GB', [1, 2, 3, 4, 5, 6, 7]],
  ['en-US', [7, 1, 2, 3, 4, 5, 6]],
  ['es-MX', [7, 1, 2, 3, 4, 5, 6]],
  ['ar-EG', [6, 7, 1, 2, 3, 4, 5]],
] as const)('the week of %s', (locale, week) => {
  expect(weekOf(locale)).toEqual(week);
});

test('what is no locale has a week that begins on Monday', () => {
  expect(firstWeekdayOf('no locale')).toBe(1);
});

test('a day is named as its language has it', () => {
  expect([weekdayName(1, 'en', 'short'), weekdayName(7, 'en', 'long')]).toEqual(['Mon', 'Sunday']);
  expect([weekdayName(3, 'es', 'short'), weekdayName(3, 'es', 'long')]).toEqual(['mié', 'miércoles']);
});
