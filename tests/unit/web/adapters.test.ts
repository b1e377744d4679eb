import { describe, expect, test } from 'vitest';
import { memoryFiles } from '../../../src/core/storage/memory-files';
import { createSettingsFile } from '../../../src/core/storage/settings-file';
import { createFiles } from '../../../src/web/adapters/files';
import { createPageIdle } from '../../../src/web/adapters/idle';
import type { PageKey } from '../../../src/web/adapters/shortcuts';
import { isShortcut } from '../../../src/web/adapters/shortcuts';
import { contentOf } from '../../fakes/content-of';
import { mapStorage } from '../../web/map-storage';

describe('idle in the page', () => {
  test('counts whole seconds since the last input and never calls it away', () => {
    let now = 0;
    const idle = createPageIdle(() => now);
    const page = new EventTarget();
    const stop = idle.watch(page as unknown as Window);
    now = 7900;
    expect(idle.seconds()).toBe(7);
    page.dispatchEvent(new Event('pointermove'));
    expect(idle.seconds()).toBe(0);
    now += 3_600_000;
    expect(idle.seconds()).toBe(299);
    stop();
    page.dispatchEvent(new Event('keydown'));
    expect(idle.seconds()).toBe(299);
  });
});

describe('settings in the browser', () => {
  const open = (storage: Storage) =>
    createSettingsFile(
      createFiles(
        () => storage,
        () => 5,
      ),
    );
  const settingsIn = async (storage: Storage) => (await contentOf(open(storage).read())).settings;
  const changed = { ok: true, value: null };
  const refused = { ok: false, error: 'not-understood' };

  test('start with the defaults, keep what was changed, and put a default back', async () => {
    const storage = mapStorage();
    expect(await contentOf(open(storage).read())).toMatchObject({
      settings: { 'look.theme': 'system' },
      problems: [],
    });
    expect(await open(storage).change('look.theme', 'dark')).toEqual(changed);
    expect((await settingsIn(storage))['look.theme']).toBe('dark');
    expect(await open(storage).change('look.theme', null)).toEqual(changed);
    expect((await settingsIn(storage))['look.theme']).toBe('system');
  });

  test('as earlier editions kept them are read, and give way to a change', async () => {
    const storage = mapStorage();
    storage.setItem('lull.settings', '{"look.theme":"dark","language":"es"}');
    expect(await settingsIn(storage)).toMatchObject({
      'look.theme': 'dark',
      language: 'es',
    });
    expect(await open(storage).change('look.theme', 'light')).toEqual(changed);
    expect(await settingsIn(storage)).toMatchObject({
      'look.theme': 'light',
      language: 'es',
    });
  });

  test('refuse a wrong value and an unknown key, changing nothing', async () => {
    const storage = mapStorage();
    expect(await open(storage).change('look.theme', 'purple')).toEqual(refused);
    expect(await open(storage).change('look.colour', 'purple')).toEqual(refused);
    expect(storage.length).toBe(0);
  });

  test('what cannot be read is set aside once and never wiped', async () => {
    const storage = mapStorage();
    storage.setItem('lull.settings', '{"look');
    expect((await contentOf(open(storage).read())).problems).toEqual([]);
    await open(storage).read();
    expect([storage.length, storage.getItem('lull.settings.unreadable.5')]).toEqual([1, '{"look']);
  });

  test('a change that cannot be kept is refused', async () => {
    const full = Object.assign(mapStorage(), {
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(await open(full).change('look.theme', 'dark')).toEqual({ ok: false, error: 'disk-full' });
  });

  test('in memory the same rules hold', async () => {
    const settings = createSettingsFile(memoryFiles({ settings: '{"language":"es"}' }));
    expect(await settings.change('look.theme', 'purple')).toEqual({ ok: false, error: 'not-understood' });
    expect(await settings.change('look.theme', 'dark')).toEqual({ ok: true, value: null });
    expect((await contentOf(settings.read())).settings).toMatchObject({
      language: 'es',
      'look.theme': 'dark',
    });
  });
});

describe('keys in the page', () => {
  const press = (key: string, held: Partial<PageKey> = {}): PageKey => ({
    key,
    code: key,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    ...held,
  });

  test('take exactly the keys they name', () => {
    const keys = 'CommandOrControl+Shift+F9';
    expect(isShortcut(press('F9', { ctrlKey: true, shiftKey: true }), keys, false)).toBe(true);
    expect(isShortcut(press('F9', { metaKey: true, shiftKey: true }), keys, true)).toBe(true);
    expect(isShortcut(press('F9', { metaKey: true, shiftKey: true }), keys, false)).toBe(false);
    expect(isShortcut(press('F9', { ctrlKey: true }), keys, false)).toBe(false);
    expect(isShortcut(press('F9', { ctrlKey: true, shiftKey: true, altKey: true }), keys, false)).toBe(false);
    expect(isShortcut(press('F10', { ctrlKey: true, shiftKey: true }), keys, false)).toBe(false);
  });

  test('a letter goes by its place on the keyboard', () => {
    expect(isShortcut(press('þ', { code: 'KeyP', altKey: true }), 'Alt+P', false)).toBe(true);
  });
});
