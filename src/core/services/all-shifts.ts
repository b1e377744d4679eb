import type { Store } from '../ports';
import type { Session } from '../session/session-types';
import type { Shift } from '../shift/shift';

/** The newer of what is kept of a shift and what this run knows of it, which may not be on disk yet. */
function newer(kept: Shift | null, known: Shift | null): Shift | null {
  if (!kept || !known) return kept ?? known;
  return known.lastSeq > kept.lastSeq ? known : kept;
}

/** One shift by its id, with what is not on disk yet; null where there is none. */
export async function findShift(id: string, session: () => Session, store: Store): Promise<Shift | null> {
  const open = session().shift;
  if (open?.id === id) return open;
  const kept = await store.load(id);
  return newer(kept, session().earlierShifts[id] ?? null);
}

/** All shifts, oldest first, one at a time, with what is not on disk yet. */
export async function* allShifts(
  session: () => Session,
  store: Store,
): AsyncGenerator<Shift, void, undefined> {
  const { shift: running, earlierShifts } = session();
  const known = [...Object.keys(earlierShifts), ...(running ? [running.id] : [])];
  for (const id of [...new Set([...(await store.list()), ...known])].sort()) {
    const shift = await findShift(id, session, store);
    if (shift) yield shift;
  }
}
