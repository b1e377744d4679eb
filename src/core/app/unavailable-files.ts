import type { Clock, Files, SaveFailure, StoredText } from '../ports';

/** Files that cannot be read for now: they are left alone, told of, and looked at again until they can be. */
export interface UnavailableFiles {
  /** The files, watched. */
  readonly files: Files;
  /** How many cannot be read, and why the last of them cannot; null where all can. */
  unavailable(): { readonly count: number; readonly reason: SaveFailure } | null;
  /** Called where one that could not be read can be read now. */
  onAvailable(handler: () => void): void;
}

const lookAgainMs = 5000;

/** `changed` is called where one more cannot be read, or one can again. */
export function watchUnavailable(files: Files, clock: Clock, changed: () => void): UnavailableFiles {
  const reasons = new Map<string, SaveFailure>();
  let waits = false;
  let available = (): void => undefined;

  async function lookAgain(): Promise<void> {
    waits = false;
    for (const key of [...reasons.keys()]) note(key, await files.read(key));
    if (reasons.size > 0) wait();
  }

  function wait(): void {
    if (waits) return;
    waits = true;
    clock.wakeAt(clock.now() + lookAgainMs, () => void lookAgain());
  }

  function note(key: string, file: StoredText): void {
    const before = reasons.get(key);
    if (file.is === 'unavailable') {
      reasons.set(key, file.error);
      wait();
      if (before !== file.error) changed();
    } else if (reasons.delete(key)) {
      changed();
      available();
    }
  }

  return {
    files: {
      ...files,
      async read(key) {
        const file = await files.read(key);
        note(key, file);
        return file;
      },
    },
    unavailable() {
      const reason = [...reasons.values()].at(-1);
      return reason === undefined ? null : { count: reasons.size, reason };
    },
    onAvailable(handler) {
      available = handler;
    },
  };
}
