import { app, clipboard, dialog } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { done, ok, refuse } from '../../../src/core/answer';
import type { Desk, FileKind } from '../../../src/core/app/ports';
import { pickedFile } from '../../../src/core/file-content';
import { writeOwnFile } from '../system/write-file';
import type { Ipc } from './ipc';
import { rememberCopied } from './copied';
import { printPage } from './print-page';

/** What the agent takes along or brings, through the system's own dialogs. */

const kindNames: Readonly<Record<FileKind, string>> = {
  md: 'Markdown',
  csv: 'CSV',
  json: 'JSON',
  pdf: 'PDF',
  png: 'PNG',
};

export const createDialogs = (ipc: Ipc, openHelp: Desk['openHelp']): Desk => ({
  async saveFile(name, kind, make) {
    const choice = await dialog.showSaveDialog({
      defaultPath: join(app.getPath('documents'), `${name}.${kind}`),
      filters: [{ name: kindNames[kind], extensions: [kind] }],
    });
    if (choice.canceled) return refuse('cancelled');
    const written = await writeOwnFile(choice.filePath, await make());
    return written ? ok({ file: choice.filePath }) : refuse('not-written');
  },
  async pickFile(largest) {
    const choice = await dialog.showOpenDialog({
      properties: ['openFile'],
      filters: [{ name: kindNames.json, extensions: ['json'] }],
    });
    const file = choice.filePaths[0];
    if (choice.canceled || file === undefined) return refuse('cancelled');
    try {
      if ((await stat(file)).size > largest) return ok({ error: 'too-large' });
      return ok(pickedFile(await readFile(file)));
    } catch {
      // It was there when it was picked; whatever came of it, there is nothing to read now.
      return refuse('not-found');
    }
  },
  async copyText(text) {
    await clipboard.writeText(text);
    rememberCopied(text);
    return done;
  },
  drawSummary: (shiftId, as) =>
    printPage(ipc, shiftId, (paper) => (as === 'pdf' ? paper.pdf() : paper.png())),
  openHelp,
});
