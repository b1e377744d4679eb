import { BrowserWindow, app } from 'electron';
import type { BrowserWindowConstructorOptions } from 'electron';
import { join } from 'node:path';

/** The only place that makes a window; what keeps a page in its place is the same for all of them. */
export function createWindow(
  options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
  throttled = true,
  offscreen = false,
): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    ...options,
    webPreferences: {
      preload: join(app.getAppPath(), 'out/preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      backgroundThrottling: throttled,
      offscreen,
    },
  });
  window.setMenuBarVisibility(false);
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  comeBackAfterCrashes(window);
  // Keeps a card or a page out of shared screens where the system can (Windows, macOS).
  window.setContentProtection(true);
  return window;
}

const mostCrashes = 5;

/** A page that crashed is loaded again, later each time; one that keeps crashing stays away, and the tray still works. */
function comeBackAfterCrashes(window: BrowserWindow): void {
  let crashes = 0;
  window.webContents.on('render-process-gone', () => {
    crashes += 1;
    if (crashes > mostCrashes) return;
    setTimeout(
      () => {
        if (!window.isDestroyed()) window.webContents.reload();
      },
      2 ** (crashes - 1) * 1000,
    );
  });
}
