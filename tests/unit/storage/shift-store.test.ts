import { describe, expect, test } from 'vitest';
import type { LoggedShiftEvent } from '../../../src/core/shift/shift-event';
import { syncMemoryFiles } from '../../../src/core/storage/memory-files';
import { promised } from '../../../src/core/storage/sync-files';
import { createShiftStore } from '../../../src/core/storage/shift-store';
import { silentLog } from '../../fakes/ports';

/** Shifts over files that keep texts in memory. */

/** `open` opens the same place anew, as after a restart. */
function start() {
  const files = syncMemoryFiles();
  const aside: string[] = [];
  const log = silentLog();
  const open = () =>
    createShiftStore({ files: promised(files), log, onSetAside: (file) => aside.push(file) });
  const put = (shiftId: string, text: string): void => {
    files.write(`shift.${shiftId}`, text);
  };
  /** Puts it into its file and cuts off the end of that, while nobody has it open; there is no copy. */
  async function damage(shiftId: string): Promise<string> {
    await open().compact();
    const file = files.read(`shift.${shiftId}`);
    const text = file.is === 'text' ? file.text.slice(0, -20) : '';
    files.remove(`shift.${shiftId}`);
    put(shiftId, text);
    return text;
  }
  return { files, aside, log, open, put, damage };
}

const first = '2026-11-21-085803';
const second = '2026-11-22-090000';
const startsAt = Date.UTC(2026, 10, 21, 8, 58, 3);

/** A small true day: opened, a call with its rating, a win with a text that is hard on careless writers. */
function dayOf(shiftId: string): readonly LoggedShiftEvent[] {
  const at = (seconds: number): number => startsAt + seconds * 1000;
  return [
    { type: 'shift-opened', shiftId, by: 'you', zone: 'Europe/Madrid', offsetMinutes: 60, seq: 1, at: at(0) },
    { type: 'state-changed', name: 'unknown', reason: 'no-call-seen', seq: 2, at: at(0) },
    { type: 'call-started', callId: 'c1', ringingAt: at(10), source: 'phone', seq: 3, at: at(13) },
    { type: 'state-changed', name: 'on-call', reason: 'phone-call', seq: 4, at: at(13) },
    { type: 'call-ended', callId: 'c1', seq: 5, at: at(200) },
    { type: 'rated', callId: 'c1', rating: 4, seq: 6, at: at(240) },
    {
      type: 'win-added',
      winId: 'w1',
      callId: 'c1',
      text: '“ñ” \u2028 </script> 🌊',
      because: '',
      seq: 7,
      at: at(250),
    },
  ];
}

const kept = { ok: true, value: null };

test('an empty place holds no shift', async () => {
  const store = start().open();
  expect(await store.list()).toEqual([]);
  expect(await store.stamps()).toEqual(new Map());
  expect(await store.load(first)).toBeNull();
});

test('what was appended is told again, whole and in its order', async () => {
  const store = start().open();
  const day = dayOf(first);
  for (const some of [day.slice(0, 2), day.slice(2, 5), day.slice(5)])
    expect(await store.append(first, some)).toEqual(kept);
  const shift = await store.load(first);
  expect(shift).toMatchObject({ id: first, startedBy: 'you', zone: 'Europe/Madrid', lastSeq: 7 });
  expect(shift?.calls).toMatchObject([{ id: 'c1', ringingAt: startsAt + 10_000, rating: 4, hard: false }]);
  expect(shift?.calls[0]?.endedAt).toBe(startsAt + 200_000);
  expect(shift?.wins[0]?.text).toBe('“ñ” \u2028 </script> 🌊');
});

test('asked again, it keeps an entry once', async () => {
  const { open } = start();
  const store = open();
  const day = dayOf(first);
  for (const some of [day.slice(0, 4), day.slice(0, 4), day.slice(2), day])
    expect(await store.append(first, some)).toEqual(kept);
  const shift = await open().load(first);
  expect(shift?.calls).toHaveLength(1);
  expect(shift?.wins).toHaveLength(1);
  expect(shift?.stretches).toHaveLength(2);
});

test('appends that are not waited for all arrive', async () => {
  const { open } = start();
  const store = open();
  const results = await Promise.all(dayOf(first).map((entry) => store.append(first, [entry])));
  expect(results).toEqual(dayOf(first).map(() => kept));
  expect((await open().load(first))?.lastSeq).toBe(7);
});

test('opened anew, it holds all it held and goes on', async () => {
  const { open } = start();
  const day = dayOf(first);
  await open().append(first, day.slice(0, 5));
  const store = open();
  expect(await store.list()).toEqual([first]);
  expect((await store.load(first))?.lastSeq).toBe(5);
  expect(await store.append(first, day.slice(5))).toEqual(kept);
  expect(await open().load(first)).toMatchObject({ lastSeq: 7, calls: [{ rating: 4 }] });
});

