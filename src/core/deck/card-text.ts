import type { CardText, DeckCard } from './card';
import type { Language } from '../i18n/languages';
import { catalogues } from '../i18n/languages';

/** What a language says on one built-in card; null for a card that it does not know. */
export function cardText(language: Language, cardId: string): CardText | null {
  const texts: Readonly<Record<string, CardText>> = catalogues[language].cards;
  return texts[cardId] ?? null;
}

/** What a card says: the agent's own words, or the catalogue's. Null for a card that the language does not know. */
export const saidOn = (card: DeckCard, language: Language): Omit<CardText, 'why'> | null =>
  card.own ?? cardText(language, card.id);
