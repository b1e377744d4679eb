import type { CardPush } from '../../core/contract';
import type { CardWindow } from '../../core/ports';
import type { CardOnScreen } from '../../core/session/session-types';

/**
 * The card in a corner of the page, in a frame of its own, so that its keys and its focus are its own as in a window.
 * It never takes the focus by itself; when it had it by the agent's doing, the focus goes back to where it was.
 */

export interface CardFrame extends CardWindow {
  /** The frame element, once it is in the page; null when it is gone. */
  attach(element: HTMLIFrameElement | null): void;
  /** Pushes what changed besides the card itself: language, theme, what could not be saved. */
  refresh(): void;
  /** The frame has this card painted. */
  ready(number: number): void;
  resize(height: number): void;
}

export interface CardFrameDeps {
  push(card: CardPush['card']): void;
  /** Less motion: the card goes without a fade. */
  isCalm(): boolean;
}

/** A frame that has not answered by then is shown as it is; a card must not wait for ever. */
const readyWithinMs = 150;
/** --leave in tokens.css. */
const leaveMs = 180;
const usualHeight = 200;

interface FocusMemory {
  follow(frame: HTMLIFrameElement): void;
  giveBack(frame: HTMLIFrameElement): void;
  stop(): void;
}

/** Remembers what had the focus in the page before the frame got it. */
function rememberFocus(): FocusMemory {
  let last: HTMLElement | null = null;
  let frame: HTMLIFrameElement | null = null;
  const took = ({ target }: FocusEvent): void => {
    if (target !== frame && target instanceof HTMLElement) last = target;
  };
  const pointed = ({ target }: PointerEvent): void => {
    // A click beside everything leaves the focus nowhere, without an event of its own.
    if (!(target instanceof Element && target.closest('a, button, input, textarea, select, [tabindex]')))
      last = null;
  };
  return {
    follow(element) {
      frame = element;
      document.addEventListener('focusin', took);
      document.addEventListener('pointerdown', pointed);
    },
    giveBack(element) {
      if (document.activeElement !== element) return;
      if (last?.isConnected) last.focus({ preventScroll: true });
      else element.blur();
    },
    stop() {
      document.removeEventListener('focusin', took);
      document.removeEventListener('pointerdown', pointed);
    },
  };
}

type Shown = 'no' | 'yes' | 'leaving';

export function createCardFrame({ push, isCalm }: CardFrameDeps): CardFrame {
  const focus = rememberFocus();
  let element: HTMLIFrameElement | null = null;
  let card: CardOnScreen | null = null;
  let shown: Shown = 'no';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function mark(next: Shown): void {
    shown = next;
    if (!element) return;
    element.dataset['shown'] = next;
    element.dataset['arrives'] = String(card?.why === 'pacing');
    // Without a card there is nothing in the frame to go to with the Tab key.
    element.tabIndex = next === 'yes' ? 0 : -1;
  }

  function bringUp(): void {
    clearTimeout(timer);
    if (card && shown !== 'yes') mark('yes');
  }

  function take(): void {
    clearTimeout(timer);
    card = null;
    mark('no');
    push(null);
  }

  function resize(height: number): void {
    if (element) element.style.height = `${String(height)}px`;
  }

  return {
    attach(next) {
      if (!next) focus.stop();
      element = next;
      if (!next) return;
      focus.follow(next);
      mark(shown);
    },
    show(next) {
      card = next;
      if (shown === 'no') resize(usualHeight);
      if (shown === 'leaving') mark('no');
      push(next);
      if (shown === 'yes') return;
      clearTimeout(timer);
      timer = setTimeout(bringUp, readyWithinMs);
    },
    hide(how) {
      if (element) focus.giveBack(element);
      const atOnce = how === 'cut-by-call' || how === 'hidden' || isCalm() || shown !== 'yes';
      if (atOnce) {
        take();
        return;
      }
      clearTimeout(timer);
      mark('leaving');
      timer = setTimeout(take, leaveMs);
    },
    refresh() {
      push(card);
    },
    ready(number) {
      if (card?.number === number && shown === 'no') bringUp();
    },
    resize,
  };
}
