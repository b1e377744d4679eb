import { careCardId } from '../deck/card';
import type { CareKind } from '../vocabulary';
import { isCareKind } from '../vocabulary';
import type { Call, Shift } from '../shift/shift';

export interface CareCall {
  readonly call: Call;
  readonly kind: CareKind;
}

/**
 * The last call that went too far whose card came and was not closed, as the log tells it: a call cut it off, it was hidden,
 * or it is up. Null where there is none.
 */
export function careLeftOpen(shift: Shift): CareCall | null {
  const isOpen = ({ startedAt }: Call, kind: CareKind): boolean => {
    const card = shift.cards.findLast(
      ({ cardId, shownAt }) => cardId === careCardId(kind) && shownAt >= startedAt,
    );
    return card !== undefined && (card.how === null || card.how === 'cut-by-call' || card.how === 'hidden');
  };
  const open = shift.calls.flatMap((call) =>
    call.kind !== null && isCareKind(call.kind) && isOpen(call, call.kind) ? { call, kind: call.kind } : [],
  );
  return open.at(-1) ?? null;
}
