import { expect, test } from 'vitest';
import type { Import } from '../../../src/core/app/imports';
import { dayMs } from '../../../src/core/durations';
import { memoryFiles } from '../../../src/core/storage/memory-files';
import type { LoggedShiftEvent } from '../../../src/core/shift/shift-event';
import { withoutWrittenLines } from '../../../src/core/retention/written-lines';
import { writeShiftLog } from '../../../src/core/shift/shift-log';
import { appWorld } from '../../fakes/app-world';
import type { AppWorld } from '../../fakes/app-world';
import { everyEvent } from '../../fakes/every-event';

/** An export comes back in: all of it where nothing is, beside what is there where something is. */

/** The shift of all events, so many days later. */
function logAfter(days: number): readonly LoggedShiftEvent[] {
  const id = `2026-12-${String(days).padStart(2, '0')}-090000`;
  return everyEvent.map((entry) => ({
    ...entry,
    at: entry.at + days * dayMs,
    ...(entry.type === 'shift-opened' && { shiftId: id }),
  }));
}
const idOf = (days: number): string => `2026-12-${String(days).padStart(2, '0')}-090000`;

const card = {
  id: 'own-1',
  line: 'The kettle first.',
  secondLine: '',
  family: 'lift',
  moments: ['gap'],
  kinds: [],
  tier: 10,
  breath: null,
};
const deck = { v: 1, cards: [card], off: ['breathe-box'], favourites: ['own-1'] };
const contacts = { v: 1, contacts: [{ role: 'friend', name: 'Jo', reach: 'any time' }] };
const settings = { look: { theme: 'dark' }, pacing: { maxPerHour: 2 } };

const filesOf = (days: readonly number[], more: Readonly<Record<string, object>> = {}) =>
  memoryFiles({
    settings: '{}',
    ...Object.fromEntries(days.map((day) => [`shift.${idOf(day)}`, writeShiftLog(logAfter(day))])),
    ...Object.fromEntries(Object.entries(more).map(([key, value]) => [key, JSON.stringify(value)])),
  });
const full = () => appWorld(filesOf([1, 2, 3], { deck, contacts, settings }));

async function taken(world: AppWorld, file: string): Promise<Import & { readonly taken: true }> {
  const answer = await world.importing(file);
  if (!answer.ok || !answer.value.taken) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer.value;
}
const nothing = { came: 0, had: 0, refused: [] };

test('into an empty Lull everything comes back equal', async () => {
  const from = await full();
  const file = await from.exported();
  const to = await appWorld();
  expect(await taken(to, file)).toEqual({
    taken: true,
    shifts: { came: 3, had: 0, refused: [] },
    cards: { came: 1, had: 0, refused: [] },
    people: { came: 1, had: 0, refused: [] },
    settings: { came: 2, had: 0, refused: [] },
  });
  expect(await to.exported()).toBe(file);
  for (const days of [1, 2, 3])
    expect((await to.all()).get(`shift.${idOf(days)}`)).toBe((await from.all()).get(`shift.${idOf(days)}`));
  expect(to.app.userContent.deck().cards).toEqual([card]);
  expect(to.app.settings.settings()['look.theme']).toBe('dark');
});

test('twice is once', async () => {
  const world = await full();
  const file = await world.exported();
  const before = await world.all();
  expect(await taken(world, file)).toEqual({
    taken: true,
    shifts: { ...nothing, had: 3 },
    cards: { ...nothing, had: 1 },
    people: { ...nothing, had: 1 },
    settings: { ...nothing, had: 2 },
  });
  expect(await world.all()).toEqual(before);
});

