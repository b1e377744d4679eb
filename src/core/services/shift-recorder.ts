import type { Logger, SaveResult, Store } from '../ports';
import type { ShiftEntry } from '../shift/fact';

/**
 * Hands the shift log to the store, in order. What could not be kept is held here and goes in with the next attempt,
 * so nothing that was accepted is lost while Lull runs, and a failure is said and not hidden.
 */

type Because = (SaveResult & { readonly ok: false })['because'];

export interface NotSaved {
  readonly entries: number;
  readonly because: Because;
}

export interface ShiftRecorder {
  /** Resolves when these entries are kept, or with the reason why they are only held. */
  record(shiftId: string, entries: readonly ShiftEntry[]): Promise<SaveResult>;
  saveAgain(): Promise<SaveResult>;
  notSaved(): NotSaved | null;
}

export function createShiftRecorder(store: Store, log: Logger, changed: () => void): ShiftRecorder {
  const held = new Map<string, ShiftEntry[]>();
  const failures = new Map<string, Because>();
  let queue: Promise<unknown> = Promise.resolve();

  function settle(shiftId: string, result: SaveResult): void {
    const before = failures.get(shiftId);
    if (result.ok) failures.delete(shiftId);
    else failures.set(shiftId, result.because);
    if (before === failures.get(shiftId)) return;
    if (result.ok) log.info('held entries saved');
    else log.warn('entries held, not saved', { because: result.because });
    changed();
  }

  async function flush(shiftId: string): Promise<SaveResult> {
    const entries = held.get(shiftId) ?? [];
    const count = entries.length;
    if (count === 0) return { ok: true };
    const result = await store
      .append(shiftId, entries.slice())
      .catch((): SaveResult => ({ ok: false, because: 'unknown' }));
    if (result.ok) entries.splice(0, count);
    if (entries.length === 0) held.delete(shiftId);
    settle(shiftId, result);
    return result;
  }

  function enqueue(shiftId: string): Promise<SaveResult> {
    const result = queue.then(() => flush(shiftId));
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    record(shiftId, entries) {
      const waiting = held.get(shiftId);
      if (waiting) waiting.push(...entries);
      else held.set(shiftId, [...entries]);
      return enqueue(shiftId);
    },
    async saveAgain() {
      const results = await Promise.all([...held.keys()].map(enqueue));
      return results.find((result) => !result.ok) ?? { ok: true };
    },
    notSaved() {
      const because = failures.values().next().value;
      if (because === undefined) return null;
      const entries = [...failures.keys()].reduce((sum, id) => sum + (held.get(id)?.length ?? 0), 0);
      return { entries, because };
    },
  };
}
