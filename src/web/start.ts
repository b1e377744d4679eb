import { browserClock } from './adapters/clock';
import { createDocuments } from './adapters/documents';
import { createPageIdle } from './adapters/idle';
import { browserRandom } from './adapters/random';
import type { Place } from './adapters/set-aside';
import type { SettingsStore } from './adapters/settings-store';
import { openSettings } from './adapters/settings-store';
import { createShiftStore } from './adapters/shift-store';
import type { FileSetAside } from '../core/contract';
import type { Lull } from './compose';
import { composeLull } from './compose';

/** The browser edition on the browser itself: its clock, its storage, its input. */

const place: Place = () => window.localStorage;

export interface Kept {
  readonly settings: SettingsStore;
  readonly setAside: FileSetAside[];
}

export function openKept(): Kept {
  const setAside: FileSetAside[] = [];
  const settings = openSettings(place, browserClock.now, (file) => {
    setAside.push({ type: 'file-set-aside', what: 'settings', file });
  });
  return { settings, setAside };
}

/** Only the tab that holds the lock may start: two would write over each other. */
export async function startLull({ settings, setAside }: Kept): Promise<Lull> {
  const onSetAside = (file: string): void => {
    setAside.push({ type: 'file-set-aside', what: 'other', file });
  };
  const kept = { place, now: browserClock.now, onSetAside };
  const store = createShiftStore(kept);
  const idle = createPageIdle(browserClock.now);
  const lull = await composeLull({
    clock: browserClock,
    random: browserRandom,
    idle,
    store,
    documents: createDocuments(kept),
    settings,
    setAside,
  });
  await lull.runner.send({ type: 'source-health', source: 'phone', health: 'off' });
  return lull;
}
