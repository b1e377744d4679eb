import { app } from 'electron';
import type { LoginItem } from '../../../src/core/app/ports';
import { autostartFolder, createAutostart } from './autostart';
import type { OwnProgram } from './own-program';

/**
 * Start with the computer, in each system's own way: an autostart entry on Linux, Electron's login item on Windows and macOS,
 * which is written by its documentation and was not run there.
 */

/** Windows takes the arguments as one line, and its Task Manager switches an entry off that is still there. */
function windowsItem(path: string, args: readonly string[]): LoginItem {
  const own = { path, args: args.map((word) => (/\s/.test(word) ? `"${word}"` : word)) };
  return {
    isOn() {
      const { openAtLogin, executableWillLaunchAtLogin } = app.getLoginItemSettings(own);
      return Promise.resolve(openAtLogin && executableWillLaunchAtLogin);
    },
    set(on) {
      app.setLoginItemSettings({ ...own, openAtLogin: on });
      return Promise.resolve(true);
    },
  };
}

/** macOS starts an app as a whole, without arguments. */
const macItem: LoginItem = {
  isOn: () => Promise.resolve(app.getLoginItemSettings().openAtLogin),
  set(on) {
    app.setLoginItemSettings({ openAtLogin: on });
    return Promise.resolve(true);
  },
};

export function createLoginItem({ path, args }: OwnProgram): LoginItem {
  const hidden = [...args, '--hidden'];
  switch (process.platform) {
    case 'win32':
      return windowsItem(path, hidden);
    case 'darwin':
      return macItem;
    default:
      return createAutostart(autostartFolder(process.env), [path, ...hidden]);
  }
}

/** Where no argument could say so. */
export const startedAtLogin = (): boolean =>
  process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
