import { describe, expect, test } from 'vitest';
import { createPageIdle } from '../../../src/web/adapters/idle';
import { memorySettings, openSettings } from '../../../src/web/adapters/settings-store';
import type { PageKey } from '../../../src/web/adapters/shortcuts';
import { isShortcut } from '../../../src/web/adapters/shortcuts';
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
  const open = (storage: Storage, aside: string[] = []) =>
    openSettings(
      () => storage,
      () => 5,
      (key) => aside.push(key),
    );

  test('start with the defaults, keep what was changed, and put a default back', () => {
    const storage = mapStorage();
    expect(open(storage).read()).toMatchObject({ settings: { 'look.theme': 'system' }, problems: [] });
    expect(open(storage).change('look.theme', 'dark')).toBe(true);
    expect(open(storage).read().settings['look.theme']).toBe('dark');
    expect(open(storage).change('look.theme', null)).toBe(true);
    expect(open(storage).read().settings['look.theme']).toBe('system');
  });

  test('refuse a wrong value and an unknown key, changing nothing', () => {
    const storage = mapStorage();
    expect(open(storage).change('look.theme', 'purple')).toBe(false);
    expect(open(storage).change('look.colour', 'purple')).toBe(false);
    expect(storage.length).toBe(0);
  });

  test('what cannot be read is set aside once and never wiped', () => {
    const storage = mapStorage();
    storage.setItem('lull.settings', '{"look');
    const aside: string[] = [];
    expect(open(storage, aside).read().problems).toEqual([]);
    open(storage, aside);
    expect(aside).toEqual(['lull.settings.unreadable.5']);
    expect(storage.getItem('lull.settings.unreadable.5')).toBe('{"look');
  });

  test('a change that cannot be kept is refused', () => {
    const full = Object.assign(mapStorage(), {
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(open(full).change('look.theme', 'dark')).toBe(false);
  });

  test('in memory the same rules hold', () => {
    const settings = memorySettings({ language: 'es' });
    expect(settings.change('look.theme', 'purple')).toBe(false);
    expect(settings.change('look.theme', 'dark')).toBe(true);
    expect(settings.read().settings).toMatchObject({ language: 'es', 'look.theme': 'dark' });
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
