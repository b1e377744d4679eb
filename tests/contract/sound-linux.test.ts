import { describe, expect, test } from 'vitest';
import { createLinuxSound } from '../../electron/main/sound/linux/linux';
import { installPackages, missingForSound } from '../../tools/testing/needs.mjs';
import { audioKinds, startAudioServer } from '../desktop/audio-server';
import type { AudioServer } from '../desktop/audio-server';
import type { Child } from '../desktop/child';
import { nameOf, processTree } from '../e2e/processes';
import { silentLog } from '../fakes/ports';
import type { Using } from './sound.contract';
import { soundContract } from './sound.contract';

const missing: readonly string[] = missingForSound();

/** pactls under this process. */
const ownPactls = (): number => processTree(process.pid).filter((pid) => nameOf(pid) === 'pactl').length;

const onMonitor = ['-d', 'headset_out.monitor', '--property=application.process.binary=studio'];
const as = (program: string, child: Child): Using => ({ program, end: child.end });

async function make(server: AudioServer) {
  return {
    sound: createLinuxSound(silentLog(), server.env),
    record: async () => as('pacat', await server.record()),
    play: async () => as('pacat', await server.play()),
    others: {
      monitor: async () => as('studio', await server.record(onMonitor)),
      meter: async () => as('python', await server.streamOf('peaks')),
      waiting: async () => as('python', await server.streamOf('corked')),
    },
    breaking: { reason: 'no-server', break: server.crash, mend: server.startAgain },
    processes: ownPactls,
    cleanUp: server.dispose,
  } as const;
}

if (missing.length === 0) {
  for (const kind of audioKinds)
    soundContract(`pactl with ${kind}`, async () => make(await startAudioServer(kind)));
} else {
  describe('sound contract: pactl', () => {
    test.runIf(process.env['CI'] === 'true' && process.platform === 'linux')('has all that it needs', () => {
      expect.fail(`Missing: ${missing.join(', ')}. This mends it: ${installPackages}`);
    });
    test.skip(`not run, missing: ${missing.join(', ')}`);
  });
}
