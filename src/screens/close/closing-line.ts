import { useTranslation } from 'react-i18next';
import type { CardText, DeckCard } from '../../core/deck/card';
import { fitsPlace } from '../../core/deck/card';
import { deck } from '../../core/deck/deck';
import { cardText } from '../../core/deck/card-text';
import type { DeckView } from '../../core/contract';
import { cardForTheEnd } from '../../core/deck/moments';
import type { OwnCard } from '../../core/deck/own-card';
import type { Shift } from '../../core/shift/shift';
import type { Language } from '../../core/i18n/languages';
import { useAnswer } from '../../ui/use-answer';

/** The built-in cards for where the agent works and the agent's own, without those that are switched off. */
function cardsOn(view: DeckView | null, atHome: boolean): readonly (DeckCard | OwnCard)[] {
  const here = deck.filter((card) => fitsPlace(card, atHome));
  return [...here, ...(view?.cards ?? [])].filter(({ id }) => !view?.off.includes(id));
}

/** What the closing breath says: another card each day, the same one all day. Null until the host has said which are on. */
export function useClosingLine(shift: Shift): Pick<CardText, 'line' | 'secondLine'> | null {
  const { t, i18n } = useTranslation('close');
  const { answer: deckView } = useAnswer('deck', null);
  const { answer: settings } = useAnswer('settings', null);
  if (!deckView || !settings) return null;
  const atHome = settings.ok && settings.value.settings['work.atHome'];
  const card = cardForTheEnd(cardsOn(deckView.ok ? deckView.value : null, atHome), shift.startedAt);
  const said = card && ('line' in card ? card : cardText(i18n.language as Language, card.id));
  return said ?? { line: t('breathLine'), secondLine: '' };
}
