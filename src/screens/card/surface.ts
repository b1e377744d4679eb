import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardAction } from '../../core/card/action';
import type { Card } from '../../core/card/card';
import { actionForKey } from '../../core/card/keys';
import { useKeyDown } from '../../ui/use-key-down';
import type { Send } from '../../ui/use-request';

/** A digit, a capital letter, "ENTER" or "ESCAPE". The digit row counts as digits on every layout, shifted or not. */
function keyName({ key, code }: KeyboardEvent): string {
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit ?? key.toUpperCase();
}

const isPress = (event: KeyboardEvent): boolean =>
  !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;

/** Keys of the card, only while it has the keyboard. Enter on a button stays that button's. */
export function useCardKeys(card: Card, send: (action: CardAction) => void): void {
  const { t } = useTranslation('card');
  useKeyDown((event) => {
    if (!card.keyboard || !isPress(event)) return;
    if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button')) return;
    const action = actionForKey(keyName(event), card, t('letter', { returnObjects: true }));
    if (!action) return;
    event.preventDefault();
    send(action);
  });
}

/** The least and most that the host takes. */
const [lowest, highest] = [48, 1600];

/** How tall the surface is when it is only as tall as the form in it. */
function naturalHeight(surface: HTMLElement): number {
  const borders = surface.offsetHeight - surface.clientHeight;
  const form = surface.firstElementChild?.getBoundingClientRect().height ?? 0;
  return Math.min(highest, Math.max(lowest, Math.ceil(form) + borders));
}

/** Tells the host how tall the form is, also while the window is hidden and no frame is drawn. */
export function useCardHeight(surface: RefObject<HTMLElement | null>, request: Send): void {
  const sentHeight = useRef(0);
  const tell = useEffectEvent((): void => {
    if (!surface.current) return;
    const height = naturalHeight(surface.current);
    if (height === sentHeight.current) return;
    sentHeight.current = height;
    void request('card-height', { height });
  });
  useLayoutEffect(() => tell());
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => tell());
    if (surface.current) watch.observe(surface.current);
    return () => watch.disconnect();
  }, [surface]);
}

/**
 * With the keyboard comes the focus: to the field to write in, else to the form as a whole, where each key does what its cap
 * says and Enter can harm no answer. The first Tab goes to the first button.
 */
export function useFirstFocus(surface: RefObject<HTMLElement | null>, card: Card): void {
  const { keyboard, number, screen } = card;
  const expanded = 'expanded' in card && card.expanded;
  useLayoutEffect(() => {
    if (!keyboard) return;
    const form = surface.current?.firstElementChild;
    const field = form?.querySelector<HTMLElement>('input[data-first]');
    if (field) field.focus();
    else if (form instanceof HTMLElement) {
      form.setAttribute('tabindex', '-1');
      form.focus();
    }
  }, [surface, keyboard, number, screen, expanded]);
}
