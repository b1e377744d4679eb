import type { CardText } from '../../core/deck/card';
import { cardText } from '../../core/i18n/card-text';
import type { CardOnScreen } from '../../core/session/session-types';
import type { Language } from '../../core/words';

/** What the card says: the agent's own words, or the catalogue's. Null for a card that the language does not know. */
export function saidOn(card: CardOnScreen, language: Language): Omit<CardText, 'why'> | null {
  return card.own?.own ?? cardText(language, card.cardId);
}

/** From this length a line is set a size smaller (design: 17/22). */
const longLine = 60;
export const isLong = (line: string): boolean => line.length >= longLine;
