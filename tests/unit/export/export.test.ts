import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportCsv, exportJson } from '../../../src/core/export/export';
import type { Call, Shift } from '../../../src/core/shift/shift';
import { replay } from '../../../src/core/shift/shift';
import { nine, startDay } from '../../fakes/day';

function aShift(): Shift {
  const day = startDay();
  day.pass(10);
  day.call(61.5);
  day.pass(12);
  day.say({ type: 'rated', callId: 'c1', rating: 4 });
  day.say({ type: 'outcome-given', callId: 'c1', outcome: 'turned-around' });
  day.say({ type: 'deposit-made', callId: 'c1', deposit: 'patience' });
  day.say({ type: 'deposit-made', callId: 'c1', deposit: 'warmth' });
  day.say({ type: 'win-added', text: '=SUM(A1) "quoted", ñ 🙂\r\n', because: '-1', callId: 'c1' });
  day.phone('started');
  const shift = replay(day.log());
  if (!shift) throw new Error('no shift');
  return shift;
}

const call: Call = {
  id: 'c1',
  ringingAt: null,
  startedAt: nine,
  endedAt: null,
  wrapUpEndedAt: null,
  source: 'manual',
  hard: false,
  kind: null,
  rating: null,
  outcome: null,
  deposits: [],
};
const withId = (id: string): Shift => ({ ...aShift(), calls: [{ ...call, id }] });

/** Reads CSV as RFC 4180 has it; throws on what is none. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let rest = text;
  while (rest !== '') {
    const [whole, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (whole === undefined) throw new Error(`not CSV: ${rest}`);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',') rows.push([]);
    rest = rest.slice(whole.length);
  }
  rows.pop();
  return rows;
}

describe('CSV', () => {
  test('one row a call, times in UTC, lengths in seconds', () => {
    expect(exportCsv([aShift()]).split('\r\n')).toEqual([
      'shift,call,ringing_at,started_at,ended_at,wrap_up_ended_at,talk_seconds,wrap_up_seconds,source,hard,kind,rating,outcome,deposits',
      '2026-11-21-090013,c1,2026-11-21T09:00:10.000Z,2026-11-21T09:00:13.000Z,2026-11-21T09:01:14.500Z,2026-11-21T09:01:24.500Z,61.5,10,phone,no,,4,turned-around,patience warmth',
      '2026-11-21-090013,c2,,2026-11-21T09:01:26.500Z,,,,,phone,no,,,,',
      '',
    ]);
  });

  test('without calls it is the head alone', () => {
    expect(readCsv(exportCsv([]))).toHaveLength(1);
    expect(readCsv(exportCsv([{ ...aShift(), calls: [] }]))).toHaveLength(1);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("x","y")', "=cmd|' /C calc'!A0"])(
    'what a spreadsheet would take for a formula is text: %j',
    (id) => {
      expect(readCsv(exportCsv([withId(id)]))[1]?.[1]).toBe(`'${id}`);
    },
  );

  test.each(['a"b', 'a,b', 'a\nb', 'a\r\nb', '"', '""', ' a ', 'ñ 🙂'])(
    'quotes where quotes are needed: %j',
    (id) => {
      expect(readCsv(exportCsv([withId(id)]))[1]?.[1]).toBe(id);
    },
  );

  test('whatever an id is, rows and columns stay what they are and no cell begins a formula', () => {
    const id = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '"', ',', '\r', '\n', '\t', ' ', 'a') }),
    );
    fc.assert(
      fc.property(fc.array(id, { maxLength: 5 }), (ids) => {
        const rows = readCsv(exportCsv(ids.map(withId)));
        expect(rows.map(({ length }) => length)).toEqual(Array.from({ length: ids.length + 1 }, () => 14));
        rows
          .slice(1)
          .forEach((row, index) => expect(row[1]?.replace(/^'(?=['=+\-@\t\r])/, '')).toBe(ids[index]));
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 200 },
    );
  });
});

describe('JSON', () => {
  test('has everything, and comes back as it went', () => {
    const shifts = [aShift(), withId('c9')];
    const text = exportJson(shifts);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({ format: 'lull-export', version: 1, shifts });
  });

  test('of nothing is an empty list', () => {
    expect(JSON.parse(exportJson([]))).toEqual({ format: 'lull-export', version: 1, shifts: [] });
  });

  test('whatever was written comes back', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(text, text, (win, because) => {
        const shift: Shift = {
          ...withId('c1'),
          wins: [{ id: 'w1', at: nine, callId: null, text: win, because }],
        };
        expect(JSON.parse(exportJson([shift]))).toMatchObject({
          shifts: [{ wins: [{ text: win, because }] }],
        });
      }),
      { numRuns: 100 },
    );
  });
});
