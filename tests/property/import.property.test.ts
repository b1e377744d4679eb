import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deck as builtIn } from '../../src/core/deck/deck';
import { dayMs } from '../../src/core/durations';
import { fileProblems, partProblems } from '../../src/core/import/read-export';
import { defaultSettings } from '../../src/core/settings/settings';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import { readShiftLog, writeShiftLog } from '../../src/core/shift/shift-log';
import { memoryFiles } from '../../src/core/storage/memory-files';
import { appWorld } from '../fakes/app-world';
import { everyEvent } from '../fakes/every-event';
import { runs } from './runs';

/** Whatever is exported comes back equal, and whatever a file says, nothing that is here is lost or made unreadable. */

const words = fc.string({ unit: 'binary', maxLength: 30 });
const idOf = (day: number): string => `2026-12-${String(day)}-090000`;
function logOf(day: number, text: string, length: number): readonly LoggedShiftEvent[] {
  return everyEvent.slice(0, length).map((entry): LoggedShiftEvent => {
    const at = entry.at + day * dayMs;
    if (entry.type === 'shift-opened') return { ...entry, at, shiftId: idOf(day) };
    if (entry.type === 'win-added' || entry.type === 'win-changed')
      return { ...entry, at, text, because: text };
    return { ...entry, at };
  });
}

const shifts = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 10, max: 28 }), words, fc.integer({ min: 1, max: everyEvent.length })),
  { maxLength: 5, selector: ([day]) => day },
);
const line = fc
  .string({ minLength: 1, maxLength: 30 })
  .filter((text) => /\w/.test(text) && !/[\p{Cc}]/u.test(text));
const deck = fc.uniqueArray(line, { maxLength: 4 }).map((lines) => ({
  v: 1,
  cards: lines.map((text, index) => ({
    id: `own-${String(index)}`,
    line: text,
    secondLine: '',
    family: 'lift',
    moments: ['gap'],
    kinds: [],
    tier: 10,
    breath: null,
  })),
  off: builtIn.slice(0, lines.length).map(({ id }) => id),
  favourites: builtIn.slice(3, 3 + lines.length).map(({ id }) => id),
}));
const contacts = fc
  .uniqueArray(words, { maxLength: 5 })
  .map((names) => ({ v: 1, contacts: names.map((name) => ({ role: 'other', name, reach: name })) }));
const settings = fc.record({
  'look.theme': fc.constantFrom('system', 'light', 'dark'),
  'pacing.maxPerHour': fc.integer({ min: 0, max: 60 }),
  'privacy.retentionDays': fc.integer({ min: 0, max: 3650 }),
  'shift.days': fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
});

const world = (
  logs: readonly (readonly [number, string, number])[],
  documents: Readonly<Record<string, object>>,
) =>
  appWorld(
    memoryFiles({
      settings: '{}',
      ...Object.fromEntries(logs.map((log) => [`shift.${idOf(log[0])}`, writeShiftLog(logOf(...log))])),
      ...Object.fromEntries(Object.entries(documents).map(([key, value]) => [key, JSON.stringify(value)])),
    }),
  );

const few = { ...runs(), numRuns: Math.ceil(Math.min(runs().numRuns ?? 100, 1000) / 5) };

test('whatever is exported comes back equal into an empty Lull', async () => {
  const all = fc.tuple(shifts, deck, contacts, settings);
  await fc.assert(
    fc.asyncProperty(all, async ([logs, ownDeck, people, chosen]) => {
      const from = await world(logs, { deck: ownDeck, contacts: people, settings: chosen });
      const file = await from.exported();
      const to = await appWorld();
      const answer = await to.importing(file);
      expect(answer).toMatchObject({
        ok: true,
        value: { taken: true, shifts: { came: logs.length, refused: [] } },
      });
      expect(await to.exported()).toBe(file);
      expect(to.app.settings.settings()).toEqual({ ...defaultSettings, ...chosen });
    }),
    few,
  );
});

/** A text with some of it cut out, doubled, moved or written over. */
const mangled = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        length: fc.oneof(fc.nat(3), fc.nat(400)),
        by: fc.oneof(
          fc.constantFrom(
            '',
            '"',
            '{',
            '}',
            '[',
            ']',
            '0',
            'null',
            '-1',
            '\\',
            ',',
            '1e999',
            '"__proto__":{},',
          ),
          fc.string({ unit: 'binary', maxLength: 8 }),
        ),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((cuts) =>
      cuts.reduce((now, { at, length, by }) => now.slice(0, at) + by + now.slice(at + length), text),
    );

test('whatever a file says, what is here stays as it is, and what comes in can be read', async () => {
  const from = await world(
    [
      [10, 'a', 40],
      [11, 'b', 40],
      [12, 'c', 9],
    ],
    {},
  );
  const good = await from.exported();
  const file = fc.oneof(
    { weight: 6, arbitrary: mangled(good) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
    {
      weight: 2,
      arbitrary: fc
        .record({
          deck: fc.jsonValue(),
          contacts: fc.jsonValue(),
          settings: fc.jsonValue(),
          shifts: fc.array(fc.jsonValue()),
        })
        .map((value) => JSON.stringify({ format: 'lull-export', version: 1, ...value })),
    },
  );
  await fc.assert(
    fc.asyncProperty(file, async (text) => {
      const to = await world(
        [
          [10, 'a', 40],
          [12, 'other', 40],
        ],
        {
          contacts: { v: 1, contacts: [{ role: 'friend', name: 'Jo', reach: '' }] },
        },
      );
      const before = await to.all();
      const answer = await to.importing(text);
      const after = await to.all();
      if (!answer.ok) throw new Error('no answer');
      const result = answer.value;
      for (const [key, kept] of before) if (key.startsWith('shift.')) expect(after.get(key)).toBe(kept);
      if (!result.taken) {
        expect(fileProblems).toContain(result.reason);
        expect(after).toEqual(before);
        return;
      }
      for (const part of [result.shifts, result.cards, result.people, result.settings])
        for (const { reason } of part.refused) expect(partProblems).toContain(reason);
      expect(to.app.userContent.contacts().contacts[0]?.name).toBe('Jo');
      for (const [key, kept] of after)
        if (key.startsWith('shift.')) expect(readShiftLog(kept, key.slice('shift.'.length)).is).toBe('log');
    }),
    runs(),
  );
});
