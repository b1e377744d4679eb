import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { appMenu } from '../../../../electron/main/windows/app-menu';
import { createI18n } from '../../../../src/core/i18n/i18n';
import { languages } from '../../../../src/core/i18n/languages';

const ways = () => ({ keys: vi.fn(), helpNow: vi.fn() });
const items = (menu: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));

describe.each(languages)('the menu of the program in %s', (language) => {
  const i18n = createI18n(language);

  test.each(['darwin', 'win32', 'linux'])(
    'on %s it copies and pastes, and each entry has a name',
    (platform) => {
      const all = items(appMenu(i18n, platform, ways()));
      const roles = all.map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']));
      for (const { type, label, visible } of all)
        if (type !== 'separator' && visible !== false) expect(label).toMatch(/\p{L}/u);
    },
  );

  test('nothing in it loads a page again, looks into it or leads out of Lull', () => {
    const roles = items(appMenu(i18n, 'darwin', ways())).map(({ role }) => role);
    for (const role of ['reload', 'forceReload', 'toggleDevTools', 'help', 'services', 'about'])
      expect(roles).not.toContain(role);
  });
});

test('macOS alone has a menu named after the program', () => {
  const i18n = createI18n('en');
  const titles = (platform: string) => appMenu(i18n, platform, ways()).map(({ label }) => label);
  expect(titles('darwin')).toEqual(['Lull', 'Edit', 'Window', 'Help']);
  expect(titles('linux')).toEqual(['Edit', 'Window', 'Help']);
});

test('Help leads to the keys and to Help now, whose keys the pages hear themselves', () => {
  const to = ways();
  const help = items(appMenu(createI18n('en'), 'darwin', to)).filter(({ click }) => click);
  expect(
    help.map(({ label, accelerator, registerAccelerator }) => [label, accelerator, registerAccelerator]),
  ).toEqual([
    ['Keys', 'CommandOrControl+/', false],
    ['Help now', 'F1', false],
  ]);
  for (const { click } of help) (click as () => void)();
  expect(to.keys).toHaveBeenCalledOnce();
  expect(to.helpNow).toHaveBeenCalledOnce();
});
