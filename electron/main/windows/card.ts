import type { BrowserWindow } from 'electron';
import { screen } from 'electron';
import type { Ipc } from './ipc';
import { pageUrl } from './app-protocol';
import type { CardSurface } from '../../../src/core/app/ports';
import type { Card } from '../../../src/core/card/card';
import { staysOverCall } from '../../../src/core/card/screens';
import type { CardPush } from '../../../src/core/contract';
import type { CardLeft } from '../../../src/core/vocabulary';
import type { Stop } from '../../../src/core/ports';
import type { Settings } from '../../../src/core/settings/settings';
import { defaultSettings } from '../../../src/core/settings/settings';
import { createWindow, loadPage } from './create-window';
import { displayFor } from './display-in-use';
import { cardHeight, cardWidth, placeCard, roundedRows } from './placement';

/**
 * The card as two windows, made hidden at start and used again and again. The quiet one can never take the keyboard,
 * whatever the system or its window manager thinks; a card that the agent asked for or clicked is in the other one.
 */

/** What the agent has set about where the card is, and how large. */
export type CardWishes = Pick<Settings, 'card.corner' | 'card.display' | 'look.textSize'>;

export interface CardWindows extends CardSurface {
  /** All pages are of one origin and share its zoom: the text of the main window is as large as the card's. */
  follow(wishes: CardWishes): void;
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
  loadPage(window, pageUrl('card'));
  return window;
}

const isThere = ({ webContents }: BrowserWindow): boolean =>
  !webContents.isCrashed() && !webContents.isLoadingMainFrame();

interface Pair {
  readonly both: readonly BrowserWindow[];
  /** The one that a card belongs into. */
  of(card: Card): BrowserWindow;
  wishes: CardWishes;
  /** What the pages show beside the card itself. */
  content: CardPush | null;
  /** In CSS pixels. */
  height: number;
  lost: () => void;
  card: Card | null;
  waiting: { readonly number: number; readonly timers: readonly NodeJS.Timeout[] } | null;
}

/** A page that has not been told anything yet asks by itself. */
function tell(ipc: Ipc, { content }: Pair, window: BrowserWindow, card: Card | null): void {
  if (content) ipc.push(window.webContents, 'card', { ...content, card });
}

function place(pair: Pair, window: BrowserWindow, display = displayFor(pair.wishes['card.display'])): void {
  const zoom = window.webContents.getZoomFactor();
  const [height, width] = [Math.round(pair.height * zoom), Math.round(cardWidth * zoom)];
  const bounds = placeCard(display.workArea, height, width, pair.wishes['card.corner']);
  window.setBounds(bounds);
  const radius = Math.round(cornerRadius * zoom);
  if (process.platform === 'linux') window.setShape(roundedRows(bounds.width, bounds.height, radius));
}

/** The window of the card that is up. */
function windowUp(pair: Pair): BrowserWindow | null {
  const window = pair.card && pair.of(pair.card);
  return window?.isVisible() ? window : null;
}

/** A hidden window is as wide as it will be shown, else its page would tell the height of narrower lines. */
function enlarge(pair: Pair, window: BrowserWindow): void {
  window.webContents.setZoomFactor(pair.wishes['look.textSize'] / 100);
  place(pair, window);
}

function follow(pair: Pair, wishes: CardWishes): void {
  if (JSON.stringify(wishes) === JSON.stringify(pair.wishes)) return;
  pair.wishes = wishes;
  for (const window of pair.both) enlarge(pair, window);
}

/** What stays over a call is not in the way of the pointer either. */
const passClicks = (window: BrowserWindow, card: Card): void =>
  window.setIgnoreMouseEvents(staysOverCall(card));

function stopWaiting(pair: Pair): void {
  for (const timer of pair.waiting?.timers ?? []) clearTimeout(timer);
  pair.waiting = null;
}

/** A card fails closed: without its page it is nothing but a surface in the way. */
function lose(pair: Pair): void {
  stopWaiting(pair);
  pair.lost();
  // Whoever was told has hidden it, where the session knew of it.
  for (const window of pair.both) if (window.isVisible()) window.hide();
}

function putAway(ipc: Ipc, pair: Pair, window: BrowserWindow): void {
  window.hide();
  tell(ipc, pair, window, null);
}

