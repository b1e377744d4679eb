import type { CardAction, CardOnScreen } from '../../core/session/session-types';

/** How long the pretended agent takes, in milliseconds of real time: as long as someone who reads. */
const takesMs = { kinds: 5000, reframe: 9000, rating: 4000, outcome: 4000 } as const;

/**
 * What the pretended agent does with a card, `sinceMs` after its step appeared; null to wait, or to let it leave by
 * itself. A card that the person watching has taken up is theirs.
 */
export function pretendedAnswer(card: CardOnScreen, sinceMs: number): CardAction | null {
  if (card.keyboard || card.why !== 'hard-call') return null;
  switch (card.step) {
    case 'kinds':
      return sinceMs >= takesMs.kinds ? { do: 'kind', kind: 'angry' } : null;
    case 'card':
      return card.kind !== null && sinceMs >= takesMs.reframe ? { do: 'next' } : null;
    case 'rating':
      return sinceMs >= takesMs.rating ? { do: 'rate', rating: 4 } : null;
    case 'outcome':
      return sinceMs >= takesMs.outcome ? { do: 'outcome', outcome: 'turned-around' } : null;
    default:
      return null;
  }
}
