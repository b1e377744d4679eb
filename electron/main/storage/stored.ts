import { app, clipboard, shell } from 'electron';
import type { Stored } from '../../../src/core/app/ports';
import { isOurs } from '../windows/copied';
import { markForErasing } from './erase';
import { listStored } from './stored-files';

/** What is kept in the user data folder, and the end of all of it. */

/** Nothing that was asked of the first start but its folder; a Lull that begins anew shows its window. */
const argumentsAnew = (): string[] => process.argv.slice(1).filter((word) => word !== '--hidden');

export const createStored = (folder: string): Stored => ({
  list: () => listStored(folder),
  openFolder: async () => (await shell.openPath(folder)) === '',
  async eraseAll() {
    try {
      markForErasing(folder);
    } catch {
      // The agent is told that nothing was erased.
      return false;
    }
    const copied = await clipboard.readText();
    if (isOurs(copied)) clipboard.clear();
    // An AppImage runs from a place that is gone when it ends.
    app.relaunch({ args: argumentsAnew(), execPath: process.env['APPIMAGE'] ?? process.execPath });
    app.quit();
    return true;
  },
});
