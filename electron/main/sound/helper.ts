import type { SoundReading } from '../../../src/core/ports';
import type { HelperMessage } from './helper-process';
import { openMacProbe } from './macos/probe';
import type { SoundProbe } from './probe';
import { openWindowsProbe } from './windows/probe';

/** The helper process (`helper-process.ts`): reads, tells what changed, waits, until it is told to stop. */

const beatMs = 1000;
/** The loop reads at least every 2 s; one that has not for this long is not alive, whatever its timers do. */
const staleMs = 5000;

interface ParentPort {
  on(event: 'message', handler: (message: { readonly data: unknown }) => void): void;
  postMessage(message: HelperMessage): void;
}
/** There in Electron's utility processes only; in a plain Node process the channel is `process.send`. */
const { parentPort } = process as { readonly parentPort?: ParentPort };

const tell = (says: HelperMessage): void => {
  if (parentPort) parentPort.postMessage(says);
  else if (process.connected) process.send?.(says);
};

function onStop(stop: () => void): void {
  const handleMessage = (message: unknown): void => {
    if (message === 'stop') stop();
  };
  parentPort?.on('message', ({ data }) => handleMessage(data));
  process.on('message', handleMessage);
  process.on('disconnect', stop);
}

async function listen(probe: SoundProbe): Promise<void> {
  let lastTold = '';
  let readAt = Date.now();
  const beat = setInterval(() => {
    if (Date.now() - readAt < staleMs) tell('alive');
  }, beatMs);
  let next: 'again' | 'stop' = 'again';
  while (next === 'again') {
    const reading: SoundReading = await probe.read();
    readAt = Date.now();
    const text = JSON.stringify(reading);
    if (text !== lastTold) tell(reading);
    lastTold = text;
    next = await probe.wait();
  }
  clearInterval(beat);
  probe.close();
}

function open(): SoundProbe | null {
  try {
    return process.platform === 'win32' ? openWindowsProbe() : openMacProbe();
  } catch {
    // Without Core Audio, or without koffi for this processor: told as not supported.
    return null;
  }
}

const probe = open();
/** The channel would keep an otherwise finished process alive; what was sent is on its way by then. */
const end = (): void => {
  setTimeout(() => process.exit(0), 50);
};
if (probe) {
  onStop(() => probe.stop());
  // A reading that breaks ends this process with a code; the other side starts a new one.
  void listen(probe).then(end);
} else {
  tell({ ok: false, error: 'not-supported' });
  end();
}
