import { useEffect, useMemo, useState } from 'react';
import type { Refusal, Snapshot } from '../../core/contract';
import type { PackedDigest } from '../../core/look-back/digest';
import { digestOf, pack } from '../../core/look-back/digest';
import { useHost } from '../../ui/host';

export type Found =
  | { readonly is: 'looking' }
  | { readonly is: 'refused'; readonly because: Refusal }
  | { readonly is: 'found'; readonly digests: readonly PackedDigest[] };

/** All shifts in little, oldest first; the open one as it stands now. */
export function useDigests({ shift, at, closedShiftId }: Snapshot): Found {
  const host = useHost();
  const [found, setFound] = useState<Found>({ is: 'looking' });
  const openId = shift?.id ?? null;
  useEffect(() => {
    let wanted = true;
    void host.request('look-back', null).then((answer) => {
      if (!wanted) return;
      setFound(
        answer.ok ? { is: 'found', digests: answer.value } : { is: 'refused', because: answer.because },
      );
    });
    return () => {
      wanted = false;
    };
  }, [host, openId, closedShiftId]);
  return useMemo(() => {
    if (found.is !== 'found' || !shift) return found;
    const others = found.digests.filter(({ id }) => id !== shift.id);
    return { is: 'found', digests: [...others, pack(digestOf(shift, at, ''))] };
  }, [found, shift, at]);
}
