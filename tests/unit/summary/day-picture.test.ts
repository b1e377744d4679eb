import { describe, expect, it } from 'vitest';
import { dayPicture } from '../../../src/core/summary/day-picture';
import { ended, shiftOf, started, wrapUpEnded } from './shift-of';

const minute = 60_000;
/** 8:58 in Madrid, winter. */
const morning = Date.UTC(2026, 10, 19, 7, 58);
const hours = (rows: readonly { readonly hour: number }[]): readonly number[] => rows.map(({ hour }) => hour);

describe('rows', () => {
  it('begin at the first full hour when only the last minutes of the hour before were on shift', () => {
    const shift = shiftOf(morning, 60, []);
    expect(hours(dayPicture(shift, morning).rows)[0]).toBe(8);
    const later = dayPicture(shift, morning + 3 * minute);
    expect(hours(later.rows)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
    expect(later.rows[0]?.now).toBe(1);
    expect(later.rows.map(({ ahead }) => ahead)).toEqual([false, ...Array<boolean>(7).fill(true)]);
  });

  it('keep an early hour in which something happened, or much of which was on shift', () => {
    const early = shiftOf(morning, 60, [[0.5, started('a')]]);
    expect(hours(dayPicture(early, morning + 30 * minute).rows)[0]).toBe(8);
    const longEarly = shiftOf(morning - 20 * minute, 60, []);
    expect(hours(dayPicture(longEarly, morning + 30 * minute).rows)[0]).toBe(8);
  });

  it('go on over midnight in the zone of the shift', () => {
    const evening = Date.UTC(2026, 10, 19, 21, 5);
    const shift = shiftOf(evening, 60, [
      [110, started('late')],
      [125, ended('late')],
      [126, wrapUpEnded('late')],
    ]);
    const { rows } = dayPicture(shift, evening + 4 * 60 * minute, 5);
    expect(hours(rows)).toEqual([22, 23, 0, 1, 2]);
    expect(rows[1]?.bars).toEqual([{ kind: 'talk', from: 55, to: 60 }]);
    expect(rows[2]?.bars).toEqual([
      { kind: 'talk', from: 0, to: 10 },
      { kind: 'wrap-up', from: 10, to: 11 },
    ]);
    expect(rows.map(({ calls }) => calls)).toEqual([0, 1, 0, 0, 0]);
  });

  it('stand on half hours where the zone does', () => {
    // 9:00 in Kolkata.
    const start = Date.UTC(2026, 10, 19, 3, 30);
    const shift = shiftOf(
      start,
      330,
      [
        [15, started('a')],
        [20, ended('a')],
      ],
      'Asia/Kolkata',
    );
    const row = dayPicture(shift, start + 25 * minute).rows[0];
    expect(row?.hour).toBe(9);
    expect(row?.bars[0]).toEqual({ kind: 'talk', from: 15, to: 20 });
  });

  it('of a closed shift are the hours it had, without a tick for now', () => {
    const shift = shiftOf(morning, 60, [
      [5, started('a')],
      [9, ended('a')],
      [10, wrapUpEnded('a')],
      [125, { type: 'shift-closed' }],
    ]);
    const { rows } = dayPicture(shift, morning + 600 * minute);
    expect(hours(rows)).toEqual([9, 10]);
    expect(rows.every(({ now, ahead }) => now === null && !ahead)).toBe(true);
  });
});

describe('calls', () => {
  it('that go on reach to now', () => {
    const shift = shiftOf(morning, 60, [[10, started('a')]]);
    expect(dayPicture(shift, morning + 14 * minute).rows[0]?.bars).toEqual([
      { kind: 'talk', from: 8, to: 12 },
    ]);
  });

  it('without an end of their wrap-up wear it until the next call at the latest', () => {
    const shift = shiftOf(morning, 60, [
      [10, started('a')],
      [12, ended('a')],
      [20, started('b')],
      [21, ended('b')],
    ]);
    expect(dayPicture(shift, morning + 24 * minute).rows[0]?.bars).toEqual([
      { kind: 'talk', from: 8, to: 10 },
      { kind: 'wrap-up', from: 10, to: 18 },
      { kind: 'talk', from: 18, to: 19 },
      { kind: 'wrap-up', from: 19, to: 22 },
    ]);
  });

  it('carry their marks where they began', () => {
    const shift = shiftOf(morning, 60, [
      [10, started('a')],
      [11, { type: 'marked-hard', callId: 'a', kind: null }],
      [12, ended('a')],
      [13, { type: 'outcome-given', callId: 'a', outcome: 'turned-around' }],
      [20, started('b')],
      [22, ended('b')],
    ]);
    expect(dayPicture(shift, morning + 30 * minute).rows[0]?.marks).toEqual([
      { at: 8, hard: true, turnedAround: true },
    ]);
  });

  it('give the span of the day', () => {
    const shift = shiftOf(morning, 60, [
      [10, started('a')],
      [12, ended('a')],
    ]);
    const { from, to } = dayPicture(shift, morning + 30 * minute);
    expect([from, to]).toEqual([morning + 10 * minute, morning + 12 * minute]);
    expect(dayPicture(shiftOf(morning, 60, []), morning).from).toBeNull();
  });
});

describe('breaks and breaths', () => {
  const shift = shiftOf(morning, 60, [
    [50, { type: 'state-changed', name: 'break', reason: 'break-by-you' }],
    [72, { type: 'state-changed', name: 'gap', reason: 'phone-available' }],
    [80, { type: 'state-changed', name: 'away', reason: 'no-input' }],
    [81, { type: 'state-changed', name: 'gap', reason: 'phone-available' }],
    [90, { type: 'card-shown', cardId: 'x', family: 'breathe', why: 'pacing', breath: true }],
    [91, { type: 'card-left', cardId: 'x', how: 'finished' }],
    [92, { type: 'card-shown', cardId: 'y', family: 'breathe', why: 'pacing', breath: true }],
    [93, { type: 'card-left', cardId: 'y', how: 'cut-by-call' }],
  ]);
  const picture = dayPicture(shift, morning + 100 * minute);

  it('a break over the hour is one break with its word on the longer piece', () => {
    expect(picture.breaks).toBe(1);
    expect(picture.rows[0]?.pauses).toEqual([{ name: 'break', from: 48, to: 60, worded: true }]);
    expect(picture.rows[1]?.pauses).toEqual([{ name: 'break', from: 0, to: 10, worded: false }]);
  });

  it('a breath cut by a call is no breath', () => {
    expect(picture.rows[1]?.breaths).toEqual([28]);
  });
});
