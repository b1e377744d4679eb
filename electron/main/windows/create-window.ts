import { BrowserWindow, app } from 'electron';
import type { BrowserWindowConstructorOptions } from 'electron';
import { join } from 'node:path';
import { countCrashes } from './crashes';

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

let ending = false;
app.once('before-quit', () => {
  ending = true;
});

/** A page that crashed is loaded again. Not while Lull ends: a logout ends the pages first, and a new one would hold it up. */
function comeBackAfterCrashes(window: BrowserWindow): void {
  const { webContents: contents } = window;
  const crashed = countCrashes();
  let loadedAt = 0;
  contents.on('did-finish-load', () => {
    loadedAt = performance.now();
  });
  contents.on('render-process-gone', () => {
    const waitMs = crashed(performance.now() - loadedAt);
    setTimeout(() => {
      if (!ending && !window.isDestroyed() && contents.isCrashed()) contents.reload();
    }, waitMs);
  });
}
