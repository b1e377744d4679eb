import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { exportPieces } from '../../src/core/export/export';
import type { Shift } from '../../src/core/shift/shift';
import { replay } from '../../src/core/shift/replay';
import { installPackages, missingForSpreadsheet } from '../../tools/testing/needs.mjs';
import { run } from '../desktop/child';
import { startDay } from '../fakes/day';
import { tempFolder } from '../fakes/temp-folder';
import { nothingOwn, withoutLog } from '../fakes/exported';

/** The CSV as a real spreadsheet reads it: LibreOffice, in a system whose own encoding is another one. */

const missing: readonly string[] = missingForSpreadsheet();

interface Cell {
  /** "string", "date" or "float"; '' for an empty one. */
  readonly type: string;
  readonly text: string;
  readonly formula: boolean;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml
    .replace(/<\/text:p>\s*<text:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The cells of a flat OpenDocument sheet, row by row. */
function cellsOf(sheet: string): readonly (readonly Cell[])[] {
  return [...sheet.matchAll(/<table:table-row.*?<\/table:table-row>/gs)].map(([row]) =>
    [...row.matchAll(/<table:table-cell([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', content = '']) => {
        const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
        const cell: Cell = {
          type: /office:value-type="(\w+)"/.exec(attributes)?.[1] ?? '',
          text: plain(content).trim(),
          formula: attributes.includes('table:formula'),
        };
        return Array.from({ length: times }, () => cell);
      },
    ),
  );
}

/** Language of the one who opens it, by its Windows number. */
const languages = { 'en-US': 1033, 'es-MX': 2058, 'es-ES': 3082, 'de-DE': 1031 } as const;

/** Opens the file as UTF-8 with a comma. Without its dialog LibreOffice looks for no mark; told UTF-8, it takes the mark off. */
async function opened(csv: string, language: number): Promise<readonly (readonly Cell[])[]> {
  const folder = tempFolder();
  const file = join(folder, 'lull.csv');
  writeFileSync(file, csv);
  const utf8 = 76;
  const options = [44, 34, utf8, 1, '', language].join(',');
  const ran = await run(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      `--infilter=Text - txt - csv (StarCalc):${options}`,
      ...['--convert-to', 'fods', '--outdir', folder, file],
    ],
    { env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', HOME: folder }, timeoutMs: 60_000 },
  );
  expect(ran.code, ran.stderr).toBe(0);
  return cellsOf(readFileSync(join(folder, 'lull.fods'), 'utf8'));
}

function aShift(): Shift {
  const day = startDay({ zone: 'Europe/Madrid', offsetMinutes: 60 });
  day.pass(10);
  day.call(61);
  day.pass(12);
  day.say({ type: 'win-added', callId: 'c1', text: 'mañana, Müller', because: 'çok güzel 🌊' });
  day.say({ type: 'intention-set', intention: { word: 'own', text: '=1+1' } });
  day.say({ type: 'intention-answered', text: '@SUM(A1:A9)' });
  day.say({ type: 'liked', text: '"the window"\nand the sun' });
  const shift = replay(day.log());
  if (!shift) throw new Error('no shift');
  return shift;
}

describe.skipIf(missing.length > 0)('in LibreOffice', () => {
  test.each(Object.entries(languages))(
    'opened by somebody in %s, all of it is what it was',
    async (_name, language) => {
      let csv = '';
      for await (const piece of exportPieces('csv', [withoutLog(aShift())], nothingOwn, () => ''))
        csv += piece;
      const [head, row] = await opened(csv, language);
      const names = head?.map(({ text }) => text) ?? [];
      expect(names[0]).toBe('shift');
      expect(names).toHaveLength(34);
      const cell = (name: string): Cell | undefined => row?.[names.indexOf(name)];
      expect(cell('wins')).toMatchObject({ type: 'string', text: 'mañana, Müller / çok güzel 🌊' });
      expect(cell('intention')).toEqual({ type: 'string', text: "'=1+1", formula: false });
      expect(cell('intention_showed')).toEqual({ type: 'string', text: "'@SUM(A1:A9)", formula: false });
      expect(cell('liked')?.text).toBe('"the window"\nand the sun');
      // Madrid's clock, and a date to reckon with; UTC stays as it is written.
      expect(cell('started_local')).toMatchObject({ type: 'date', text: '2026-11-21 10:00:13' });
      expect(cell('shift_started_local')).toMatchObject({ type: 'date', text: '2026-11-21 10:00:13' });
      expect(cell('started_at')).toMatchObject({ type: 'string', text: '2026-11-21T09:00:13.000Z' });
      expect(cell('talk_seconds')).toMatchObject({ type: 'float', text: '61' });
      expect(cell('rating')).toMatchObject({ type: '' });
    },
  );
});

if (missing.length > 0) {
  test.runIf(process.env['CI'] === 'true' && process.platform === 'linux')('LibreOffice is there', () => {
    expect.fail(`Missing: ${missing.join(', ')}. This mends it: ${installPackages}`);
  });
}
