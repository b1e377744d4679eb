import { app, clipboard, shell } from 'electron';
import type { LoginItem, Stored } from '../../../src/core/app/ports';
import type { OwnProgram } from '../system/own-program';
import { isOurs } from '../windows/copied';
import { markForErasing } from './erase';
import { listStored } from './stored-files';

/** What is kept in the user data folder, and the end of all of it. */

/** Nothing that was asked of the first start but its folder; a Lull that begins anew shows its window. */
const argumentsAnew = (): string[] => process.argv.slice(1).filter((word) => word !== '--hidden');

export const createStored = (folder: string, { path }: OwnProgram, loginItem: LoginItem): Stored => ({
  list: () => listStored(folder),
  openFolder: async () => (await shell.openPath(folder)) === '',
  async eraseAll() {
    try {
      markForErasing(folder);
    } catch {
      // The agent is told that nothing was erased.
      return false;
    }
    // Another Lull's is not this one's to take. Where the system does not give it back it starts a Lull that asks anew.
    if (await loginItem.isOn()) await loginItem.set(false);
    const copied = await clipboard.readText();
    if (isOurs(copied)) clipboard.clear();
    app.relaunch({ args: argumentsAnew(), execPath: path });
    app.quit();
    return true;
  },
});
