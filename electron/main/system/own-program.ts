import { app } from 'electron';

/** How this Lull is started. */
export interface OwnProgram {
  readonly path: string;
  /** What has to come before any word of Lull's own. */
  readonly args: readonly string[];
}

/**
 * An AppImage and a portable program run from a place that is gone when they end, and say where they lie. Unpackaged, Electron
 * needs the app's folder; a data folder of one's own is named.
 */
export const ownProgram = (userDataDir: string | null): OwnProgram => ({
  path: process.env['APPIMAGE'] ?? process.env['PORTABLE_EXECUTABLE_FILE'] ?? process.execPath,
  args: [
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(userDataDir === null ? [] : ['--user-data-dir', userDataDir]),
  ],
});
