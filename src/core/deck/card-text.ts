import type { CardText } from './card';
import type { Language } from '../i18n/languages';
import { catalogues } from '../i18n/languages';

/** What a language says on one built-in card; null for a card that it does not know. */
export function cardText(language: Language, cardId: string): CardText | null {
  const texts: Readonly<Record<string, CardText>> = catalogues[language].cards;
  return texts[cardId] ?? null;
}
