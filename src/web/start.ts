import { browserClock } from './adapters/clock';
import { createFiles } from './adapters/files';
import { createPageIdle } from './adapters/idle';
import { browserRandom } from './adapters/random';
import { createStored } from './adapters/stored';
import type { Lull } from './compose';
import { composeLull } from './compose';

/**
 * The browser edition on the browser itself: its clock, its storage, its input. Only the tab that holds the lock may start:
 * two would write over each other.
 */
export function startLull(): Promise<Lull> {
  let erased = false;
  const storage = (): Storage => {
    if (erased) throw new DOMException('everything was erased', 'SecurityError');
    return window.localStorage;
  };
  return composeLull({
    clock: browserClock,
    random: browserRandom,
    idle: createPageIdle(browserClock.now),
    files: createFiles(storage, browserClock.now),
    stored: createStored(
      () => window.localStorage,
      () => {
        erased = true;
      },
      () => window.location.reload(),
    ),
  });
}
