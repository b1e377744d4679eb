import type { BrowserWindow } from 'electron';
import type { Ipc } from '../ipc';
import { pageUrl } from '../own-pages';
import type { Snapshot } from '../../../src/core/contract';
import { createWindow } from './create-window';

/** The main window: made when it is asked for and gone when it is closed, so that a day in the tray costs nothing. */

export type Page = 'today' | 'close' | 'settings' | 'help-now';

export interface MainWindow {
  open(page?: Page): void;
  hide(): void;
  push(snapshot: () => Snapshot): void;
  dispose(): void;
}

export function createMainWindow(ipc: Ipc, icon: string): MainWindow {
  let window: BrowserWindow | null = null;

  function make(page: Page): BrowserWindow {
    const made = createWindow({
      title: 'Lull',
      width: 960,
      height: 680,
      minWidth: 360,
      minHeight: 420,
      icon,
    });
    ipc.admit(made.webContents, 'main');
    made.once('ready-to-show', () => {
      made.show();
    });
    made.once('closed', () => {
      window = null;
    });
    void made.loadURL(pageUrl('main-window', page));
    return made;
  }

  return {
    open(page) {
      if (!window) {
        window = make(page ?? 'today');
        return;
      }
      if (window.webContents.isCrashed()) window.webContents.reload();
      if (page) void window.loadURL(pageUrl('main-window', page));
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    hide() {
      window?.hide();
    },
    push(snapshot) {
      if (window) ipc.push(window.webContents, 'snapshot', snapshot());
    },
    dispose() {
      window?.destroy();
    },
  };
}
