import { BrowserWindow, app } from 'electron';
import type { BrowserWindowConstructorOptions } from 'electron';
import { join } from 'node:path';
import { countCrashes, keepsCrashing, wellAfterMs } from './crashes';

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
      // A page raises no dialog over a call: none with a message, none for files and folders.
      disableDialogs: true,
      disableBlinkFeatures: 'FileSystemAccessLocal',
      devTools: !app.isPackaged,
      backgroundThrottling: throttled,
      offscreen,
    },
  });
  window.setMenuBarVisibility(false);
  window.on('page-title-updated', (event) => event.preventDefault());
  comeBackAfterCrashes(window);
  window.setContentProtection(hidden);
  return window;
}

let hidden = true;

/** Keeps every window out of shared and recorded screens, or lets them be seen there, where the system can (Windows, macOS). */
export function hideOnSharedScreens(wanted: boolean): void {
  if (hidden === wanted) return;
  hidden = wanted;
  for (const window of BrowserWindow.getAllWindows()) window.setContentProtection(wanted);
}

export function loadPage(window: BrowserWindow, url: string): void {
  // A failure is logged by `did-fail-load` in faults.ts.
  window.loadURL(url).catch(() => undefined);
}

let ending = false;
app.once('before-quit', () => {
  ending = true;
});

export const isEnding = (): boolean => ending;

const failing = new Set<BrowserWindow>();
let failingChanged = (): void => undefined;

/** Is there a page that keeps crashing, so that what is on it comes late or not at all? */
export const pagesFail = (): boolean => failing.size > 0;

/** `changed` is called where the answer of `pagesFail` may be another one. */
export function watchPages(changed: () => void): void {
  failingChanged = changed;
}

/** A page that crashed is loaded again. Not while Lull ends: a logout ends the pages first, and a new one would hold it up. */
function comeBackAfterCrashes(window: BrowserWindow): void {
  const { webContents: contents } = window;
  const crashed = countCrashes();
  let loadedAt = 0;
  let well: NodeJS.Timeout | undefined;
  const tell = (fails: boolean): void => {
    if (fails ? !failing.has(window) && failing.add(window) : failing.delete(window)) failingChanged();
  };
  contents.on('did-finish-load', () => {
    loadedAt = performance.now();
    well = setTimeout(tell, wellAfterMs, false);
  });
  window.once('closed', () => {
    clearTimeout(well);
    tell(false);
  });
  contents.on('render-process-gone', () => {
    const waitMs = crashed(performance.now() - loadedAt);
    clearTimeout(well);
    if (keepsCrashing(waitMs)) tell(true);
    setTimeout(() => {
      if (!ending && !window.isDestroyed() && contents.isCrashed()) contents.reload();
    }, waitMs);
  });
}
