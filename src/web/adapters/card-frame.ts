import type { CardPush } from '../../core/contract';
import type { CardSurface } from '../../core/app/ports';
import type { Card } from '../../core/card/card';
import { staysOverCall } from '../../core/card/screens';
import type { Corner } from '../../core/settings/settings';

/**
 * The card in a corner of the page, in a frame of its own, so that its keys and its focus are its own as in a window.
 * It never takes the focus by itself; when it had it by the agent's doing, the focus goes back to where it was.
 */

export interface CardFrame extends CardSurface {
  /** The frame element, once it is in the page; null when it is gone. */
  attach(element: HTMLIFrameElement | null): void;
  /** The corner of the page that the agent wants. */
  place(corner: Corner): void;
}

export interface CardFrameDeps {
  push(content: CardPush): void;
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

interface FrameElement extends Pick<CardFrame, 'attach' | 'place'> {
  /** `arrives`: it comes by itself, and not at once. `passes`: the pointer and the Tab key pass it by. */
  mark(shown: Shown, arrives: boolean, passes: boolean): void;
  resize(height: number): void;
  giveFocusBack(): void;
}

function createFrameElement(): FrameElement {
  const focus = rememberFocus();
  let element: HTMLIFrameElement | null = null;
  let last: Parameters<FrameElement['mark']> = ['no', false, false];
  let corner: Corner = 'bottom-right';

  function mark(...next: Parameters<FrameElement['mark']>): void {
    const [shown, arrives, passes] = next;
    last = next;
    if (!element) return;
    element.dataset['shown'] = shown;
    element.dataset['arrives'] = String(arrives);
    element.dataset['passes'] = String(passes);
    // Without a card there is nothing in the frame to go to with the Tab key.
    element.tabIndex = shown === 'yes' && !passes ? 0 : -1;
  }

  function place(next: Corner): void {
    corner = next;
    if (element) element.dataset['corner'] = corner;
  }

  return {
    attach(next) {
      if (!next) focus.stop();
      element = next;
      if (!next) return;
      focus.follow(next);
      mark(...last);
      place(corner);
    },
    mark,
    place,
    resize(height) {
      if (element) element.style.height = `${String(height)}px`;
    },
    giveFocusBack() {
      if (element) focus.giveBack(element);
    },
  };
}

export function createCardFrame({ push, isCalm }: CardFrameDeps): CardFrame {
  const frame = createFrameElement();
  let content: CardPush | null = null;
  let card: Card | null = null;
  let shown: Shown = 'no';
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tell(what: Card | null): void {
    if (content) push({ ...content, card: what });
  }
  function mark(next: Shown): void {
    shown = next;
    frame.mark(next, card?.why === 'pacing', card !== null && staysOverCall(card));
  }
  function bringUp(): void {
    clearTimeout(timer);
    if (card && shown !== 'yes') mark('yes');
  }
  function take(): void {
    clearTimeout(timer);
    card = null;
    mark('no');
    tell(null);
  }

  return {
    attach: frame.attach,
    place: frame.place,
    show(next) {
      content = next;
      card = next.card;
      if (shown === 'no') frame.resize(usualHeight);
      if (shown === 'leaving') mark('no');
      tell(card);
      if (shown === 'yes') {
        mark('yes');
        return;
      }
      clearTimeout(timer);
      timer = setTimeout(bringUp, readyWithinMs);
    },
    hide(how) {
      frame.giveFocusBack();
      const atOnce = how === 'cut-by-call' || how === 'hidden' || isCalm() || shown !== 'yes';
      if (atOnce) take();
      else {
        clearTimeout(timer);
        mark('leaving');
        timer = setTimeout(take, leaveMs);
      }
    },
    refresh(next) {
      content = next;
      tell(card);
    },
    ready(number) {
      if (card?.number === number && shown === 'no') bringUp();
    },
    resize: frame.resize,
    // A frame goes only with its page.
    onLost: () => undefined,
  };
}
