import type { Answer } from '../contract';
import type { Documents, Store } from '../ports';
import { shiftsRemembered } from '../pacing/remembered';
import type { Session, SessionInput } from '../session/session-types';
import type { Shift } from '../shift/shift';
import { leftOpenAfterMs } from '../shift/shift';
import type { Guard } from './guard';

/** Tells a new session what is known from before. What cannot be read costs nothing but itself. */

export interface ResumeDeps {
  readonly store: Store;
  readonly documents: Documents;
  readonly guard: Guard;
  readonly send: (event: SessionInput) => Promise<Answer<null>>;
  readonly session: () => Session;
  /** This shift was closed lately, and its page can be kept. */
  readonly closed: (shiftId: string) => void;
}

/**
 * The shift that was written last. The clock may have been set back since, but by more than a shift may lie open it is of
 * another time: whatever wrote it had a wrong clock, and it stays as it is.
 */
function latestOf(shifts: readonly Shift[], now: number): Shift | null {
  const here = shifts.filter(({ lastAt }) => lastAt - now <= leftOpenAfterMs);
  return here.toSorted((a, b) => a.lastAt - b.lastAt).at(-1) ?? null;
}

async function resumeShift({ session, send, closed }: ResumeDeps, shift: Shift): Promise<void> {
  if (shift.endedAt === null) await send({ type: 'resume-shift', shift });
  else if (shift.closed && session().at - shift.endedAt < leftOpenAfterMs) closed(shift.id);
}

export async function resumeSession(deps: ResumeDeps): Promise<void> {
  const { store, documents, guard, send, session } = deps;
  const load = (id: string): Promise<Shift | null> =>
    guard.ask('a shift could not be read', () => store.load(id));
  const learned = await guard.ask('what was learned of programs could not be read', () =>
    documents.read('programs'),
  );
  if (learned?.ok && learned.value) await send({ type: 'programs-known', programs: learned.value.programs });
  const ids = (await guard.ask('the shifts could not be listed', () => store.list())) ?? [];
  await send({ type: 'shifts-kept', ids });
  // One shift after the other, so that a start with many shifts asks no more of the disk than one with few.
  const shifts: Shift[] = [];
  for (const id of ids.slice(-shiftsRemembered - 1)) {
    const shift = await load(id);
    if (shift) shifts.push(shift);
  }
  const latest = latestOf(shifts, session().at);
  if (latest) await resumeShift(deps, latest);
  const over = shifts.filter(({ id }) => id !== session().shift?.id);
  if (over.length > 0) await send({ type: 'remember-shifts', shifts: over });
  await send({ type: 'started' });
}
