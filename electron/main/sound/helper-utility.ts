import { app, utilityProcess } from 'electron';
import { join } from 'node:path';
import type { HelperProcess } from './helper-process';

/** Starts the helper as one of Electron's utility processes: it ends with Lull, however Lull ends. */
export function startSoundHelper(): HelperProcess {
  const file = join(app.getAppPath(), 'out/main/sound-helper.cjs');
  const child = utilityProcess.fork(file, [], { serviceName: 'Lull sound', stdio: 'ignore' });
  return {
    onMessage(handler) {
      child.on('message', handler);
    },
    onExit(handler) {
      child.once('exit', handler);
    },
    stop() {
      child.postMessage('stop');
    },
    kill() {
      child.kill();
    },
  };
}
