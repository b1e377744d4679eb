import type { BrowserWindow } from 'electron';
import { screen } from 'electron';
import type { Ipc } from './ipc';
import { pageUrl } from './app-protocol';
import type { Snapshot } from '../../../src/core/contract';
import { keysMark } from '../../../src/core/contract';
import type { WindowPlace } from '../../../src/core/settings/settings';
import { createWindow, loadPage } from './create-window';
import { displayInUse } from './display-in-use';
import type { Rectangle } from './placement';
import { placeAgain, placeBeside } from './placement';

/** The main window: made when it is asked for and gone when it is closed, so that a day in the tray costs nothing. */

export type Page = 'today' | 'close' | 'settings' | 'help-now';

export interface MainWindow {
  open(page?: Page): void;
  /** Over the page that it shows. */
  openKeys(): void;
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
  /** Where it was last; null where it never was. */
  place(): WindowPlace | null;
  /** It is somewhere else now. */
  moved(place: WindowPlace): void;
}

const usualSize = { width: 960, height: 680 };

/** Somewhere else? Linux does not say when a move has ended, but whoever moved the window leaves it at some time. */
function tellMoves(window: BrowserWindow, { place, moved }: MainWindowEvents): void {
  const look = (): void => {
    if (window.isDestroyed() || window.isMinimized()) return;
    const now = { ...window.getNormalBounds(), maximized: window.isMaximized() };
    if (JSON.stringify(now) !== JSON.stringify(place())) moved(now);
  };
  window.on('moved', look);
  window.on('resized', look);
  window.on('blur', look);
  window.on('hide', look);
  window.on('close', look);
}

interface Making {
  readonly ipc: Ipc;
  readonly icon: string;
  readonly events: MainWindowEvents;
  readonly gone: () => void;
}

/** A window on the page with this address: beside the work, or where it was. */
function makeWindow(
  hash: string,
  beside: Rectangle | null,
  { ipc, icon, events, gone }: Making,
): BrowserWindow {
  const was = beside ? null : events.place();
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const made = createWindow({
    title: 'Lull',
    ...(beside ?? (was && placeAgain(was, workAreas)) ?? usualSize),
    minWidth: 360,
    minHeight: 420,
    icon,
  });
  ipc.admit(made.webContents, 'main');
  made.once('ready-to-show', () => {
    if (was?.maximized) made.maximize();
    if (beside) made.showInactive();
    else made.show();
  });
  if (!beside) tellMoves(made, events);
  made.once('close', events.closed);
  made.once('closed', () => {
    gone();
    events.left();
  });
  made.on('blur', events.left);
  made.webContents.on('render-process-gone', events.left);
  made.webContents.on('did-start-loading', events.left);
  loadPage(made, pageUrl('main-window', hash));
  return made;
}

export function createMainWindow(ipc: Ipc, icon: string, events: MainWindowEvents): MainWindow {
  let window: BrowserWindow | null = null;
  const gone = (): void => {
    window = null;
  };
  const make = (hash: string, beside: Rectangle | null): BrowserWindow =>
    makeWindow(hash, beside, { ipc, icon, events, gone });

  /** The window as it is, on the page. */
  function turnTo(page: Page | undefined): BrowserWindow | null {
    if (window?.webContents.isCrashed()) window.webContents.reload();
    if (window && page) loadPage(window, pageUrl('main-window', page));
    return window;
  }

  function open(page?: Page): void {
    const there = turnTo(page);
    if (!there) {
      window = make(page ?? 'today', null);
      return;
    }
    if (there.isMinimized()) there.restore();
    there.show();
    there.focus();
  }

  return {
    open,
    openKeys() {
      if (!window) {
        window = make(`today${keysMark}`, null);
        return;
      }
      open();
      const url = window.webContents.getURL();
      if (!url.endsWith(keysMark)) loadPage(window, `${url}${keysMark}`);
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
