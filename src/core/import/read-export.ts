import { z } from 'zod';
import type { Contact } from '../contacts';
import { contactSchema, mostContacts } from '../contacts';
import type { OwnCard } from '../deck/own-card';
import { deckDocumentSchema } from '../deck/own-card';
import { shiftId } from '../fields';
import { isTree, jsonOf } from '../file-content';
import type { Result } from '../result';
import { isSettingKey, readSettings } from '../settings/settings';
import type { SettingKey } from '../settings/settings';
import type { LoggedShiftEvent } from '../shift/shift-event';
import { readShiftLog } from '../shift/shift-log';

/** What an export of Lull's says, part by part (docs/export.md). Nobody vouches for a file: each part is checked as if new. */

/** Five years of full days take some 200 MB. */
export const largestExport = 256 * 1024 * 1024;

export const fileProblems = ['too-large', 'not-utf8', 'not-json', 'not-an-export', 'newer'] as const;
export type FileProblem = (typeof fileProblems)[number];

export const partProblems = [
  'damaged',
  'newer',
  'no-log',
  'different',
  'too-many',
  'own-choice',
  'not-saved',
] as const;
export type PartProblem = (typeof partProblems)[number];

const headSchema = z.object({
  format: z.literal('lull-export'),
  version: z.literal(1),
  shifts: z.array(z.literal(0)),
});

export interface ImportedRest {
  /** Null where the file has none, or none that can be read. */
  readonly deck: {
    readonly cards: readonly OwnCard[];
    readonly off: readonly string[];
    readonly favourites: readonly string[];
  } | null;
  readonly contacts: readonly Contact[] | null;
  readonly settings: readonly (readonly [SettingKey, unknown])[];
  /** Parts that are there and cannot be read. */
  readonly damaged: readonly ('cards' | 'people' | 'settings')[];
}

function settingsIn(value: unknown): { readonly found: ImportedRest['settings']; readonly damaged: boolean } {
  if (!isTree(value)) return { found: [], damaged: value !== undefined };
  const { settings, problems } = readSettings(value);
  const named = Object.keys(value).filter(isSettingKey);
  const wrong = new Set(problems.flatMap((problem) => ('key' in problem ? [problem.key] : [])));
  const found = named.filter((key) => !wrong.has(key)).map((key) => [key, settings[key]] as const);
  return { found, damaged: problems.length > 0 };
}

/** What the file says beside its shifts, from its text without them; or why it is no export of Lull's. */
export function readHead(rest: string): Result<ImportedRest, FileProblem> {
  const value = jsonOf(rest);
  if (value === undefined) return { ok: false, error: 'not-json' };
  if (!isTree(value) || value['format'] !== 'lull-export') return { ok: false, error: 'not-an-export' };
  const version = value['version'];
  if (typeof version === 'number' && version > 1) return { ok: false, error: 'newer' };
  if (!headSchema.safeParse(value).success) return { ok: false, error: 'not-an-export' };
  const { deck: ownDeck, contacts: people } = value;
  const deck = isTree(ownDeck) ? deckDocumentSchema.safeParse({ ...ownDeck, v: 1 }).data : undefined;
  const contacts = z.array(contactSchema).max(mostContacts).safeParse(people).data;
  const settings = settingsIn(value['settings']);
  const damaged = [
    ...(ownDeck !== undefined && !deck ? (['cards'] as const) : []),
    ...(people !== undefined && !contacts ? (['people'] as const) : []),
    ...(settings.damaged ? (['settings'] as const) : []),
  ];
  return {
    ok: true,
    value: { deck: deck ?? null, contacts: contacts ?? null, settings: settings.found, damaged },
  };
}

export interface ImportedShift {
  readonly id: string;
  readonly log: readonly LoggedShiftEvent[];
}

/** One shift of the file; or why it cannot be taken, and how it is called there. */
export function readShift(
  text: string,
): Result<ImportedShift, { readonly reason: PartProblem; readonly id: string }> {
  const value = jsonOf(text);
  const id = isTree(value) ? shiftId.safeParse(value['id']).data : undefined;
  if (!isTree(value) || id === undefined) return { ok: false, error: { reason: 'damaged', id: '' } };
  if (value['log'] === undefined) return { ok: false, error: { reason: 'no-log', id } };
  const read = readShiftLog(JSON.stringify(value['log']), id);
  if (read.is !== 'log') return { ok: false, error: { reason: read.is, id } };
  return { ok: true, value: { id, log: read.entries } };
}
