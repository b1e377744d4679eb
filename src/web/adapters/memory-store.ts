import type { Store } from '../../core/ports';
import type { Shift } from '../../core/shift/shift';
import { applyEntry } from '../../core/shift/shift';

/** Shifts in memory, gone with the page: for the demo. */
export function createMemoryStore(): Store {
  const shifts = new Map<string, Shift>();
  return {
    append(shiftId, entries) {
      const shift = entries.reduce<Shift | null>(applyEntry, shifts.get(shiftId) ?? null);
      if (shift) shifts.set(shiftId, shift);
      return Promise.resolve({ ok: true });
    },
    load: (shiftId) => Promise.resolve(shifts.get(shiftId) ?? null),
    list: () => Promise.resolve([...shifts.keys()].sort()),
    stamps: () =>
      Promise.resolve(new Map([...shifts].sort().map(([id, { lastSeq }]) => [id, String(lastSeq)]))),
  };
}
