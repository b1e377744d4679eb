import { dialog } from 'electron';
import { systemClock } from '../../system/clock';
import { localStamp } from '../../../../src/core/local-stamp';
import type { MicrosipDeps } from './microsip-file';
import type { PhonePrograms } from '../phone-programs';

/** MicroSIP on this computer: where its file may be, whether it runs, and what its hooks are to start. */
export const microsipHere = (callCommand: string, phonePrograms: PhonePrograms): MicrosipDeps => ({
  appData: process.env['APPDATA'] ?? null,
  callCommand,
  async running() {
    const seen = await phonePrograms.poll(0);
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
    return localStamp(now, systemClock.zone(now).offsetMinutes);
  },
});
