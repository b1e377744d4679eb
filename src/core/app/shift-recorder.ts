import type { Logger, SaveFailure, SaveResult, Store } from '../ports';
import { sequencer } from '../sequencer';
import type { LoggedShiftEvent } from '../shift/shift-event';
import { createGuard } from './guard';

/**
 * Hands the shift log to the store, in order. What could not be kept is held here and goes in with the next attempt,
 * so nothing that was accepted is lost while Lull runs, and a failure is said and not hidden.
 */

export interface NotSaved {
  readonly entries: number;
  readonly reason: SaveFailure;
}

export interface ShiftRecorder {
  /** Resolves when these entries are kept, or with the reason why they are only held. */
  record(shiftId: string, entries: readonly LoggedShiftEvent[]): Promise<SaveResult>;
  saveAgain(): Promise<SaveResult>;
  /** Does `work` on what is kept of the shift, of which nothing is held meanwhile: what was is dropped. */
  release(shiftId: string, work: () => Promise<SaveResult>): Promise<SaveResult>;
  notSaved(): NotSaved | null;
  /** Entries of the shift that are not kept yet. */
  unsaved(shiftId: string): readonly LoggedShiftEvent[];
}

export function createShiftRecorder(store: Store, log: Logger, changed: () => void): ShiftRecorder {
  const guard = createGuard(log);
  const held = new Map<string, LoggedShiftEvent[]>();
  const failures = new Map<string, SaveFailure>();
  const inTurn = sequencer();

  function settle(shiftId: string, result: SaveResult): void {
    const before = failures.get(shiftId);
    if (result.ok) failures.delete(shiftId);
    else failures.set(shiftId, result.error);
    if (before === failures.get(shiftId)) return;
    if (result.ok) log.info('held entries saved');
    else log.warn('entries held, not saved', { reason: result.error });
    changed();
  }

  async function flush(shiftId: string): Promise<SaveResult> {
    const entries = held.get(shiftId) ?? [];
    const count = entries.length;
    if (count === 0) return { ok: true, value: null };
    const result = (await guard.ask('the store failed', () => store.append(shiftId, entries.slice()))) ?? {
      ok: false,
      error: 'unknown',
    };
    if (result.ok) entries.splice(0, count);
    if (entries.length === 0) held.delete(shiftId);
    settle(shiftId, result);
    return result;
  }

  const enqueue = (shiftId: string): Promise<SaveResult> => inTurn(() => flush(shiftId));

  return {
    record(shiftId, entries) {
      const waiting = held.get(shiftId);
      if (waiting) waiting.push(...entries);
      else held.set(shiftId, [...entries]);
      return enqueue(shiftId);
    },
    async saveAgain() {
      const results = await Promise.all([...held.keys()].map(enqueue));
      return results.find((result) => !result.ok) ?? { ok: true, value: null };
    },
    release: (shiftId, work) =>
      inTurn(async () => {
        held.delete(shiftId);
        if (failures.delete(shiftId)) changed();
        return (await guard.ask('the store failed', work)) ?? { ok: false, error: 'unknown' };
      }),
    unsaved: (shiftId) => held.get(shiftId)?.slice() ?? [],
    notSaved() {
      const reason = failures.values().next().value;
      if (reason === undefined) return null;
      const entries = [...failures.keys()].reduce((sum, id) => sum + (held.get(id)?.length ?? 0), 0);
      return { entries, reason };
    },
  };
}
