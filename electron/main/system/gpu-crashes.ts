import { app } from 'electron';
import { minuteMs } from '../../../src/core/durations';

/**
 * Chromium draws without the graphics card where its process crashed three times within the hour, and ends itself after three
 * more. Lull starts again without it before that; then there is no limit, because nothing is left that could be given up.
 */

const mostCrashes = 5;
const forgottenAfterMs = 60 * minuteMs;
const without = 'disable-gpu';

/** `end` ends Lull in an orderly way; it is started again after that. To be called before the app is ready. */
export function outliveGpuCrashes(end: () => void): void {
  if (app.commandLine.hasSwitch(without)) {
    app.commandLine.appendSwitch('disable-gpu-process-crash-limit');
    return;
  }
  let crashes: readonly number[] = [];
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    const now = performance.now();
    crashes = [...crashes.filter((at) => now - at < forgottenAfterMs), now];
    if (crashes.length !== mostCrashes) return;
    const words = process.argv.slice(1).filter((word) => word !== '--hidden');
    app.relaunch({ args: [...words, `--${without}`, '--hidden'] });
    end();
  });
}
