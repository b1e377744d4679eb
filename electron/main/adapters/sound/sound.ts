import type { Logger, Sound, Stop } from '../../../../src/core/ports';

/** This system's ears, loaded when somebody wants to hear. */
async function load(log: Logger): Promise<Sound | null> {
  switch (process.platform) {
    case 'linux':
      return (await import('./linux')).createLinuxSound(log);
    case 'win32':
      return (await import('./windows')).createWindowsSound(log);
    case 'darwin':
      return (await import('./macos')).createMacSound(log);
    default:
      return null;
  }
}

/** Who uses the microphone on this system; 'not-supported' where Lull knows no way to tell. */
export function createSound(log: Logger): Sound {
  return {
    watch(heard) {
      let isOver = false;
      let stop: Stop = () => undefined;
      const start = async (): Promise<void> => {
        const sound = await load(log);
        if (isOver) return;
        if (sound) stop = sound.watch(heard);
        else heard({ ok: false, because: 'not-supported' });
      };
      void start().catch(() => {
        log.warn('sound: the part for this system did not load');
        if (!isOver) heard({ ok: false, because: 'not-supported' });
      });
      return () => {
        isOver = true;
        stop();
      };
    },
  };
}
