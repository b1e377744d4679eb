import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Host } from '../../core/contract';
import type { CardAction, CardOnScreen } from '../../core/session/session-types';
import { actionForKey, keyName } from './card-keys';

const isPress = (event: KeyboardEvent): boolean =>
  !event.repeat && !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey;

/** Keys of the card, only while it has the keyboard. Enter on a button stays that button's. */
export function useCardKeys(card: CardOnScreen, send: (action: CardAction) => void): void {
  const { t } = useTranslation('card');
  useEffect(() => {
    if (!card.keyboard) return;
    const letters = t('letter', { returnObjects: true });
    const press = (event: KeyboardEvent): void => {
      if (!isPress(event)) return;
      if (event.key === 'Enter' && event.target instanceof Element && event.target.closest('button')) return;
      const action = actionForKey(keyName(event), card, letters);
      if (!action) return;
      event.preventDefault();
      send(action);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
}

/** The least and most that the host takes. */
const [lowest, highest] = [120, 1200];

/** How tall the surface is when it is only as tall as the form in it. */
function naturalHeight(surface: HTMLElement): number {
  const borders = surface.offsetHeight - surface.clientHeight;
  const form = surface.firstElementChild?.getBoundingClientRect().height ?? 0;
  return Math.min(highest, Math.max(lowest, Math.ceil(form) + borders));
}

/** Tells the host how tall the form is, also while the window is hidden and no frame is drawn. */
export function useCardHeight(surface: RefObject<HTMLElement | null>, host: Host): void {
  const told = useRef(0);
  const tell = useEffectEvent((): void => {
    if (!surface.current) return;
    const height = naturalHeight(surface.current);
    if (height === told.current) return;
    told.current = height;
    void host.request('card-height', { height });
  });
  useLayoutEffect(() => {
    tell();
  });
  useLayoutEffect(() => {
    const watch = new ResizeObserver(() => {
      tell();
    });
    if (surface.current) watch.observe(surface.current);
    return () => {
      watch.disconnect();
    };
  }, [surface]);
}

/** With the keyboard comes the focus: to the first thing that can be pressed. */
export function useFirstFocus(surface: RefObject<HTMLElement | null>, card: CardOnScreen): void {
  const { keyboard, number, step, expanded } = card;
  useLayoutEffect(() => {
    if (!keyboard) return;
    const find = (selector: string) => surface.current?.querySelector<HTMLElement>(selector);
    (find('[data-first]') ?? find('button'))?.focus();
  }, [surface, keyboard, number, step, expanded]);
}
