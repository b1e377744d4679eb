import type { PackedDigest } from '../look-back/digest';
import { digestOf, digestSchema, mostDigests, pack } from '../look-back/digest';
import type { Clock, Documents, Logger, Store } from '../ports';
import { createGuard } from './guard';
import { takeTurns } from './take-turns';

/**
 * All shifts in little, oldest first. They are kept in a document of their own, so that years open at once; a shift that
 * changed since, or is new, is read again. The document holds nothing that the shifts do not: lost, it is made anew. It is
 * read at each look and not held in memory: years of it are some ten MiB that nobody needs between two looks.
 */
export interface History {
  digests(at: number): Promise<readonly PackedDigest[]>;
  /** Keeps the digests of the shifts that there are now, at once: of those that are gone nothing is left. */
  keepNow(at: number): Promise<void>;
}

/** The document is written after the request was answered. */
const keepAfterMs = 1000;

/** A damaged shift, or one of days on end, is read anew at each request, and costs no other its place. */
const isKeepable = (digest: PackedDigest): boolean => digestSchema.safeParse(digest).success;

interface Found {
  readonly digest: PackedDigest;
  readonly over: boolean;
}

export function createHistory(store: Store, documents: Documents, clock: Clock, log: Logger): History {
  const guard = createGuard(log);
  let reading: Promise<readonly PackedDigest[]> | null = null;

  async function keep(digests: readonly PackedDigest[]): Promise<void> {
    const failed = 'the digest of shifts is not saved';
    const kept = await guard.ask(failed, async () => {
      const there = new Set(await store.list());
      const keepable = digests.filter((digest) => there.has(digest.id) && isKeepable(digest));
      return documents.write('look-back', { v: 1, digests: keepable.slice(-mostDigests) });
    });
    if (kept?.ok === false) log.warn(failed, { reason: kept.error });
  }

  /** Null where the shift cannot be told of: it is left out, and costs no other its place. */
  async function digestHere(id: string, stamp: string, at: number): Promise<Found | null> {
    try {
      const shift = await store.load(id);
      return shift && { digest: pack(digestOf(shift, at, stamp)), over: shift.endedAt !== null };
    } catch (error) {
      log.warn('a shift could not be looked back on', { error: error instanceof Error ? error.name : '' });
      return null;
    }
  }

  async function readDigests(at: number): Promise<readonly PackedDigest[]> {
    const kept = await documents.read('look-back');
    const before = new Map((kept.ok ? kept.value?.digests : null)?.map((digest) => [digest.id, digest]));
    const stamps = await store.stamps();
    const digests: PackedDigest[] = [];
    let worthKeeping = [...before.keys()].some((id) => !stamps.has(id));
    const turns = takeTurns(clock);
    for (const [id, stamp] of stamps) {
      const known = before.get(id);
      if (known?.stamp === stamp) {
        digests.push(known);
        continue;
      }
      const found = await digestHere(id, stamp, at);
      if (!found) continue;
      digests.push(found.digest);
      // A shift that still runs is another one at the next look; it alone is no reason to write years anew.
      worthKeeping ||= found.over;
      await turns();
    }
    if (worthKeeping) clock.wakeAt(clock.now() + keepAfterMs, () => void keep(digests));
    return digests;
  }

  function digests(at: number): Promise<readonly PackedDigest[]> {
    reading ??= readDigests(at).finally(() => {
      reading = null;
    });
    return reading;
  }
  return {
    digests,
    async keepNow(at) {
      await reading;
      const now = await digests(at);
      await keep(now);
      // The copy of what stood there before is another one now too.
      await keep(now);
    },
  };
}
