import { browserClock } from './adapters/clock';
import { createDocuments } from './adapters/documents';
import { createPageIdle } from './adapters/idle';
import { browserRandom } from './adapters/random';
import type { Place } from './adapters/set-aside';
import type { SettingsStore } from './adapters/settings-store';
import { openSettings } from './adapters/settings-store';
import { createShiftStore } from './adapters/shift-store';
import type { Lull } from './compose';
import { composeLull } from './compose';

/** The browser edition on the browser itself: its clock, its storage, its input. */

const place: Place = () => window.localStorage;

export interface Kept {
  readonly settings: SettingsStore;
  readonly setAside: string[];
}

export function openKept(): Kept {
  const setAside: string[] = [];
  const settings = openSettings(place, browserClock.now, (key) => setAside.push(key));
  return { settings, setAside };
}

/** Only the tab that holds the lock may start: two would write over each other. */
export async function startLull({ settings, setAside }: Kept): Promise<Lull> {
  const kept = { place, now: browserClock.now, onSetAside: (key: string) => setAside.push(key) };
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
