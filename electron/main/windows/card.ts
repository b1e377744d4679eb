import type { BrowserWindow } from 'electron';
import { screen } from 'electron';
import type { Ipc } from '../ipc';
import { pageUrl } from '../own-pages';
import type { CardWindow } from '../../../src/core/ports';
import type { CardOnScreen } from '../../../src/core/session/session-types';
import type { CardPush } from '../../../src/core/contract';
import type { CardLeft } from '../../../src/core/words';
import { createWindow } from './create-window';
import { cardHeight, cardWidth, placeCard, roundedRows } from './placement';

/**
 * The card as two windows, made hidden at start and used again and again. The quiet one can never take the keyboard,
 * whatever the system or its window manager thinks; a card that the agent asked for or clicked is in the other one.
 */

export interface CardWindows extends CardWindow {
  /** Pushes what changed besides the card itself: language, theme, what could not be saved. */
  refresh(): void;
  /** The page has this card painted. */
  ready(number: number): void;
  resize(height: number): void;
  dispose(): void;
}

/** A page that is there but has not painted the card by then is shown as it is; a card must not wait for ever. */
const readyWithinMs = 150;
/** A page that has not painted it by then either hangs, or crashed and was not loaded again. */
const paintsWithinMs = 5000;
const cornerRadius = 18;
const everywhere = { visibleOnFullScreen: true, skipTransformProcessType: true };

function createCardWindow(focusable: boolean): BrowserWindow {
  const window = createWindow(
    {
      title: 'Lull card',
      width: cardWidth,
      height: cardHeight,
      frame: false,
      focusable,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      hasShadow: true,
      acceptFirstMouse: true,
    },
    false,
  );
  window.setAlwaysOnTop(true, 'screen-saver');
  window.setVisibleOnAllWorkspaces(true, everywhere);
  void window.loadURL(pageUrl('card'));
  return window;
}

const isThere = ({ webContents }: BrowserWindow): boolean =>
  !webContents.isCrashed() && !webContents.isLoadingMainFrame();

/** `lost` tells of a card whose page cannot show it: it is on the screen no more, and the session has to know. */
export function createCardWindows(
  ipc: Ipc,
  push: (card: CardOnScreen | null) => CardPush,
  lost: () => void,
): CardWindows {
  const quiet = createCardWindow(false);
  const asked = createCardWindow(true);
  for (const window of [quiet, asked]) ipc.admit(window.webContents, 'card');
  let card: CardOnScreen | null = null;
  let height = cardHeight;
  let waiting: { readonly number: number; readonly timers: readonly NodeJS.Timeout[] } | null = null;

  const windowOf = (which: CardOnScreen): BrowserWindow => (which.keyboard ? asked : quiet);
  const tell = (window: BrowserWindow, what: CardOnScreen | null): void => {
    ipc.push(window.webContents, 'card', push(what));
  };

  function place(window: BrowserWindow): void {
    const { workArea } = screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
    // All pages are of one origin and share its zoom: larger text in the main window is larger on the card, too.
    const zoom = window.webContents.getZoomFactor();
    const bounds = placeCard(workArea, Math.round(height * zoom), Math.round(cardWidth * zoom));
    window.setBounds(bounds);
    const radius = Math.round(cornerRadius * zoom);
    if (process.platform === 'linux') window.setShape(roundedRows(bounds.width, bounds.height, radius));
  }

  function stopWaiting(): void {
    for (const timer of waiting?.timers ?? []) clearTimeout(timer);
    waiting = null;
  }

  function bringUp(): void {
    if (!card || windowOf(card).isVisible()) return;
    const window = windowOf(card);
    const other = card.keyboard ? quiet : asked;
    place(window);
    if (card.keyboard) {
      window.show();
      window.focus();
    } else {
      window.showInactive();
    }
    // A window manager hears of it only for a window that is up.
    window.setVisibleOnAllWorkspaces(true, everywhere);
    if (other.isVisible()) put(other);
  }

  function put(window: BrowserWindow): void {
    window.hide();
    tell(window, null);
  }

  function bringUpAsItIs(): void {
    if (card && isThere(windowOf(card))) bringUp();
  }

  /** A card fails closed: without its page it is nothing but a surface in the way. */
  function lose(): void {
    stopWaiting();
    for (const window of [quiet, asked]) window.hide();
    lost();
  }
  for (const window of [quiet, asked]) {
    window.webContents.on('render-process-gone', () => {
      if (!window.isDestroyed() && card && windowOf(card) === window) lose();
    });
  }

  return {
    show(next) {
      const before = card;
      card = next;
      const window = windowOf(next);
      if (before?.number !== next.number) height = cardHeight;
      const stays = before?.keyboard === next.keyboard;
      // A page that has it already, from when it was loaded, would not say again that it is painted.
      if (before?.number === next.number && !stays) tell(window, null);
      tell(window, next);
      if (window.isVisible() && stays) {
        if (waiting) waiting = { ...waiting, number: next.number };
        return;
      }
      stopWaiting();
      const timers = [setTimeout(bringUpAsItIs, readyWithinMs), setTimeout(lose, paintsWithinMs)];
      waiting = { number: next.number, timers };
    },
    hide(_how: CardLeft) {
      stopWaiting();
      card = null;
      for (const window of [quiet, asked]) put(window);
    },
    refresh() {
      for (const window of [quiet, asked]) {
        tell(window, card && windowOf(card) === window ? card : null);
      }
    },
    ready(number) {
      if (waiting?.number !== number) return;
      stopWaiting();
      bringUp();
    },
    resize(wanted) {
      height = Math.max(wanted, 1);
      if (card && windowOf(card).isVisible()) place(windowOf(card));
    },
    dispose() {
      stopWaiting();
      for (const window of [quiet, asked]) window.destroy();
    },
  };
}
