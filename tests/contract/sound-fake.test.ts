import type { SoundReading } from '../../src/core/ports';
import { fakeSound } from '../fakes/sound';
import type { SoundUnderTest, Using } from './sound.contract';
import { soundContract } from './sound.contract';

// What the other tests take for ears keeps its word like them.
const make = async (): Promise<SoundUnderTest> => {
  const sound = fakeSound();
  const streams = { microphone: [] as string[], playing: [] as string[] };
  const now = (): SoundReading => ({
    ok: true,
    value: { microphone: [...new Set(streams.microphone)], playing: [...new Set(streams.playing)] },
  });
  const use = (kind: keyof typeof streams) => async (): Promise<Using> => {
    streams[kind].push('phone');
    sound.set(now());
    return {
      program: 'phone',
      end: async () => {
        streams[kind].pop();
        sound.set(now());
      },
    };
  };
  return {
    sound,
    record: use('microphone'),
    play: use('playing'),
    breaking: {
      reason: 'no-server',
      break: async () => sound.set({ ok: false, error: 'no-server' }),
      mend: async () => sound.set(now()),
    },
    cleanUp: async () => undefined,
  };
};
soundContract('the ears of the tests', make, ['play', 'breaking']);