function raise(ipc: Ipc, pair: Pair, card: Card): void {
  const window = pair.of(card);
  place(pair, window);
  passClicks(window, card);
  if (card.keyboard) {
    window.show();
    window.focus();
  } else {
    window.showInactive();
  }
  // A window manager hears of it only for a window that is up.
  window.setVisibleOnAllWorkspaces(true, everywhere);
  for (const other of pair.both) if (other !== window && other.isVisible()) putAway(ipc, pair, other);
}

/** A card that nobody sees must not be taken to be on the screen. */
function bringUp(ipc: Ipc, pair: Pair): void {
  const { card } = pair;
  if (!card || pair.of(card).isVisible()) return;
  try {
    raise(ipc, pair, card);
  } catch (error) {
    lose(pair);
    throw error;
  }
}

function showCard(ipc: Ipc, pair: Pair, next: Card): void {
  const { card: before } = pair;
  pair.card = next;
  const window = pair.of(next);
  if (before?.number !== next.number) pair.height = cardHeight;
  const stays = before?.keyboard === next.keyboard;
  // A page that has it already, from when it was loaded, would not say again that it is painted.
  if (before?.number === next.number && !stays) tell(ipc, pair, window, null);
  tell(ipc, pair, window, next);
  if (window.isVisible() && stays) {
    passClicks(window, next);
    if (pair.waiting) pair.waiting = { ...pair.waiting, number: next.number };
    return;
  }
  stopWaiting(pair);
  const asItIs = (): void => {
    if (pair.card && isThere(pair.of(pair.card))) bringUp(ipc, pair);
  };
  const timers = [setTimeout(asItIs, readyWithinMs), setTimeout(lose, paintsWithinMs, pair)];
  pair.waiting = { number: next.number, timers };
}

function createPair(ipc: Ipc): Pair {
  const quiet = createCardWindow(false);
  const asked = createCardWindow(true);
  const pair: Pair = {
    both: [quiet, asked],
    of: (card) => (card.keyboard ? asked : quiet),
    wishes: defaultSettings,
    content: null,
    height: cardHeight,
    lost: () => undefined,
    card: null,
    waiting: null,
  };
  for (const window of pair.both) {
    ipc.admit(window.webContents, 'card');
    window.webContents.on('did-finish-load', () => enlarge(pair, window));
    window.webContents.on('render-process-gone', () => {
      if (!window.isDestroyed() && pair.card && pair.of(pair.card) === window) lose(pair);
    });
    // Whoever closes it wants it away; the window itself is needed again.
    window.on('close', (event) => {
      event.preventDefault();
      lose(pair);
    });
  }
  return pair;
}

/** A card stays in sight where its display goes, or the room on it changes; on the display that it is on, or was nearest. */
function followLayout(pair: Pair): Stop {
  const follow = (): void => {
    const window = windowUp(pair);
    if (!window) return;
    const wanted = pair.wishes['card.display'];
    place(
      pair,
      window,
      wanted === 'in-use' ? screen.getDisplayMatching(window.getBounds()) : displayFor(wanted),
    );
  };
  screen.on('display-added', follow).on('display-removed', follow).on('display-metrics-changed', follow);
  return () => {
    screen.off('display-added', follow).off('display-removed', follow).off('display-metrics-changed', follow);
  };
}

export function createCardWindows(ipc: Ipc): CardWindows {
  const pair = createPair(ipc);
  const stopFollowing = followLayout(pair);
  return {
    follow: ({ 'card.corner': corner, 'card.display': display, 'look.textSize': textSize }) =>
      follow(pair, { 'card.corner': corner, 'card.display': display, 'look.textSize': textSize }),
    show(content) {
      pair.content = content;
      if (content.card) showCard(ipc, pair, content.card);
    },
    hide(_how: CardLeft) {
      stopWaiting(pair);
      pair.card = null;
      for (const window of pair.both) putAway(ipc, pair, window);
    },
    refresh(content) {
      pair.content = content;
      const { card } = pair;
      for (const window of pair.both) tell(ipc, pair, window, card && pair.of(card) === window ? card : null);
    },
    ready(number) {
      if (pair.waiting?.number !== number) return;
      stopWaiting(pair);
      bringUp(ipc, pair);
    },
    resize(height) {
      pair.height = Math.max(height, 1);
      const window = windowUp(pair);
      if (window) place(pair, window);
    },
    onLost(lost) {
      pair.lost = lost;
    },
    dispose() {
      stopFollowing();
      stopWaiting(pair);
      for (const window of pair.both) window.destroy();
    },
  };
}
