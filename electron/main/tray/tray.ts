import { Menu, Tray, nativeImage, nativeTheme } from 'electron';
import type { MenuItemConstructorOptions, NativeImage } from 'electron';
import { join } from 'node:path';
import type { TrayAction, TrayIconName, TrayItem } from './menu';

/** The tray icon itself. It is touched only when what it shows has changed. */

export interface LullTray {
  /** Who carries out what is chosen in the menu; until then a click is nobody's. */
  onAction(act: (action: TrayAction) => void): void;
  show(icon: TrayIconName, tooltip: string, items: readonly TrayItem[]): void;
  /** Makes the icon anew: one that was made before the desktop's bar was there is told to nobody. */
  again(): void;
  dispose(): void;
}

function readIcon(folder: string, name: TrayIconName): NativeImage {
  if (process.platform === 'darwin') {
    const image = nativeImage.createFromPath(join(folder, `${name}-dark.png`));
    image.setTemplateImage(true);
    return image;
  }
  return nativeImage.createFromPath(
    join(folder, `${name}-${nativeTheme.shouldUseDarkColors ? 'light' : 'dark'}.png`),
  );
}

function toMenuItem(item: TrayItem, act: (action: TrayAction) => void): MenuItemConstructorOptions {
  if (item.type === 'line') return { type: 'separator' };
  if (item.type === 'text') return { label: item.label, enabled: false };
  if (item.type === 'submenu') {
    const { label, enabled } = item;
    return { label, enabled, submenu: item.items.map((each) => toMenuItem(each, act)) };
  }
  return {
    label: item.label,
    enabled: item.enabled,
    ...(item.checked === undefined ? {} : { type: 'checkbox' as const, checked: item.checked }),
    // GTK complains of accelerators in a menu without a window, and does not draw them.
    ...(item.keys === undefined || process.platform === 'linux'
      ? {}
      : { accelerator: item.keys, registerAccelerator: false }),
    click: () => {
      act(item.action);
    },
  };
}

/** `folder` holds the tray images: NAME-dark.png for light bars, NAME-light.png for dark ones, with @2x beside them. */
export function createTray(folder: string, firstIcon: TrayIconName): LullTray {
  let act: (action: TrayAction) => void = () => undefined;
  let shownIcon = firstIcon;
  let shownTooltip = '';
  let shownItems = '';
  let showMenu = (_on: Tray): void => undefined;
  function make(): Tray {
    const made = new Tray(readIcon(folder, shownIcon));
    made.on('click', () => {
      act('open');
    });
    if (shownTooltip) made.setToolTip(shownTooltip);
    showMenu(made);
    return made;
  }
  let tray = make();
  const onTheme = (): void => {
    tray.setImage(readIcon(folder, shownIcon));
  };
  nativeTheme.on('updated', onTheme);
  return {
    onAction(handler) {
      act = handler;
    },
    show(icon, tooltip, items) {
      if (icon !== shownIcon) tray.setImage(readIcon(folder, icon));
      shownIcon = icon;
      if (tooltip !== shownTooltip) tray.setToolTip(tooltip);
      shownTooltip = tooltip;
      const described = JSON.stringify(items);
      if (described === shownItems) return;
      shownItems = described;
      const menu = Menu.buildFromTemplate(items.map((item) => toMenuItem(item, act)));
      showMenu = (on) => {
        on.setContextMenu(menu);
      };
      showMenu(tray);
    },
    again() {
      tray.destroy();
      tray = make();
    },
    dispose() {
      nativeTheme.off('updated', onTheme);
      tray.destroy();
    },
  };
}
