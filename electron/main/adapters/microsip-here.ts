import { dialog } from 'electron';
import { systemClock } from './clock';
import type { MicrosipDeps } from './microsip-file';
import { phonePrograms } from './phone-programs';

/** MicroSIP on this computer: where its file may be, whether it runs, and what its hooks are to start. */
export const microsipHere = (callCommand: string): MicrosipDeps => ({
  appData: process.env['APPDATA'] ?? null,
  callCommand,
  async running() {
    const seen = await phonePrograms.look(0);
    return seen && seen.ids.includes('microsip');
  },
  async choose() {
    const choice = await dialog.showOpenDialog({
      properties: ['openFile'],
      filters: [{ name: 'MicroSIP.ini', extensions: ['ini'] }],
    });
    return choice.filePaths[0] ?? null;
  },
  stamp() {
    const now = systemClock.now();
    const local = now + systemClock.zone(now).offsetMinutes * 60_000;
    return new Date(local).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  },
});
