import type { Logger, SaveResult, Store } from '../ports';
import type { ShiftEntry } from '../shift/shift';

/**
 * Hands the shift log to the store, in order. What could not be kept is held here and goes in with the next attempt,
 * so nothing that was accepted is lost while Lull runs, and a failure is said and not hidden.
 */

export interface NotSaved {
  readonly entries: number;
  readonly because: (SaveResult & { ok: false })['because'];
}

export interface ShiftRecorder {
  /** Resolves when these entries are kept, or with the reason why they are only held. */
  record(shiftId: string, entries: readonly ShiftEntry[]): Promise<SaveResult>;
  saveAgain(): Promise<SaveResult>;
  notSaved(): NotSaved | null;
}

export function createShiftRecorder(store: Store, log: Logger, changed: () => void): ShiftRecorder {
  const held = new Map<string, ShiftEntry[]>();
  let failure: NotSaved['because'] | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function flush(): Promise<SaveResult> {
    for (const [shiftId, entries] of held) {
      const count = entries.length;
      const result = await store
        .append(shiftId, entries.slice())
        .catch((): SaveResult => ({ ok: false, because: 'unknown' }));
      if (!result.ok) {
        if (failure !== result.because)
          log.warn('entries held, not saved', { because: result.because, entries: count });
        failure = result.because;
        changed();
        return result;
      }
      entries.splice(0, count);
      if (entries.length === 0) held.delete(shiftId);
    }
    if (failure !== null) {
      failure = null;
      log.info('held entries saved');
      changed();
    }
    return { ok: true };
  }

  const enqueue = (): Promise<SaveResult> => {
    const result = queue.then(flush);
    queue = result;
    return result;
  };

  return {
    record(shiftId, entries) {
      held.set(shiftId, [...(held.get(shiftId) ?? []), ...entries]);
      return enqueue();
    },
    saveAgain: () => (held.size === 0 ? Promise.resolve({ ok: true }) : enqueue()),
    notSaved() {
      if (failure === null) return null;
      const entries = [...held.values()].reduce((sum, list) => sum + list.length, 0);
      return { entries, because: failure };
    },
  };
}
