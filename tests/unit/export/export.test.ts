import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExportedShift, ExportFormat } from '../../../src/core/export/export';
import { exportPieces } from '../../../src/core/export/export';
import type { Call, Shift } from '../../../src/core/shift/shift';
import { replay } from '../../../src/core/shift/replay';
import { nine, startDay } from '../../fakes/day';
import { nothingOwn, withoutLog } from '../../fakes/exported';

async function exported(format: ExportFormat, shifts: readonly Shift[]): Promise<string> {
  let text = '';
  for await (const piece of exportPieces(
    format,
    shifts.map(withoutLog),
    nothingOwn,
    (shift) => `# ${shift.id}\n`,
  ))
    text += piece;
  return text;
}
const exportCsv = (shifts: readonly Shift[]): Promise<string> => exported('csv', shifts);
const exportJson = (shifts: readonly Shift[]): Promise<string> => exported('json', shifts);

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
  day.say({ type: 'intention-set', intention: { word: 'kind', text: '' } });
  day.say({ type: 'intention-answered', text: 'at noon' });
  day.say({ type: 'parked', parked: { what: 'the landlord', when: 'after supper' } });
  day.say({ type: 'parked-answered', answer: 'keep' });
  day.say({ type: 'unfinished-set', items: [{ what: 'call back', when: '9:15', where: '' }] });
  day.say({ type: 'liked', text: 'the window' });
  day.say({ type: 'taking-home', moment: 'before', value: 4 });
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
  length: 'known',
  consults: [],
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
  expect(text.startsWith('\uFEFF')).toBe(true);
  let rest = text.slice(1);
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
  const cells =
    '2026-11-21T09:00:13.000Z,,no,kind,at noon,the landlord: after supper,keep,call back: 9:15,the window,4,';
  const local = (ringing: string, started: string, ended: string, wrapUpEnded: string): string =>
    `,${[ringing, started, ended, wrapUpEnded, '2026-11-21 09:00:13', '', 'yes', '0'].join(',')}`;
  test('one row a call, times in UTC and local ones, lengths in seconds', async () => {
    expect((await exportCsv([aShift()])).split('\r\n')).toEqual([
      '\uFEFFshift,call,ringing_at,started_at,ended_at,wrap_up_ended_at,talk_seconds,wrap_up_seconds,source,hard,kind,rating,outcome,deposits,wins,shift_started_at,shift_ended_at,shift_closed,intention,intention_showed,parked,parked_answer,unfinished,liked,taking_home_before,taking_home_after,ringing_local,started_local,ended_local,wrap_up_ended_local,shift_started_local,shift_ended_local,length_known,calls_within',
      '2026-11-21-090013,c1,2026-11-21T09:00:10.000Z,2026-11-21T09:00:13.000Z,2026-11-21T09:01:14.500Z,2026-11-21T09:01:24.500Z,61.5,10,phone,no,,4,turned-around,patience warmth,"\'=SUM(A1) ""quoted"", ñ 🙂 / -1",' +
        cells +
        local('2026-11-21 09:00:10', '2026-11-21 09:00:13', '2026-11-21 09:01:14', '2026-11-21 09:01:24'),
      '2026-11-21-090013,c2,,2026-11-21T09:01:26.500Z,,,,,phone,no,,,,,,' +
        cells +
        local('', '2026-11-21 09:01:26', '', ''),
      '',
    ]);
  });

  test('a call whose end nobody told has no end and no length; one with calls in it says how many', async () => {
    const shift = {
      ...aShift(),
      calls: [{ ...call, endedAt: nine, wrapUpEndedAt: nine, length: 'asked' as const }],
    };
    const row = readCsv(await exportCsv([shift]))[1];
    expect([row?.[4], row?.[6], row?.[7], row?.[32]]).toEqual(['', '', '', 'no']);
    const consults = [{ startedAt: nine, endedAt: nine + 1000 }];
    const within = readCsv(await exportCsv([{ ...aShift(), calls: [{ ...call, consults }] }]))[1];
    expect(within?.[33]).toBe('1');
  });

  test('without calls it is the head alone', async () => {
    expect(readCsv(await exportCsv([]))).toHaveLength(1);
    expect(readCsv(await exportCsv([{ ...aShift(), calls: [] }]))).toHaveLength(1);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("x","y")', "=cmd|' /C calc'!A0"])(
    'what a spreadsheet would take for a formula is text: %j',
    async (id) => {
      expect(readCsv(await exportCsv([withId(id)]))[1]?.[1]).toBe(`'${id}`);
    },
  );

  test.each(['a"b', 'a,b', 'a\nb', 'a\r\nb', '"', '""', ' a ', 'ñ 🙂'])(
    'quotes where quotes are needed: %j',
    async (id) => {
      expect(readCsv(await exportCsv([withId(id)]))[1]?.[1]).toBe(id);
    },
  );

  test('whatever an id is, rows and columns stay what they are and no cell begins a formula', async () => {
    const id = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '"', ',', '\r', '\n', '\t', ' ', 'a') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(id, { maxLength: 5 }), async (ids) => {
        const rows = readCsv(await exportCsv(ids.map(withId)));
        expect(rows.map(({ length }) => length)).toEqual(Array.from({ length: ids.length + 1 }, () => 34));
        rows
          .slice(1)
          .forEach((row, index) => expect(row[1]?.replace(/^'(?=['=+\-@\t\r])/, '')).toBe(ids[index]));
        for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 100 },
    );
  });
});

