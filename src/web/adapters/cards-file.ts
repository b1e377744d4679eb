import type { Answer } from '../../core/contract';
import type { PickedCards } from '../../core/deck/cards-file';
import { largestCardsFile, pickedCards } from '../../core/deck/cards-file';
import { download } from './download';

/** Files of own cards through the browser: picked as for an upload that goes nowhere, saved as a download. */

function pickFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  return new Promise((picked) => {
    input.addEventListener('change', () => {
      picked(input.files?.[0] ?? null);
    });
    input.addEventListener('cancel', () => {
      picked(null);
    });
    input.click();
  });
}

export async function pickCards(): Promise<Answer<PickedCards>> {
  const file = await pickFile();
  if (!file) return { ok: false, because: 'cancelled' };
  if (file.size > largestCardsFile) return { ok: true, value: { because: 'too-large' } };
  return { ok: true, value: pickedCards(new Uint8Array(await file.arrayBuffer())) };
}

export function saveCards(cards: string): Promise<Answer<{ readonly file: string }>> {
  const file = 'lull-cards.json';
  download(file, [cards], 'application/json');
  return Promise.resolve({ ok: true, value: { file } });
}
