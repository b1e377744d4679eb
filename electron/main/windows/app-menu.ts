import type { MenuItemConstructorOptions } from 'electron';
import { Menu } from 'electron';
import type { createI18n } from '../../../src/core/i18n/i18n';

/**
 * The menu of the program. macOS shows it, and copies and pastes by it; elsewhere it is not seen, but its keys work. It leads to
 * nothing outside of Lull, and has nothing that would lose what is being written.
 */

type I18n = ReturnType<typeof createI18n>;
type Items = MenuItemConstructorOptions[];

export interface MenuWays {
  readonly keys: () => void;
  readonly helpNow: () => void;
}

const between: MenuItemConstructorOptions = { type: 'separator' };

/** Without a key of its own: the pages have it, and hear it first. */
const way = (label: string, accelerator: string, click: () => void): MenuItemConstructorOptions => ({
  label,
  accelerator,
  registerAccelerator: false,
  click,
});

function lullItems({ t }: I18n): Items {
  return [
    { role: 'hide', label: t('tray:menu.hide') },
    { role: 'hideOthers', label: t('tray:menu.hideOthers') },
    { role: 'unhide', label: t('tray:menu.showAll') },
    between,
    { role: 'quit', label: t('tray:quit') },
  ];
}

function editItems({ t }: I18n): Items {
  return [
    { role: 'undo', label: t('tray:menu.undo') },
    { role: 'redo', label: t('tray:menu.redo') },
    between,
    { role: 'cut', label: t('tray:menu.cut') },
    { role: 'copy', label: t('tray:menu.copy') },
    { role: 'paste', label: t('tray:menu.paste') },
    { role: 'selectAll', label: t('tray:menu.selectAll') },
  ];
}

function windowItems({ t }: I18n): Items {
  return [
    { role: 'zoomIn', label: t('tray:menu.larger') },
    // Plus is the key of = without Shift.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
    { role: 'zoomOut', label: t('tray:menu.smaller') },
    { role: 'resetZoom', label: t('tray:menu.usualSize') },
    between,
    { role: 'minimize', label: t('tray:menu.minimize') },
    { role: 'close', label: t('tray:menu.close') },
  ];
}

/** The menu in a language, for a platform by its name in Node. */
export function appMenu(i18n: I18n, platform: string, ways: MenuWays): Items {
  const { t } = i18n;
  const menus: Items = [
    { label: t('tray:menu.edit'), submenu: editItems(i18n) },
    { label: t('tray:menu.window'), submenu: windowItems(i18n) },
    {
      label: t('tray:menu.help'),
      submenu: [
        way(t('screens:keySheet.title'), 'CommandOrControl+/', ways.keys),
        way(t('tray:helpNow'), 'F1', ways.helpNow),
      ],
    },
  ];
  return platform === 'darwin' ? [{ label: 'Lull', submenu: lullItems(i18n) }, ...menus] : menus;
}

/** Shows the menu, and again where the language is another one. */
export function createAppMenu(ways: MenuWays): (i18n: I18n) => void {
  let shown: I18n | null = null;
  return (i18n) => {
    if (shown === i18n) return;
    shown = i18n;
    Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(i18n, process.platform, ways)));
  };
}