test('beside what is here: what is new comes in, what differs stays as it is here and is named', async () => {
  const file = await (await full()).exported();
  const here = filesOf([1], {
    deck: { ...deck, cards: [{ ...card, line: 'The queue first.' }], off: [], favourites: [] },
    contacts: { v: 1, contacts: [{ role: 'friend', name: 'Ana', reach: 'evenings' }] },
    settings: { look: { theme: 'light' } },
  });
  const other = logAfter(2).map((entry) =>
    entry.type === 'rated' ? { ...entry, rating: 5 as const } : entry,
  );
  await here.write(`shift.${idOf(2)}`, writeShiftLog(other));
  const world = await appWorld(here);
  const result = await taken(world, file);
  expect(result.shifts).toEqual({
    came: 1,
    had: 1,
    refused: [{ reason: 'different', count: 1, names: [idOf(2)] }],
  });
  expect((await world.all()).get(`shift.${idOf(2)}`)).toBe(writeShiftLog(other));
  expect(result.cards.refused).toEqual([{ reason: 'different', count: 1, names: ['The kettle first.'] }]);
  expect(world.app.userContent.deck()).toMatchObject({
    off: ['breathe-box'],
    cards: [{ line: 'The queue first.' }],
  });
  expect(result.people).toEqual({ came: 1, had: 0, refused: [] });
  expect(world.app.userContent.contacts().contacts.map(({ name }) => name)).toEqual(['Ana', 'Jo']);
  expect(result.settings).toEqual({
    came: 1,
    had: 0,
    refused: [{ reason: 'own-choice', count: 1, names: ['look.theme'] }],
  });
  expect(world.app.settings.settings()).toMatchObject({ 'look.theme': 'light', 'pacing.maxPerHour': 2 });
});

test('a shift that went on here, or has lost its written lines, is the same shift', async () => {
  const file = await (await full()).exported();
  const here = filesOf([]);
  await here.write(`shift.${idOf(1)}`, writeShiftLog(withoutWrittenLines(logAfter(1))));
  await here.write(`shift.${idOf(2)}`, writeShiftLog(logAfter(2).slice(0, 12)));
  const world = await appWorld(here);
  expect((await taken(world, file)).shifts).toEqual({ came: 1, had: 2, refused: [] });
});

test('one damaged shift costs no other', async () => {
  const file = JSON.parse(await (await full()).exported()) as {
    shifts: { log?: { v: number; entries: object[] } }[];
  };
  file.shifts[0]?.log?.entries.push({ type: 'nonsense' });
  delete file.shifts[1]?.log;
  if (file.shifts[2]?.log) file.shifts[2].log.v = 9;
  const world = await appWorld();
  expect((await taken(world, JSON.stringify(file))).shifts).toEqual({
    came: 0,
    had: 0,
    refused: [
      { reason: 'damaged', count: 1, names: [idOf(1)] },
      { reason: 'no-log', count: 1, names: [idOf(2)] },
      { reason: 'newer', count: 1, names: [idOf(3)] },
    ],
  });
});

test.each(['deck', 'contacts'] as const)(
  'what cannot be saved of %s has not come in, and comes in once it can be',
  async (name) => {
    const file = await (await full()).exported();
    const files = filesOf([]);
    let isFull = true;
    const write: typeof files.write = (key, text) =>
      isFull && key === name ? Promise.resolve({ ok: false, error: 'disk-full' }) : files.write(key, text);
    const world = await appWorld({ ...files, write });
    const part = name === 'deck' ? 'cards' : 'people';
    const names = [name === 'deck' ? card.line : 'Jo'];
    const refused = [{ reason: 'not-saved', count: 1, names }];
    expect(await taken(world, file)).toMatchObject({
      shifts: { came: 3 },
      cards: { came: 1 },
      people: { came: 1 },
      [part]: { came: 0, had: 0, refused },
    });
    const { deck: own, contacts: people } = world.app.userContent;
    expect([own().cards.length, people().contacts.length]).toEqual(name === 'deck' ? [0, 1] : [1, 0]);
    isFull = false;
    expect((await taken(world, file))[part]).toEqual({ came: 1, had: 0, refused: [] });
    expect([own().notSaved, people().notSaved]).toEqual([null, null]);
  },
);

test.each([
  ['', 'not-json'],
  ['{"format":"lull-export","version":1,"shifts":[', 'not-json'],
  ['[]', 'not-an-export'],
  ['{"format":"lull-cards","version":1,"cards":[]}', 'not-an-export'],
  ['{"format":"lull-export","version":2,"shifts":[]}', 'newer'],
  ['{"format":"lull-export","version":1,"shifts":{"a":1}}', 'not-an-export'],
  [`${'['.repeat(5000)}${']'.repeat(5000)}`, 'not-json'],
])('%s is refused as %s, and nothing is changed', async (text, reason) => {
  const world = await full();
  const before = await world.all();
  expect(await world.importing(text)).toEqual({ ok: true, value: { taken: false, reason } });
  expect(await world.all()).toEqual(before);
});

test('what the host could not read is refused too', async () => {
  const world = await appWorld();
  for (const error of ['too-large', 'not-utf8'] as const)
    expect(await world.importing({ error })).toEqual({ ok: true, value: { taken: false, reason: error } });
});
