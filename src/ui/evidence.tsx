import { useTranslation } from 'react-i18next';
import type { DeckCard } from '../core/deck/card';

/** How well a card is founded, in words, with the source where there is one. */
export function Evidence({ card: { evidence, source } }: { readonly card: DeckCard }) {
  const { t } = useTranslation('card');
  return t(`why.evidence.${evidence}`, { source: source ?? '' });
}
