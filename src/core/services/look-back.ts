import type { ShiftDigest } from '../look-back/digest';
import { digestOf } from '../look-back/digest';
import type { Documents, Logger, Store } from '../ports';

/**
 * All shifts in little, oldest first. They are kept in a document of their own, so that years open at once; a shift that
 * changed since, or is new, is read again. The document holds nothing that the shifts do not: lost, it is made anew.
 */
export interface LookBack {
  digests(at: number): Promise<readonly ShiftDigest[]>;
}

export function createLookBack(store: Store, documents: Documents, log: Logger): LookBack {
  let known: ReadonlyMap<string, ShiftDigest> | null = null;

  async function read(): Promise<ReadonlyMap<string, ShiftDigest>> {
    const kept = await documents.read('look-back');
    return new Map(kept?.digests.map((digest) => [digest.id, digest]));
  }

  return {
    async digests(at) {
      const before = known ?? (await read());
      const stamps = await store.stamps();
      const now = new Map<string, ShiftDigest>();
      let changed = before.size !== stamps.size;
      for (const [id, stamp] of stamps) {
        const digest = before.get(id);
        if (digest?.stamp === stamp) {
          now.set(id, digest);
          continue;
        }
        changed = true;
        const shift = await store.load(id);
        if (shift) now.set(id, digestOf(shift, at, stamp));
      }
      known = now;
      const digests = [...now.values()];
      if (changed) {
        const kept = await documents.write('look-back', { v: 1, digests });
        if (!kept.ok) log.warn('the digest of shifts is not saved', { because: kept.because });
      }
      return digests;
    },
  };
}
