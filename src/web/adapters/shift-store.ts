import { jsonOf } from '../../core/file-content';
import type { Store } from '../../core/ports';
import type { ShiftEntry } from '../../core/shift/fact';
import { replay } from '../../core/shift/shift';
import { whySaveFailed } from './save-failed';
import type { Place } from './set-aside';
import { setAside, wasSetAside } from './set-aside';

/** Shifts in the browser's storage: one key a shift, written whole at each append. */

interface KeptShift {
  /** Format of the value, the same as of the desktop's files. A higher one is a newer Lull's and is left alone. */
  readonly v: 1;
  readonly entries: readonly ShiftEntry[];
}

const prefix = 'lull.shift.';
const keyOf = (shiftId: string): string => prefix + shiftId;

class NewerFormat extends Error {}

function parse(text: string | null): readonly ShiftEntry[] {
  if (text === null) return [];
  const kept = jsonOf(text) as { readonly v?: unknown; readonly entries?: unknown } | null | undefined;
  if (typeof kept?.v === 'number' && kept.v > 1) throw new NewerFormat();
  if (kept?.v !== 1 || !Array.isArray(kept.entries)) throw new Error('not a shift');
  return kept.entries as readonly ShiftEntry[];
}

export interface ShiftStoreOptions {
  readonly place: Place;
  readonly now: () => number;
  /** Told the key under which something unreadable now lies. */
  readonly onSetAside: (key: string) => void;
}

export function createShiftStore({ place, now, onSetAside }: ShiftStoreOptions): Store {
  const known = new Map<string, readonly ShiftEntry[]>();

  const entriesOf = (shiftId: string): readonly ShiftEntry[] =>
    known.get(shiftId) ?? parse(place().getItem(keyOf(shiftId)));

  function ids(): readonly string[] {
    try {
      const storage = place();
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      const found = keys.filter((key) => key.startsWith(prefix) && !wasSetAside(key));
      return found.map((key) => key.slice(prefix.length)).sort();
    } catch {
      return [];
    }
  }

  return {
    append(shiftId, entries) {
      try {
        const kept = entriesOf(shiftId);
        const lastSeq = kept.at(-1)?.seq ?? 0;
        const all = [...kept, ...entries.filter((entry) => entry.seq > lastSeq)];
        place().setItem(keyOf(shiftId), JSON.stringify({ v: 1, entries: all } satisfies KeptShift));
        known.set(shiftId, all);
        return Promise.resolve({ ok: true });
      } catch (error) {
        return Promise.resolve({ ok: false, because: whySaveFailed(error) });
      }
    },

    load(shiftId) {
      try {
        if (place().getItem(keyOf(shiftId)) === null) return Promise.resolve(null);
        const shift = replay(entriesOf(shiftId));
        if (!shift) throw new Error('no beginning');
        return Promise.resolve(shift);
      } catch (error) {
        known.delete(shiftId);
        if (error instanceof NewerFormat) return Promise.resolve(null);
        try {
          onSetAside(setAside(place(), keyOf(shiftId), now()));
        } catch {
          // No room to move it, or no access: it stays where it is.
        }
        return Promise.resolve(null);
      }
    },

    list: () => Promise.resolve(ids()),

    // A log only ever grows.
    stamps() {
      const lengthOf = (id: string): string => String(place().getItem(keyOf(id))?.length);
      return Promise.resolve(new Map(ids().map((id) => [id, lengthOf(id)])));
    },
  };
}