/** The local time of a call that starts at this moment of a shift in this zone. */
async function startedLocal(at: string, zone: string, offsetMinutes = 0): Promise<string | undefined> {
  const shift = { ...aShift(), zone, offsetMinutes, calls: [{ ...call, startedAt: Date.parse(at) }] };
  const [head, row] = readCsv(await exportCsv([shift]));
  return row?.[head?.indexOf('started_local') ?? 0];
}

describe('local times are those of the clock on the wall', () => {
  test.each([
    ['Europe/Madrid', '2026-10-25T00:59:59Z', '2026-10-25 02:59:59'],
    ['Europe/Madrid', '2026-10-25T01:00:00.900Z', '2026-10-25 02:00:00'],
    ['America/Mexico_City', '2026-12-01T05:59:00Z', '2026-11-30 23:59:00'],
    ['Asia/Kolkata', '2026-11-30T18:30:00Z', '2026-12-01 00:00:00'],
    ['Etc/UTC', '2026-11-30T08:41:05Z', '2026-11-30 08:41:05'],
  ])('in %s at %s', async (zone, at, local) => {
    expect(await startedLocal(at, zone)).toBe(local);
  });

  test('a zone that this computer does not know has the offset that the shift began with', async () => {
    expect(await startedLocal('2026-11-30T23:30:00Z', 'Mars/Olympus', 60)).toBe('2026-12-01 00:30:00');
  });
});

test('only the spreadsheet gets a byte order mark', async () => {
  const first = async (format: ExportFormat) => (await exported(format, [aShift()])).charCodeAt(0);
  expect(await Promise.all((['csv', 'json', 'md'] as const).map(first))).toEqual([0xfeff, 0x7b, 0x23]);
});

/** What stands around the shifts of an agent who has made nothing of their own. */
const around = {
  format: 'lull-export',
  version: 1,
  settings: {},
  deck: { cards: [], off: [], favourites: [] },
  contacts: [],
};

describe('JSON', () => {
  test('has everything, and comes back as it went', async () => {
    const shifts = [aShift(), withId('c9')];
    const text = await exportJson(shifts);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.parse(text)).toEqual({ ...around, shifts });
  });

  test('of nothing is an empty list', async () => {
    expect(JSON.parse(await exportJson([]))).toEqual({ ...around, shifts: [] });
  });

  test('whatever was written comes back', async () => {
    const text = fc.string({ unit: 'grapheme' });
    await fc.assert(
      fc.asyncProperty(text, text, async (win, reason) => {
        const shift: Shift = {
          ...withId('c1'),
          wins: [{ id: 'w1', at: nine, callId: null, text: win, because: reason }],
        };
        expect(JSON.parse(await exportJson([shift]))).toMatchObject({
          shifts: [{ wins: [{ text: win, because: reason }] }],
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('any format', () => {
  test('a shift at a time, so that a thousand of them hold nobody up', async () => {
    const shift = aShift();
    const many = {
      ...shift,
      calls: Array.from({ length: 50 }, (_, index) => ({ ...call, id: `c${String(index)}` })),
    };
    function* shifts(): Generator<ExportedShift> {
      for (let count = 0; count < 1000; count += 1) yield withoutLog(many);
    }
    for (const format of ['json', 'csv', 'md'] as const) {
      let pieces = 0;
      let longest = 0;
      let length = 0;
      let before = performance.now();
      for await (const piece of exportPieces(format, shifts(), nothingOwn, () => 'x')) {
        longest = Math.max(longest, performance.now() - before);
        length += piece.length;
        pieces += 1;
        before = performance.now();
      }
      expect(pieces).toBeGreaterThanOrEqual(1000);
      expect(length).toBeGreaterThan(1000);
      expect(longest).toBeLessThan(500);
    }
  });

  test('Markdown is one page after the other', async () => {
    const shift = aShift();
    expect(await exported('md', [shift, shift])).toBe(`# ${shift.id}\n\n# ${shift.id}\n`);
  });
});
