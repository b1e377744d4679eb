import type { Logger, Sound, Stop } from '../../../src/core/ports';

/** The `Sound` of this platform. Its native code is loaded when the first watcher starts. */
async function load(log: Logger): Promise<Sound | null> {
  switch (process.platform) {
    case 'linux':
      return (await import('./linux/linux')).createLinuxSound(log);
    case 'win32':
      return (await import('./windows/windows')).createWindowsSound(log);
    case 'darwin':
      return (await import('./macos/macos')).createMacSound(log);
    default:
      return null;
  }
}

/** Who uses the microphone on this system; 'not-supported' where Lull knows no way to tell. */
export function createSound(log: Logger): Sound {
  return {
    watch(onReading) {
      let isOver = false;
      let stop: Stop = () => undefined;
      const start = async (): Promise<void> => {
        const sound = await load(log);
        if (isOver) return;
        if (sound) stop = sound.watch(onReading);
        else onReading({ ok: false, error: 'not-supported' });
      };
      void start().catch((error: unknown) => {
        log.error('sound: the part for this system did not load', error);
        if (!isOver) onReading({ ok: false, error: 'not-supported' });
      });
      return () => {
        isOver = true;
        stop();
      };
    },
  };
}
