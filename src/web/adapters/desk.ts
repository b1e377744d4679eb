import { done, ok, refuse } from '../../core/answer';
import type { Desk, FileContent, FileKind } from '../../core/app/ports';
import { pickedFile } from '../../core/file-content';

/** Files through the browser: picked as for an upload that goes nowhere, saved as a download. */

const types: Readonly<Record<FileKind, string>> = {
  md: 'text/markdown;charset=utf-8',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json;charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
};

/** Each piece is the browser's at once, so that the page never holds the whole of it. */
async function blobOf(content: FileContent, type: string): Promise<Blob> {
  if (typeof content === 'string') return new Blob([content], { type });
  if (content instanceof Uint8Array) return new Blob([new Uint8Array(content)], { type });
  const pieces: Blob[] = [];
  for await (const piece of content) pieces.push(new Blob([piece]));
  return new Blob(pieces, { type });
}

/** Where it goes is between the browser and the agent. */
function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read by the next task at the latest; a minute is on the safe side for a large one.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function askForFile(): Promise<File | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  return new Promise((picked) => {
    input.addEventListener('change', () => picked(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => picked(null));
    input.click();
  });
}

export const browserDesk: Desk = {
  async saveFile(name, kind, make) {
    const file = `${name}.${kind}`;
    download(file, await blobOf(await make(), types[kind]));
    return ok({ file });
  },
  async pickFile(largest) {
    const file = await askForFile();
    if (!file) return refuse('cancelled');
    if (file.size > largest) return ok({ error: 'too-large' });
    return ok(pickedFile(new Uint8Array(await file.arrayBuffer())));
  },
  async copyText(text) {
    try {
      await navigator.clipboard.writeText(text);
      return done;
    } catch {
      // The browser keeps the clipboard to itself; the text is there to be copied by hand.
      return refuse('not-here');
    }
  },
  // PDF is the browser's own print, and a true picture of itself a page cannot take.
  drawSummary: null,
  openHelp() {
    location.hash = '#help-now';
  },
};
