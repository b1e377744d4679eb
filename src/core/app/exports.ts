import { refuse } from '../answer';
import type { SummaryFormat } from '../contract';
import type { ExportedRest, ExportedShift, ExportFormat } from '../export/export';
import { exportPieces } from '../export/export';
import type { Logger } from '../ports';
import type { Shift } from '../shift/shift';
import { summaryMarkdown } from '../summary/markdown';
import { summarize } from '../summary/summary';
import type { Desk, SavedFile } from './ports';
import { changedSettings } from '../settings/settings';
import type { SettingsService } from './settings-service';
import type { UserContent } from './user-content';

/** What the agent takes along: the page of a shift, and all shifts in one file. */
export interface Exports {
  /** The page that is kept of a shift, as Markdown. */
  summaryText(shift: Shift): string;
  saveSummary(shift: Shift, as: SummaryFormat): Promise<SavedFile>;
  exportAll(as: ExportFormat): Promise<SavedFile>;
  /** As a file of that format, piece by piece. */
  pieces(as: ExportFormat): AsyncIterable<string>;
}

export interface ExportsDeps {
  readonly desk: Desk;
  readonly log: Logger;
  readonly settings: SettingsService;
  readonly now: () => number;
  readonly allShifts: () => AsyncIterable<ExportedShift>;
  readonly userContent: Pick<UserContent, 'deckDocument' | 'contacts'>;
}

export function createExports({ desk, log, settings, now, allShifts, userContent }: ExportsDeps): Exports {
  const summaryText = (shift: Shift): string =>
    summaryMarkdown(
      shift,
      summarize(shift, now()),
      settings.i18n().getFixedT(null, ['summary', 'words'] as const),
      settings.formatsIn(shift.zone),
      settings.settings()['summary.moreNumbers'],
    );
  const rest = (): ExportedRest => ({
    settings: changedSettings(settings.settings()),
    deck: userContent.deckDocument(),
    contacts: userContent.contacts().contacts,
  });
  const pieces = (as: ExportFormat) => exportPieces(as, allShifts(), rest(), summaryText);
  return {
    summaryText,
    pieces,
    async saveSummary(shift, as) {
      const name = `lull-${shift.id.slice(0, 10)}`;
      if (as === 'markdown') return desk.saveFile(name, 'md', () => summaryText(shift));
      const { drawSummary } = desk;
      if (!drawSummary) return refuse('not-here');
      try {
        return await desk.saveFile(name, as, () => drawSummary(shift.id, as));
      } catch (error) {
        log.error('the page could not be drawn', error, { as });
        return refuse('not-now');
      }
    },
    exportAll: (as) => desk.saveFile('lull', as, () => pieces(as)),
  };
}
