import type { CardText, DeckCard } from '../../core/deck/card';
import { cardText } from '../../core/deck/card-text';
import type { Language } from '../../core/i18n/languages';

/** What the card says: the agent's own words, or the catalogue's. Null for a card that the language does not know. */
export function saidOn(card: DeckCard, language: Language): Omit<CardText, 'why'> | null {
  return card.own ?? cardText(language, card.id);
}

/** From this length a line is set a size smaller (design: 17/22). */
const longLine = 60;
export const isLong = (line: string): boolean => line.length >= longLine;
