import { app, dialog } from 'electron';
import { join } from 'node:path';
import type { Answer, SummaryFormat } from '../../src/core/contract';
import type { ExportFormat } from '../../src/core/export/export';
import { exportPieces } from '../../src/core/export/export';
import type { Logger } from '../../src/core/ports';
import type { Shift } from '../../src/core/shift/shift';
import { writeOwnFile } from './adapters/write-file';
import type { Ipc } from './ipc';
import { drawKeptPage } from './windows/kept-page';

/** Files that the agent takes along: the page of a shift, and all shifts in one file. Where to is the agent's to say. */

export interface FilesToKeepDeps {
  readonly ipc: Ipc;
  readonly log: Logger;
  readonly markdown: (shift: Shift) => string;
  readonly allShifts: () => AsyncIterable<Shift>;
}

type Saved = Answer<{ readonly file: string }>;
type Content = string | Uint8Array | AsyncIterable<string>;

const kinds = {
  markdown: { name: 'Markdown', extension: 'md' },
  pdf: { name: 'PDF', extension: 'pdf' },
  png: { name: 'PNG', extension: 'png' },
  md: { name: 'Markdown', extension: 'md' },
  csv: { name: 'CSV', extension: 'csv' },
  json: { name: 'JSON', extension: 'json' },
} as const;

async function save(
  name: string,
  as: SummaryFormat | ExportFormat,
  make: () => Content | Promise<Content>,
): Promise<Saved> {
  const kind = kinds[as];
  const choice = await dialog.showSaveDialog({
    defaultPath: join(app.getPath('documents'), `${name}.${kind.extension}`),
    filters: [{ name: kind.name, extensions: [kind.extension] }],
  });
  if (choice.canceled) return { ok: false, because: 'cancelled' };
  const written = await writeOwnFile(choice.filePath, await make());
  return written ? { ok: true, value: { file: choice.filePath } } : { ok: false, because: 'not-written' };
}

export interface FilesToKeep {
  saveSummary(shift: Shift, as: SummaryFormat): Promise<Saved>;
  exportAll(as: ExportFormat): Promise<Saved>;
}

export function createFilesToKeep({ ipc, log, markdown, allShifts }: FilesToKeepDeps): FilesToKeep {
  return {
    async saveSummary(shift, as) {
      try {
        return await save(`lull-${shift.id.slice(0, 10)}`, as, () =>
          as === 'markdown'
            ? markdown(shift)
            : drawKeptPage(ipc, shift.id, (paper) => (as === 'pdf' ? paper.pdf() : paper.png())),
        );
      } catch {
        log.warn('the page could not be drawn', { as });
        return { ok: false, because: 'not-now' };
      }
    },
    exportAll: (as) => save('lull', as, () => exportPieces(as, allShifts(), markdown)),
  };
}
