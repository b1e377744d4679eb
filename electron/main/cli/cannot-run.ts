import { app, dialog } from 'electron';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createI18n, pickLanguage } from '../../../src/core/i18n/i18n';
import { readSettings } from '../../../src/core/settings/settings';
import { readObject } from '../../../src/core/storage/object-file';
import { promised } from '../../../src/core/storage/sync-files';
import { createDiskFiles } from '../storage/disk-files';

/** Lull cannot go on: why, and what to do, in a window of the system's, because whoever started it from an icon sees no stderr. */

export type CannotRun = 'folder' | 'failed' | 'noAnswer' | 'elsewhere' | 'erasing';

/** The folder may be another Lull's: its settings are looked at, and nothing is touched. */
async function translator(folder: string) {
  const file = await readObject(promised(createDiskFiles(folder)), 'settings');
  const { settings } = readSettings(file.is === 'object' ? file.value : {});
  return createI18n(pickLanguage(settings.language, app.getLocale())).t;
}

/** Chromium wants a folder of its own to show anything, and the agent's is not to be had. */
async function ready(): Promise<() => void> {
  if (app.isReady()) return () => undefined;
  const folder = mkdtempSync(join(tmpdir(), 'lull-said-'));
  app.setPath('userData', folder);
  await app.whenReady();
  return () => rmSync(folder, { recursive: true, force: true });
}

/** Resolves when it was read, or could not be shown. */
export async function sayInWindow(why: CannotRun, folder: string, code = ''): Promise<void> {
  try {
    const clean = await ready();
    const t = await translator(folder);
    const message = t(`tray:cannotRun.${why}`, { folder, code, log: join(folder, 'logs', 'lull.log') });
    await dialog.showMessageBox({ type: 'error', title: 'Lull', message });
    clean();
  } catch {
    // No room for Chromium's files, or no desktop any more. What was written to stderr is all there is.
  }
}
