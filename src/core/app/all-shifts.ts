import type { ExportedShift } from '../export/export';
import type { Store } from '../ports';
import type { Session } from '../session/session-types';
import { replay } from '../shift/replay';
import type { Shift } from '../shift/shift';
import type { LoggedShiftEvent } from '../shift/shift-event';
import { addEntries } from '../shift/shift-log';

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

export interface LogSource {
  readonly session: () => Session;
  /** What of a shift is not on disk yet. */
  readonly unsaved: (shiftId: string) => readonly LoggedShiftEvent[];
}

/** All shifts, oldest first, one at a time, each with its log, with what is not on disk yet. */
export async function* allShifts(
  { session, unsaved }: LogSource,
  store: Store,
): AsyncGenerator<ExportedShift, void, undefined> {
  const { shift: running, earlierShifts } = session();
  const here = [...Object.keys(earlierShifts), ...(running ? [running.id] : [])];
  for (const id of [...new Set([...(await store.list()), ...here])].sort()) {
    const log = addEntries((await store.log(id)) ?? [], unsaved(id));
    const told = replay(log);
    const now = session();
    const known = now.shift?.id === id ? now.shift : (now.earlierShifts[id] ?? null);
    const shift = newer(told, known);
    if (shift) yield { shift, log: shift === told ? log : null };
  }
}
