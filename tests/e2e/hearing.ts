import type { AudioKind, AudioServer } from '../desktop/audio-server';
import { startAudioServer } from '../desktop/audio-server';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import type { Phones } from '../phones/phones';
import { startPhones } from '../phones/phones';
import { newUserData, startLull, untilStatus } from './journey';

/** Lull with nothing but ears, and a sound server of its own. */
export interface Ears {
  readonly server: AudioServer;
  readonly lull: Lull;
  readonly userDataDir: string;
}

/** Two phones without a hook beside it, the agent's with a headset. */
export interface Hearing extends Ears {
  readonly phones: Phones;
}

const quickPacing = {
  wrapUpSeconds: 1,
  quietSeconds: 1,
  firstCardSeconds: 1,
  firstCardSecondsMicrophone: 1,
  spacingMinutes: 0,
  maxPerHour: 60,
  cardSeconds: 60,
};

interface Given {
  /** Puts more into the data folder. */
  readonly prepare?: ((userDataDir: string) => Promise<unknown>) | undefined;
  readonly pacing?: Readonly<Record<string, number>>;
}

/** Starts a sound server and Lull, which hears it, does this, and ends them. */
export async function withEars(
  desktop: Desktop,
  kind: AudioKind,
  act: (ears: Ears) => Promise<void>,
  { prepare, pacing = quickPacing }: Given = {},
): Promise<void> {
  const server = await startAudioServer(kind);
  try {
    const userDataDir = await newUserData(desktop, { pacing, sources: {} });
    await prepare?.(userDataDir);
    const { PULSE_SERVER = '' } = server.env;
    const lull = await startLull(desktop, { userDataDir, args: ['--hidden'], env: { PULSE_SERVER } });
    await untilStatus(lull, 'the microphone to be heard', ({ sources }) =>
      sources.some(({ id, health }) => id === 'microphone' && health === 'ok'),
    );
    try {
      await act({ server, lull, userDataDir });
    } finally {
      await lull.end();
    }
  } finally {
    await server.dispose();
  }
}

/** Starts all of it, with what `prepare` put into the data folder, does this, and ends it. */
export async function withHearing(
  desktop: Desktop,
  kind: AudioKind,
  act: (hearing: Hearing) => Promise<void>,
  prepare?: Given['prepare'],
): Promise<void> {
  const withPhones = async (ears: Ears): Promise<void> => {
    const phones = await startPhones({ env: desktop.env, headset: ears.server.env });
    try {
      await act({ ...ears, phones });
    } finally {
      await phones.dispose();
    }
  };
  await withEars(desktop, kind, withPhones, { prepare });
}

/** A call of so many ms that the customer began and the agent answered. */
export async function takeCallByPhone(phones: Phones, talkMs: number): Promise<void> {
  await phones.ring();
  await phones.answer();
  await new Promise((resolve) => setTimeout(resolve, talkMs));
  await phones.hangUp();
}
