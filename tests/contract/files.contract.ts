import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Files, SaveFailure } from '../../src/core/ports';

/** What every adapter of Files keeps its word on, whatever it writes to. */

export interface FilesUnderTest {
  readonly files: Files;
  /** The same place opened anew, as after a restart. */
  reopen(): Files;
  /** The text at a place that `setAside` or `listSetAside` has named. */
  textAt(file: string): string | Promise<string>;
  /** From now on there is no room, or no access. */
  refuse(reason: SaveFailure): void;
  allow(): void;
  cleanUp(): void;
}

const shift = 'shift.2026-11-21-085803';
const later = 'shift.2026-11-22-090000-2';
/** Hard on careless writers. */
const text = '{"v":1,"text":"“ñ” \u2028 </script> 🌊"}';

export function filesContract(
  name: string,
  make: () => FilesUnderTest,
  { refusals = ['disk-full', 'no-access'] }: { readonly refusals?: readonly SaveFailure[] } = {},
): void {
  describe(`files contract: ${name}`, () => {
    let place: FilesUnderTest;
    let files: Files;
    beforeEach(() => {
      place = make();
      ({ files } = place);
    });
    afterEach(() => {
      place.cleanUp();
    });
    const write = async (key: string, content: string): Promise<void> => {
      expect(await files.write(key, content)).toEqual({ ok: true, value: null });
    };

    test('where nothing was kept there is nothing', async () => {
      expect(await files.read('deck')).toEqual({ is: 'absent' });
      expect(await files.read(shift)).toEqual({ is: 'absent' });
      expect(await files.list('')).toEqual([]);
      expect(await files.listSetAside()).toEqual([]);
      expect((await files.setAside('deck')).ok && (await place.textAt('deck')) !== '').toBe(false);
    });

    test('what was written is read again, also after a restart, and keys do not mix', async () => {
      await write('deck', text);
      await write(shift, `${text} `);
      for (const again of [files, place.reopen()]) {
        expect(await again.read('deck')).toEqual({ is: 'text', text });
        expect(await again.read(shift)).toEqual({ is: 'text', text: `${text} ` });
        expect(await again.read('contacts')).toEqual({ is: 'absent' });
      }
    });

    test('it is written whole: nothing of what was there is left', async () => {
      await write('deck', text.repeat(100));
      await write('deck', '{}');
      expect(await place.reopen().read('deck')).toEqual({ is: 'text', text: '{}' });
    });

    test('keys are listed by what they begin with, in order', async () => {
      for (const key of [later, 'settings', shift]) await write(key, text);
      for (const again of [files, place.reopen()]) {
        expect(await again.list('shift.')).toEqual([shift, later]);
        expect(await again.list('set')).toEqual(['settings']);
        expect(await again.list('')).toEqual(['settings', shift, later]);
      }
    });

    test('a stamp stays while the text stays, and is another one when it has grown', async () => {
      await write(shift, text);
      await write(later, text);
      const before = await files.stamps('');
      expect(await place.reopen().stamps('')).toEqual(before);
      await write(shift, `${text} more`);
      const after = await files.stamps('');
      expect(after?.get(shift)).not.toBe(before?.get(shift));
      expect(after?.get(later)).toBe(before?.get(later));
      expect([...((await files.stamps('shift.2026-11-22'))?.keys() ?? [])]).toEqual([later]);
    });

    test.each(['deck', shift])('%s set aside is whole, out of the way, and found again', async (key) => {
      await write(key, 'no JSON');
      await write(later, text);
      const aside = await files.setAside(key);
      if (!aside.ok) throw new Error('it is set aside');
      expect(await place.textAt(aside.value)).toBe('no JSON');
      for (const again of [files, place.reopen()]) {
        expect(await again.read(key)).toEqual({ is: 'absent' });
        const [found, ...others] = (await again.listSetAside()) ?? [];
        expect(found).toMatchObject({ key, file: aside.value });
        expect(Number.isSafeInteger(found?.at)).toBe(true);
        expect(others).toEqual([]);
        expect(await again.list('')).toEqual([later]);
      }
      await write(key, text);
      expect(await place.textAt(aside.value)).toBe('no JSON');
      expect(await files.read(key)).toEqual({ is: 'text', text });
    });

    test('what was set aside is removed where it is asked for, and nothing else is', async () => {
      for (const key of ['deck', shift]) {
        await write(key, 'no JSON');
        await files.setAside(key);
      }
      await write('deck', text);
      const [first, second] = (await files.listSetAside()) ?? [];
      expect([first?.key, second?.key].sort()).toEqual(['deck', shift]);
      for (const file of [first?.file ?? '', 'deck', 'lull.deck', '/etc/hostname', '../deck.json'])
        expect(await files.removeSetAside(file)).toEqual({ ok: true, value: null });
      expect(await place.reopen().listSetAside()).toEqual([second]);
      expect(await files.read('deck')).toEqual({ is: 'text', text });
    });

    test('lines are added whole, after those of before and of earlier runs', async () => {
      const journal = shift.replace('shift', 'journal');
      for (const again of [files, files, place.reopen()])
        expect(await again.append(journal, `${text}\n`)).toEqual({ ok: true, value: null });
      expect(await place.reopen().read(journal)).toEqual({ is: 'text', text: `${text}\n`.repeat(3) });
      expect(await files.list('journal.')).toEqual([journal]);
      expect(await files.list('shift.')).toEqual([]);
      expect(await files.remove(journal)).toEqual({ ok: true, value: null });
      expect(await files.append(journal, 'anew\n')).toEqual({ ok: true, value: null });
      expect(await files.read(journal)).toEqual({ is: 'text', text: 'anew\n' });
    });

    test('what is removed is gone, and so is nothing else; removed again it is as good as gone', async () => {
      await write('deck', text);
      await write(shift, text);
      for (let round = 0; round < 2; round += 1)
        expect(await files.remove(shift)).toEqual({ ok: true, value: null });
      expect(await place.reopen().read(shift)).toEqual({ is: 'absent' });
      expect(await place.reopen().list('')).toEqual(['deck']);
      await write(shift, '{}');
      expect(await files.read(shift)).toEqual({ is: 'text', text: '{}' });
    });

    test('what was set aside outlives what is removed after it', async () => {
      const journal = shift.replace('shift', 'journal');
      for (const key of ['deck', shift, journal]) {
        const put = (content: string) =>
          key === journal ? files.append(key, `${content}\n`) : files.write(key, content);
        await put('no JSON');
        const aside = await files.setAside(key);
        if (!aside.ok) throw new Error('it is set aside');
        await put(text);
        expect(await files.remove(key)).toEqual({ ok: true, value: null });
        expect((await place.textAt(aside.value)).trim()).toBe('no JSON');
      }
    });

    for (const reason of refusals) {
      test(`${reason} is said, harms nothing, and the next write is kept`, async () => {
        await write(shift, text);
        place.refuse(reason);
        expect(await files.write(shift, '{}')).toEqual({ ok: false, error: reason });
        place.allow();
        expect(await place.reopen().read(shift)).toEqual({ is: 'text', text });
        await write(shift, '{}');
        expect(await place.reopen().read(shift)).toEqual({ is: 'text', text: '{}' });
      });
    }
  });
}
