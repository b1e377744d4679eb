import type { TFunction } from 'i18next';
import type { DeckCard } from '../../core/deck/card';
import { saidOn } from '../../core/deck/card-text';
import { isOfTheme, themes } from '../../core/deck/themes';
import type { Language } from '../../core/i18n/languages';
import { hasWords } from '../../core/search';

/** Which cards are listed: by what the agent did with them, and by the words that were looked for. */

export const tabs = ['all', 'own', 'off'] as const;
type Tab = (typeof tabs)[number];

/** What of the deck is looked at. */
export interface Looked {
  readonly tab: Tab;
  readonly typed: string;
  /** Null until one was chosen. */
  readonly cardId: string | null;
}
export const firstLook: Looked = { tab: 'all', typed: '', cardId: null };

/** A card with all that it can be found by. */
export interface ListedCard {
  readonly card: DeckCard;
  readonly line: string;
  readonly isOff: boolean;
  /** What it says, and the words for its family, its themes, its kinds and the agent's marks. */
  readonly texts: readonly string[];
}

interface ListOptions {
  readonly off: ReadonlySet<string>;
  readonly language: Language;
  readonly t: TFunction<readonly ['deck', 'words']>;
}

/** Without those that the language has no words for. */
export function listCards(
  cards: readonly DeckCard[],
  { off, language, t }: ListOptions,
): readonly ListedCard[] {
  return cards.flatMap((card) => {
    const said = saidOn(card, language);
    if (!said) return [];
    const isOff = off.has(card.id);
    const texts = [
      said.line,
      said.secondLine ?? '',
      t(`words:family.${card.family}`),
      ...themes.filter((theme) => isOfTheme(card, theme)).map((theme) => t(`theme.${theme}`)),
      ...card.kinds.map((kind) => t(`words:kind.${kind}`)),
      ...(card.favourite ? [t('mark.favourite')] : []),
      ...(isOff ? [t('mark.off')] : []),
    ];
    return [{ card, line: said.line, isOff, texts }];
  });
}

export const findCards = (
  all: readonly ListedCard[],
  tab: Tab,
  words: readonly string[],
): readonly ListedCard[] =>
  all.filter(
    ({ card, isOff, texts }) =>
      (tab === 'all' || (tab === 'own' ? card.own !== undefined : isOff)) && hasWords(texts, words),
  );
