import { expect, test } from 'vitest';
import { minutesOfDay, readTimeOfDay, stepTimeOfDay } from '../../../src/core/shift/time-of-day';

test.each([
  ['8', '08:00'],
  ['8:30', '08:30'],
  ['08.30', '08:30'],
  ['0830', '08:30'],
  ['830', '08:30'],
  ['17', '17:00'],
  ['5 pm', '17:00'],
  ['5:15 p. m.', '17:15'],
  ['12:05 AM', '00:05'],
  ['12 pm', '12:00'],
  ['20 h', '20:00'],
  ['20h30', '20:30'],
])('%s is %s', (text, time) => {
  expect(readTimeOfDay(text)).toBe(time);
});

test.each(['', 'soon', '25', '9:75', '13 pm', '0 am', '12345', '4111 1111 1111 1111'])(
  '%s is no time',
  (text) => {
    expect(readTimeOfDay(text)).toBeNull();
  },
);

test.each([
  ['08:30', 1, '08:45'],
  ['08:37', 1, '08:45'],
  ['08:37', -1, '08:30'],
  ['23:50', 1, '00:00'],
  ['00:00', -1, '23:45'],
] as const)('from %s by %i it is %s', (time, by, next) => {
  expect(stepTimeOfDay(time, by)).toBe(next);
});

test('minutes since midnight', () => {
  expect(minutesOfDay('08:30')).toBe(510);
  expect(minutesOfDay('')).toBeNull();
});
