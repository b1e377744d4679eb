import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';

/** What 'electron' is in vitest: as much of it as the modules under test touch, and what they handed to it. */

type Handler = (event: unknown, ...args: readonly unknown[]) => unknown;
type Serve = (request: Request) => Promise<Response>;

/** What `ipcMain.handle` was given, by channel. */
export const handlers = new Map<string, Handler>();
/** What `protocol.handle` was given, by scheme. */
export const schemes = new Map<string, Serve>();
/** Shortcuts that are held now; those in `taken` belong to another program, those in `unknown` are no keys at all. */
export const shortcuts = {
  held: new Map<string, () => void>(),
  taken: new Set<string>(),
  unknown: new Set<string>(),
};

/** What each `BrowserWindow` was made with, and what it was told before it was shown. */
export const windows: { readonly options: unknown; readonly told: (readonly [string, ...unknown[]])[] }[] =
  [];

export class BrowserWindow {
  readonly webContents = { on() {} };
  private readonly told: (readonly [string, ...unknown[]])[] = [];
  constructor(options: unknown) {
    windows.push({ options, told: this.told });
  }
  on() {}
  once() {}
  setMenuBarVisibility() {}
  setContentProtection(on: boolean) {
    this.told.push(['setContentProtection', on]);
  }
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  getAppPath: tmpdir,
  getPath: () => tmpdir(),
  getVersion: () => '0.0.0',
  getName: () => 'Lull',
});

export const ipcMain = {
  on() {},
  handle(channel: string, handler: Handler) {
    if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    handlers.set(channel, handler);
  },
};

export const protocol = {
  handle(scheme: string, serve: Serve) {
    schemes.set(scheme, serve);
  },
};

export const globalShortcut = {
  register(keys: string, pressed: () => void): boolean {
    if (shortcuts.unknown.has(keys)) throw new TypeError('conversion failure');
    if (shortcuts.taken.has(keys) || shortcuts.held.has(keys)) return false;
    shortcuts.held.set(keys, pressed);
    return true;
  },
  unregisterAll() {
    shortcuts.held.clear();
  },
};

// electron-store imports the whole of it.
const electron = { app, ipcMain, shell: {} };
export default electron;
