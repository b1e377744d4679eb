import type { CardText } from '../../core/deck/card';
import { catalogues } from '../../core/i18n/i18n';
import type { Language } from '../../core/words';

/** What a language says on one card of the deck; null for a card that it does not know. */
export function cardText(language: Language, cardId: string): CardText | null {
  const texts: Readonly<Record<string, CardText>> = catalogues[language].cards;
  return texts[cardId] ?? null;
}

/** From this length a line is set a size smaller (design: 17/22). */
const longLine = 60;
export const isLong = (line: string): boolean => line.length >= longLine;
