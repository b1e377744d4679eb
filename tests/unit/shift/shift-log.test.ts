import { describe, expect, test } from 'vitest';
import type { LoggedShiftEvent } from '../../../src/core/shift/shift-event';
import { addEntries, readShiftLog, writeShiftLog } from '../../../src/core/shift/shift-log';
import { everyEvent, everyFactId as id } from '../../fakes/every-event';

const read = (entries: readonly unknown[], v: unknown = 1) =>
  readShiftLog(JSON.stringify({ v, entries }), id);
const damaged = { is: 'damaged' };

/** The log with this entry, by type, changed. */
const changed = (type: LoggedShiftEvent['type'], change: object): readonly unknown[] =>
  everyEvent.map((entry) => (entry.type === type ? { ...entry, ...change } : entry));
const without = (type: LoggedShiftEvent['type'], field: string): readonly unknown[] =>
  everyEvent.map((entry) =>
    entry.type === type
      ? Object.fromEntries(Object.entries(entry).filter(([name]) => name !== field))
      : entry,
  );

test('a log is read as it was written', () => {
  const text = writeShiftLog(everyEvent);
  expect(text).toMatch(/^\{"v":2,"sum":"[0-9a-f]{8}","entries":\[/);
  expect(readShiftLog(text, id)).toEqual({ is: 'log', entries: everyEvent });
});

test('what the first Lull wrote is read: optional fields were not there', () => {
  const first = [
    { type: 'shift-opened', shiftId: id, by: 'call', zone: 'Etc/UTC', offsetMinutes: 0, seq: 1, at: 1000 },
    { type: 'state-changed', name: 'on-call', reason: 'manual-call', seq: 2, at: 1000 },
    { type: 'call-started', callId: 'c1', ringingAt: null, source: 'manual', seq: 3, at: 1000 },
    { type: 'call-ended', callId: 'c1', seq: 4, at: 2000 },
    { type: 'wrap-up-ended', callId: 'c1', seq: 5, at: 3000 },
    { type: 'marked-hard', callId: 'c1', kind: null, seq: 6, at: 3000 },
    { type: 'win-added', winId: 'w7', callId: null, text: '', because: '', seq: 7, at: 3000 },
    { type: 'shift-closed', seq: 8, at: 4000 },
  ];
  expect(read(first)).toEqual({ is: 'log', entries: first });
});

describe('refused whole', () => {
  test.each([
    ['an entry without its number', without('rated', 'seq')],
    ['an entry without its moment', without('rated', 'at')],
    ['a fact that nobody knows', changed('rated', { type: 'sneezed' })],
    ['a win without its text', without('win-added', 'text')],
    ['text that is a number', changed('liked', { text: 5 })],
    ['text that is an object', changed('liked', { text: {} })],
    ['unfinished things that are null', changed('unfinished-set', { items: null })],
    ['a moment that is text', changed('call-ended', { at: 'x' })],
    ['a moment that is null', changed('shift-opened', { at: null })],
    ['a moment beyond any calendar', changed('call-ended', { at: 1e18 })],
    ['a zone that is a number', changed('shift-opened', { zone: 5 })],
    ["another shift's id", changed('shift-opened', { shiftId: '2026-11-22-090000' })],
    ['a rating of six', changed('rated', { rating: 6 })],
    ['no opening', everyEvent.slice(1)],
    ['no entry', []],
    ['a number that does not go on', changed('rated', { seq: 3 })],
    ['an entry that is null', [...everyEvent, null]],
  ])('%s', (_what, entries) => {
    expect(read(entries)).toEqual(damaged);
  });

  test.each(['', '{', 'null', '[]', '12', '{}', '{"v":1}', '{"v":"1","entries":[]}', '{"v":0,"entries":[]}'])(
    'text that is no log: %j',
    (text) => {
      expect(readShiftLog(text, id)).toEqual(damaged);
    },
  );
});

describe('read as it stands', () => {
  test('an entry twice, with the same content, is one', () => {
    expect(read([...everyEvent, ...everyEvent.slice(3, 5)])).toEqual({ is: 'log', entries: everyEvent });
  });
  test('a lost entry costs no other', () => {
    const some = everyEvent.filter(({ seq }) => seq !== 6);
    expect(read(some)).toEqual({ is: 'log', entries: some });
  });
  test('a key that no Lull wrote is left out', () => {
    expect(read(changed('liked', { more: 1, ['__proto__']: { evil: true } }))).toEqual({
      is: 'log',
      entries: everyEvent,
    });
  });
});

test('a newer format is known as one, whatever is in it', () => {
  expect(read([{ anything: true }], 3)).toEqual({ is: 'newer' });
});

test('an older format goes through every step up to the one that is written', () => {
  const steps = [
    ({ entries }: Readonly<Record<string, unknown>>) => ({ v: 2, rows: entries }),
    ({ rows }: Readonly<Record<string, unknown>>) => ({ v: 3, entries: rows }),
  ];
  const first = JSON.stringify({ v: 1, entries: everyEvent });
  const second = JSON.stringify({ v: 2, rows: everyEvent });
  expect(readShiftLog(first, id, steps)).toEqual({ is: 'log', entries: everyEvent });
  expect(readShiftLog(second, id, steps)).toEqual({ is: 'log', entries: everyEvent });
  expect(readShiftLog(second, id, steps.slice(0, 1))).toEqual(damaged);
});

test('entries that are handed over twice are kept once', () => {
  expect(addEntries(everyEvent.slice(0, 5), everyEvent)).toEqual(everyEvent);
  expect(addEntries([], everyEvent)).toEqual(everyEvent);
});

test('a long log with every entry twice is read, and one of a million empty entries refused, in one pass', () => {
  const opening = everyEvent.slice(0, 1);
  const many = Array.from({ length: 40_000 }, (_, index) => ({
    type: 'liked',
    text: '',
    seq: index + 2,
    at: 1,
  }));
  expect(read([...opening, ...many, ...many]).is).toBe('log');
  expect(read([...opening, ...Array.from({ length: 1_000_000 }, () => ({}))])).toEqual(damaged);
});