test('it goes on with a shift that it was not asked for before', async () => {
  const { open } = start();
  await open().append(first, dayOf(first).slice(0, 5));
  const store = open();
  expect(await store.append(first, dayOf(first).slice(5))).toEqual(kept);
  expect((await store.load(first))?.calls).toMatchObject([{ id: 'c1', rating: 4 }]);
});

test('two shifts do not mix, and are listed oldest first', async () => {
  const store = start().open();
  await store.append(second, dayOf(second).slice(0, 2));
  await store.append(first, dayOf(first));
  expect(await store.list()).toEqual([first, second]);
  expect(await store.load(second)).toMatchObject({ id: second, calls: [], lastSeq: 2 });
  expect(await store.load(first)).toMatchObject({ id: first, lastSeq: 7 });
});

test('a stamp stays while a shift stays, and is another one when something was added', async () => {
  const { open } = start();
  const store = open();
  await store.append(second, dayOf(second).slice(0, 2));
  await store.append(first, dayOf(first).slice(0, 5));
  const before = await store.stamps();
  expect([...before.keys()]).toEqual([first, second]);
  expect(await open().stamps()).toEqual(before);
  await store.append(first, dayOf(first).slice(5));
  const after = await store.stamps();
  expect(after.get(second)).toBe(before.get(second));
  expect(after.get(first)).not.toBe(before.get(first));
});

test('a shift that is not there is null and comes to no harm', async () => {
  const store = start().open();
  await store.append(first, dayOf(first));
  expect(await store.load(second)).toBeNull();
  expect(await store.list()).toEqual([first]);
});

test('a shift that is gone while Lull runs is gone', async () => {
  const { open, files } = start();
  const store = open();
  await store.append(first, dayOf(first));
  files.setAside(`journal.${first}`);
  expect(await store.load(first)).toBeNull();
});

describe('what cannot be read', () => {
  test('is null, is set aside whole, told of and logged once, and touches no other shift', async () => {
    const { open, files, aside, log, damage } = start();
    const before = open();
    await before.append(first, dayOf(first));
    await before.append(second, dayOf(second));
    const text = await damage(first);
    const store = open();
    for (let round = 0; round < 2; round += 1) {
      expect(await store.load(first)).toBeNull();
      expect(aside.map((file) => files.read(file))).toEqual([{ is: 'text', text }]);
      expect(log.lines).toEqual(['a shift file could not be read and was set aside {}']);
      expect(await store.list()).toEqual([second]);
    }
    expect(await store.load(second)).toMatchObject({ id: second, lastSeq: 7 });
  });

  test('is not written over by an append; once it is set aside, the shift can begin anew', async () => {
    const { open, files, damage } = start();
    await open().append(first, dayOf(first).slice(0, 2));
    const text = await damage(first);
    const store = open();
    expect(await store.append(first, dayOf(first))).toEqual({ ok: false, error: 'unknown' });
    expect(files.read(`shift.${first}`)).toEqual({ is: 'text', text });
    expect(await store.load(first)).toBeNull();
    expect(await store.append(first, dayOf(first))).toEqual(kept);
    expect((await store.load(first))?.lastSeq).toBe(7);
  });

  test.each(
    [
      ['', 'null', '[]', '[1,2]', '"x"', '{}', '{"v":1}', '{"v":1,"entries":{}}'],
      ['{"v":1,"entries":[]}', '{"v":1,"entries":[null]}', '\0\0\0'],
    ].flat(),
  )('is no shift at all: %j', async (text) => {
    const { open, aside, put } = start();
    put(first, text);
    expect(await open().load(first)).toBeNull();
    expect(aside).toHaveLength(1);
  });

  test("is another shift's log", async () => {
    const { open, aside, put } = start();
    put(first, JSON.stringify({ v: 1, entries: dayOf(second) }));
    const store = open();
    expect(await store.append(first, dayOf(first).slice(1))).toMatchObject({ ok: false });
    expect(await store.load(first)).toBeNull();
    expect(aside).toHaveLength(1);
  });
});

test('what a newer Lull has kept is neither shown, written over nor set aside', async () => {
  const { open, files, aside, put } = start();
  const text = JSON.stringify({ v: 3, entries: dayOf(first), more: { kept: true } });
  put(first, text);
  const store = open();
  expect(await store.append(first, dayOf(first))).toEqual({ ok: false, error: 'unknown' });
  expect(await store.load(first)).toBeNull();
  expect(files.read(`shift.${first}`)).toEqual({ is: 'text', text });
  expect(aside).toEqual([]);
});
