import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/core/ports';
import type { ShiftEntry } from '../../src/core/shift/fact';

/** What every Store keeps its word on, whatever it writes to. */

export interface StoreUnderTest {
  readonly store: Store;
  /** The same place opened anew, as after a restart. */
  reopen(): Promise<Store>;
  /** Makes what is kept of a shift unreadable, while nobody has it open. */
  damage?(shiftId: string): Promise<void>;
  /** How many things lie beside the shifts because they could not be read. */
  countSetAside?(): Promise<number>;
  cleanUp(): Promise<void>;
}

const first = '2026-11-21-085803';
const second = '2026-11-22-090000';
const startsAt = Date.UTC(2026, 10, 21, 8, 58, 3);

/** A small true day: opened, a call with its rating, a win with a text that is hard on careless writers. */
function dayOf(shiftId: string): readonly ShiftEntry[] {
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

const kept = { ok: true } as const;

/** `canBeDamaged` is false for a store in memory only: nothing comes between it and what it holds. */
export function storeContract(
  name: string,
  make: () => Promise<StoreUnderTest>,
  { canBeDamaged = true }: { readonly canBeDamaged?: boolean } = {},
): void {
  describe(`store contract: ${name}`, () => {
    let place: StoreUnderTest;
    let store: Store;
    const append = async (shiftId: string, entries: readonly ShiftEntry[]): Promise<void> => {
      expect(await store.append(shiftId, entries)).toEqual(kept);
    };

    beforeEach(async () => {
      place = await make();
      store = place.store;
    });
    afterEach(() => place.cleanUp());

    test('an empty place holds no shift', async () => {
      expect(await store.list()).toEqual([]);
      expect(await store.load(first)).toBeNull();
    });

    test('what was appended is told again, whole and in its order', async () => {
      const day = dayOf(first);
      await append(first, day.slice(0, 2));
      await append(first, day.slice(2, 5));
      await append(first, day.slice(5));
      const shift = await store.load(first);
      expect(shift).toMatchObject({ id: first, startedBy: 'you', zone: 'Europe/Madrid', lastSeq: 7 });
      expect(shift?.calls).toMatchObject([
        { id: 'c1', ringingAt: startsAt + 10_000, rating: 4, hard: false },
      ]);
      expect(shift?.calls[0]?.endedAt).toBe(startsAt + 200_000);
      expect(shift?.wins[0]?.text).toBe('“ñ” \u2028 </script> 🌊');
    });

    test('asked again, it keeps an entry once', async () => {
      const day = dayOf(first);
      await append(first, day.slice(0, 4));
      await append(first, day.slice(0, 4));
      await append(first, day.slice(2));
      await append(first, day);
      const shift = await (await place.reopen()).load(first);
      expect(shift?.calls).toHaveLength(1);
      expect(shift?.wins).toHaveLength(1);
      expect(shift?.stretches).toHaveLength(2);
    });

    test('appends that are not waited for all arrive', async () => {
      const results = await Promise.all(dayOf(first).map((entry) => store.append(first, [entry])));
      expect(results).toEqual(dayOf(first).map(() => kept));
      expect((await (await place.reopen()).load(first))?.lastSeq).toBe(7);
    });

    test('opened anew, it holds all it held and goes on', async () => {
      const day = dayOf(first);
      await append(first, day.slice(0, 5));
      store = await place.reopen();
      expect(await store.list()).toEqual([first]);
      expect((await store.load(first))?.lastSeq).toBe(5);
      await append(first, day.slice(5));
      store = await place.reopen();
      expect(await store.load(first)).toMatchObject({ lastSeq: 7, calls: [{ rating: 4 }] });
    });

    test('goes on with a shift that it was not asked for before', async () => {
      await append(first, dayOf(first).slice(0, 5));
      store = await place.reopen();
      await append(first, dayOf(first).slice(5));
      expect((await store.load(first))?.calls).toMatchObject([{ id: 'c1', rating: 4 }]);
    });

    test('two shifts do not mix, and are listed oldest first', async () => {
      await append(second, dayOf(second).slice(0, 2));
      await append(first, dayOf(first));
      expect(await store.list()).toEqual([first, second]);
      expect(await store.load(second)).toMatchObject({ id: second, calls: [], lastSeq: 2 });
      expect(await store.load(first)).toMatchObject({ id: first, lastSeq: 7 });
    });

    test('a stamp stays while a shift stays, and is another one when something was added', async () => {
      expect(await store.stamps()).toEqual(new Map());
      await append(second, dayOf(second).slice(0, 2));
      await append(first, dayOf(first).slice(0, 5));
      const before = await store.stamps();
      expect([...before.keys()]).toEqual([first, second]);
      store = await place.reopen();
      expect(await store.stamps()).toEqual(before);
      await append(first, dayOf(first).slice(5));
      const after = await store.stamps();
      expect(after.get(second)).toBe(before.get(second));
      expect(after.get(first)).not.toBe(before.get(first));
    });

    test('a shift that is not there is null and comes to no harm', async () => {
      await append(first, dayOf(first));
      expect(await store.load(second)).toBeNull();
      expect(await store.list()).toEqual([first]);
    });
  });
  if (canBeDamaged) damagedStoreContract(name, make);
}

function damagedStoreContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`store contract, damaged: ${name}`, () => {
    let place: Required<StoreUnderTest>;
    beforeEach(async () => {
      const { damage, countSetAside, ...rest } = await make();
      if (!damage || !countSetAside) throw new Error('a store that can be damaged says how');
      place = { ...rest, damage, countSetAside };
    });
    afterEach(() => place.cleanUp());

    test('what cannot be read is null, is set aside, and touches no other shift', async () => {
      await place.store.append(first, dayOf(first));
      await place.store.append(second, dayOf(second));
      expect(await place.countSetAside()).toBe(0);
      await place.damage(first);
      const store = await place.reopen();
      expect(await store.load(first)).toBeNull();
      expect(await place.countSetAside()).toBe(1);
      expect(await store.list()).toEqual([second]);
      expect(await store.load(first)).toBeNull();
      expect(await place.countSetAside()).toBe(1);
      expect(await store.load(second)).toMatchObject({ id: second, lastSeq: 7 });
    });

    test('a shift can begin anew where an unreadable one was set aside', async () => {
      await place.store.append(first, dayOf(first).slice(0, 2));
      await place.damage(first);
      const store = await place.reopen();
      expect(await store.load(first)).toBeNull();
      expect(await store.append(first, dayOf(first))).toEqual(kept);
      expect((await store.load(first))?.lastSeq).toBe(7);
    });
  });
}
