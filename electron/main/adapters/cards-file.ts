import { app, dialog } from 'electron';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Answer } from '../../../src/core/contract';
import type { PickedCards } from '../../../src/core/deck/cards-file';
import { largestCardsFile, pickedCards } from '../../../src/core/deck/cards-file';
import { writeOwnFile } from './write-file';

/** Files of own cards, where the agent wants them: picked and saved through the system's own dialogs. */

const filters = [{ name: 'JSON', extensions: ['json'] }];

export async function pickCards(): Promise<Answer<PickedCards>> {
  const choice = await dialog.showOpenDialog({ properties: ['openFile'], filters });
  const file = choice.filePaths[0];
  if (choice.canceled || file === undefined) return { ok: false, because: 'cancelled' };
  try {
    if ((await stat(file)).size > largestCardsFile) return { ok: true, value: { because: 'too-large' } };
    return { ok: true, value: pickedCards(await readFile(file)) };
  } catch {
    return { ok: false, because: 'not-found' };
  }
}

export async function saveCards(cards: string): Promise<Answer<{ readonly file: string }>> {
  const defaultPath = join(app.getPath('documents'), 'lull-cards.json');
  const choice = await dialog.showSaveDialog({ defaultPath, filters });
  if (choice.canceled) return { ok: false, because: 'cancelled' };
  const written = await writeOwnFile(choice.filePath, cards);
  return written ? { ok: true, value: { file: choice.filePath } } : { ok: false, because: 'not-written' };
}
