import type { Sound, SoundReading } from '../../src/core/ports';

export interface FakeSound extends Sound {
  /** From now on this is so. */
  set(now: SoundReading): void;
  watchers(): number;
}

/** Ears that hear what a test says. */
export function fakeSound(
  first: SoundReading = { ok: true, value: { microphone: [], playing: [] } },
): FakeSound {
  const watchers = new Set<(now: SoundReading) => void>();
  let now = first;
  return {
    watch(heard) {
      watchers.add(heard);
      heard(now);
      return () => void watchers.delete(heard);
    },
    set(next) {
      if (JSON.stringify(next) === JSON.stringify(now)) return;
      now = next;
      for (const heard of watchers) heard(now);
    },
    watchers: () => watchers.size,
  };
}
