import type { DeckView } from '../../core/contract';
import type { DeckCard, Family } from '../../core/deck/card';
import type { Theme } from '../../core/deck/themes';
import { isOfTheme } from '../../core/deck/themes';

export const shows = ['all', 'own', 'favourites', 'off'] as const;
export interface Filter {
  readonly show: (typeof shows)[number];
  readonly family: Family | null;
  readonly theme: Theme | null;
}
export const noFilter: Filter = { show: 'all', family: null, theme: null };

/** The cards that a filter leaves, in their order. */
export function filtered(cards: readonly DeckCard[], view: DeckView, filter: Filter): readonly DeckCard[] {
  const { show, family, theme } = filter;
  const off = new Set(view.off);
  return cards.filter((card) => {
    if (family !== null && card.family !== family) return false;
    if (theme !== null && !isOfTheme(card, theme)) return false;
    if (show === 'own') return card.own !== undefined;
    if (show === 'favourites') return card.favourite === true;
    return show === 'all' || off.has(card.id);
  });
}
