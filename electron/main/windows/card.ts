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

/** A page that has not answered by then is shown as it is; a card must not wait for ever. */
const readyWithinMs = 150;
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
  // A card fails closed: without its page it is nothing but a surface in the way.
  window.webContents.on('render-process-gone', () => {
    window.hide();
  });
  void window.loadURL(pageUrl('card'));
  return window;
}

export function createCardWindows(ipc: Ipc, push: (card: CardOnScreen | null) => CardPush): CardWindows {
  const quiet = createCardWindow(false);
  const asked = createCardWindow(true);
  for (const window of [quiet, asked]) ipc.admit(window.webContents, 'card');
  let card: CardOnScreen | null = null;
  let height = cardHeight;
  let waiting: { readonly number: number; readonly timer: NodeJS.Timeout } | null = null;

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
    if (waiting) clearTimeout(waiting.timer);
    waiting = null;
  }

  function bringUp(): void {
    stopWaiting();
    if (!card) return;
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

  return {
    show(next) {
      const before = card;
      card = next;
      const window = windowOf(next);
      if (before?.number !== next.number) height = cardHeight;
      tell(window, next);
      if (window.isVisible() && before?.keyboard === next.keyboard) return;
      stopWaiting();
      waiting = { number: next.number, timer: setTimeout(bringUp, readyWithinMs) };
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
      if (waiting?.number === number) bringUp();
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
