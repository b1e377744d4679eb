import type { CardAction } from '../../core/card/action';
import { endedAs, kindIs, rate } from '../../core/card/answers';
import type { Card } from '../../core/card/card';

/** How long the pretended agent takes, in milliseconds of real time: as long as someone who reads. */
const takesMs = { kinds: 5000, reframe: 9000, rating: 4000, outcome: 4000 } as const;

/**
 * What the pretended agent does with a card, `sinceMs` after its screen appeared; null to wait, or to let it leave by
 * itself. A card that the person watching has taken up is theirs.
 */
export function pretendedAnswer(card: Card, sinceMs: number): CardAction | null {
  if (card.keyboard || card.why !== 'hard-call') return null;
  switch (card.screen) {
    case 'kinds':
      return sinceMs >= takesMs.kinds ? kindIs(card.callId, 'angry') : null;
    case 'reframe':
      return sinceMs >= takesMs.reframe ? { do: 'next' } : null;
    case 'rating':
      return sinceMs >= takesMs.rating ? rate(card.callId, 4) : null;
    case 'outcome':
      return sinceMs >= takesMs.outcome ? endedAs(card.callId, 'turned-around') : null;
    default:
      return null;
  }
}
