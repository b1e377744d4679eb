import type { PackedDigest } from '../look-back/digest';
import { digestOf, digestSchema, mostDigests, pack } from '../look-back/digest';
import type { Clock, Documents, Logger, Store } from '../ports';

/**
 * All shifts in little, oldest first. They are kept in a document of their own, so that years open at once; a shift that
 * changed since, or is new, is read again. The document holds nothing that the shifts do not: lost, it is made anew. It is
 * read at each look and not held in memory: years of it are some ten MiB that nobody needs between two looks.
 */
export interface LookBack {
  digests(at: number): Promise<readonly PackedDigest[]>;
}

/** After so long at a stretch others get their turn: a call must not wait for a look back. */
const atAStretchMs = 8;
/** The document is written when whoever looks has their picture. */
const keepAfterMs = 1000;

/** A damaged shift, or one of days on end, is read anew at each look, and costs no other its place. */
const isKeepable = (digest: PackedDigest): boolean => digestSchema.safeParse(digest).success;

export function createLookBack(store: Store, documents: Documents, clock: Clock, log: Logger): LookBack {
  let looking: Promise<readonly PackedDigest[]> | null = null;

  const others = (): Promise<void> =>
    new Promise((resolve) => {
      clock.wakeAt(clock.now(), resolve);
    });

  async function keep(digests: readonly PackedDigest[]): Promise<void> {
    const kept = await documents.write('look-back', {
      v: 1,
      digests: digests.filter(isKeepable).slice(-mostDigests),
    });
    if (!kept.ok) log.warn('the digest of shifts is not saved', { because: kept.because });
  }

  async function look(at: number): Promise<readonly PackedDigest[]> {
    const kept = await documents.read('look-back');
    const before = new Map(kept?.digests.map((digest) => [digest.id, digest]));
    const stamps = await store.stamps();
    const digests: PackedDigest[] = [];
    let worthKeeping = [...before.keys()].some((id) => !stamps.has(id));
    let since = clock.now();
    for (const [id, stamp] of stamps) {
      const known = before.get(id);
      if (known?.stamp === stamp) {
        digests.push(known);
        continue;
      }
      const shift = await store.load(id);
      if (!shift) continue;
      digests.push(pack(digestOf(shift, at, stamp)));
      // A shift that still runs is another one at the next look; it alone is no reason to write years anew.
      worthKeeping ||= shift.endedAt !== null;
      if (clock.now() - since < atAStretchMs) continue;
      await others();
      since = clock.now();
    }
    if (worthKeeping) clock.wakeAt(clock.now() + keepAfterMs, () => void keep(digests));
    return digests;
  }

  return {
    digests(at) {
      looking ??= look(at).finally(() => {
        looking = null;
      });
      return looking;
    },
  };
}
