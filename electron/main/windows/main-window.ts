import type { BrowserWindow } from 'electron';
import type { Ipc } from './ipc';
import { pageUrl } from './app-protocol';
import type { Snapshot } from '../../../src/core/contract';
import { createWindow, loadPage } from './create-window';
import { displayInUse } from './display-in-use';
import type { Rectangle } from './placement';
import { placeBeside } from './placement';

/** The main window: made when it is asked for and gone when it is closed, so that a day in the tray costs nothing. */

export type Page = 'today' | 'close' | 'settings' | 'help-now';

export interface MainWindow {
  open(page?: Page): void;
  /** Beside the work: it has no keyboard until it is clicked. */
  openBeside(page: Page): void;
  hide(): void;
  push(snapshot: () => Snapshot): void;
  dispose(): void;
}

export interface MainWindowEvents {
  /** The keyboard is elsewhere, or the page is gone. */
  left(): void;
  /** The agent closed it. */
  closed(): void;
}

export function createMainWindow(ipc: Ipc, icon: string, events: MainWindowEvents): MainWindow {
  let window: BrowserWindow | null = null;

  function make(page: Page, beside: Rectangle | null): BrowserWindow {
    const made = createWindow({
      title: 'Lull',
      ...(beside ?? { width: 960, height: 680 }),
      minWidth: 360,
      minHeight: 420,
      icon,
    });
    ipc.admit(made.webContents, 'main');
    made.once('ready-to-show', () => (beside ? made.showInactive() : made.show()));
    made.once('close', events.closed);
    made.once('closed', () => {
      window = null;
      events.left();
    });
    made.on('blur', events.left);
    made.webContents.on('render-process-gone', events.left);
    made.webContents.on('did-start-loading', events.left);
    loadPage(made, pageUrl('main-window', page));
    return made;
  }

  /** The window as it is, on the page. */
  function turnTo(page: Page | undefined): BrowserWindow | null {
    if (window?.webContents.isCrashed()) window.webContents.reload();
    if (window && page) loadPage(window, pageUrl('main-window', page));
    return window;
  }

  return {
    open(page) {
      const there = turnTo(page);
      if (!there) {
        window = make(page ?? 'today', null);
        return;
      }
      if (there.isMinimized()) there.restore();
      there.show();
      there.focus();
    },
    openBeside(page) {
      const there = turnTo(page);
      if (there) {
        there.showInactive();
        there.moveTop();
      } else {
        window = make(page, placeBeside(displayInUse().workArea));
      }
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
