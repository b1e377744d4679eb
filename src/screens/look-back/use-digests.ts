import { useMemo } from 'react';
import type { Answer } from '../../core/contract';
import type { PackedDigest } from '../../core/look-back/digest';
import { digestOf, pack } from '../../core/look-back/digest';
import { useSnapshot } from '../../ui/host';
import { useAnswer } from '../../ui/use-answer';

/** All shifts in little, oldest first; the open one as it stands now. Null until the host has answered. */
export function useDigests(): Answer<readonly PackedDigest[]> | null {
  const shift = useSnapshot((snapshot) => snapshot.shift);
  const at = useSnapshot((snapshot) => snapshot.at);
  const closedShiftId = useSnapshot((snapshot) => snapshot.closedShiftId);
  const { answer } = useAnswer('look-back', null, `${shift?.id ?? ''} ${closedShiftId ?? ''}`);
  return useMemo(() => {
    if (!answer?.ok || !shift) return answer;
    const others = answer.value.filter(({ id }) => id !== shift.id);
    return { ok: true, value: [...others, pack(digestOf(shift, at, ''))] };
  }, [answer, shift, at]);
}
