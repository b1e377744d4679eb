import { Menu, Tray, nativeImage, nativeTheme } from 'electron';
import type { MenuItemConstructorOptions, NativeImage } from 'electron';
import { join } from 'node:path';
import type { Bar } from './bar';
import { iconFile, windowsBar } from './bar';
import type { TrayAction, TrayIconName, TrayItem } from './menu';

/** The tray icon itself. It is touched only when what it shows has changed. */

export interface LullTray {
  /** Who carries out what is chosen in the menu; until then a click is nobody's. */
  onAction(handler: (action: TrayAction) => void): void;
  show(icon: TrayIconName, tooltip: string, items: readonly TrayItem[]): void;
  /** Makes the icon anew: one that was made before the desktop's bar was there is told to nobody. */
  again(): void;
  dispose(): void;
}

function readIcon(folder: string, name: TrayIconName, bar: Bar): NativeImage {
  const image = nativeImage.createFromPath(join(folder, iconFile(name, process.platform, bar)));
  if (process.platform === 'darwin') image.setTemplateImage(true);
  return image;
}

/** Menus of Linux draw no keys by themselves, and no menu draws those of a submenu: they stand after the words. */
function labelWithKeys(label: string, keys: string | undefined, drawn: boolean): string {
  if (keys === undefined || drawn) return label;
  const control = process.platform === 'darwin' ? 'Cmd' : 'Ctrl';
  return `${label}  (${keys.replace(/CommandOrControl|CmdOrCtrl/, control)})`;
}

function toMenuItem(item: TrayItem, handler: (action: TrayAction) => void): MenuItemConstructorOptions {
  if (item.type === 'line') return { type: 'separator' };
  if (item.type === 'text') return { label: item.label, enabled: false };
  if (item.type === 'submenu') {
    const { enabled } = item;
    const label = labelWithKeys(item.label, item.keys, false);
    return { label, enabled, submenu: item.items.map((each) => toMenuItem(each, handler)) };
  }
  const drawn = process.platform !== 'linux';
  return {
    label: labelWithKeys(item.label, item.keys, drawn),
    enabled: item.enabled,
    ...(item.checked === undefined ? {} : { type: 'checkbox' as const, checked: item.checked }),
    // GTK complains of accelerators in a menu without a window, and does not draw them.
    ...(item.keys === undefined || !drawn ? {} : { accelerator: item.keys, registerAccelerator: false }),
    click: () => handler(item.action),
  };
}

/** `folder` holds the tray images, as `iconFile` names them, with @2x beside them. */
export function createTray(folder: string, firstIcon: TrayIconName): LullTray {
  let onChoice: (action: TrayAction) => void = () => undefined;
  let shownIcon = firstIcon;
  let shownTooltip = '';
  let shownItems = '';
  let bar: Bar = 'dark';
  let showMenu = (_on: Tray): void => undefined;
  function make(): Tray {
    const made = new Tray(readIcon(folder, shownIcon, bar));
    made.on('click', () => onChoice('open'));
    if (shownTooltip) made.setToolTip(shownTooltip);
    showMenu(made);
    return made;
  }
  let tray = make();
  // Windows tells of a change of its own theme as of any other.
  const followBar = (): void =>
    void windowsBar().then((now) => {
      if (now !== bar && !tray.isDestroyed()) tray.setImage(readIcon(folder, shownIcon, now));
      bar = now;
    });
  if (process.platform === 'win32') {
    nativeTheme.on('updated', followBar);
    followBar();
  }
  return {
    onAction(handler) {
      onChoice = handler;
    },
    show(icon, tooltip, items) {
      if (icon !== shownIcon) tray.setImage(readIcon(folder, icon, bar));
      shownIcon = icon;
      if (tooltip !== shownTooltip) tray.setToolTip(tooltip);
      shownTooltip = tooltip;
      const described = JSON.stringify(items);
      if (described === shownItems) return;
      shownItems = described;
      const menu = Menu.buildFromTemplate(items.map((item) => toMenuItem(item, onChoice)));
      showMenu = (on) => on.setContextMenu(menu);
      showMenu(tray);
    },
    again() {
      tray.destroy();
      tray = make();
    },
    dispose() {
      nativeTheme.off('updated', followBar);
      tray.destroy();
    },
  };
}
