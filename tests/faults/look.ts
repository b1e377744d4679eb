import { existsSync, readdirSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { defaultSettings } from '../../src/core/settings/settings';
import { readStoredShift } from '../../src/core/storage/stored-shift';
import { createFiles } from '../fakes/disk-files';
import type { Ledger } from './day';
import { contactsOf, entryOf, numbered, settingOf } from './day';
import type { Found } from './fault';
import { startWithinMs } from './fault';
import { openStores } from './stores';

export const namesIn = (folder: string): readonly string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

export interface Look {
  readonly lost: number;
  readonly wrong: readonly string[];
  /** Until everything was read, in ms. */
  readonly tookMs: number;
  /** The ledger as the folder tells it: of what was not told to be kept, some may be there all the same. */
  readonly there: Pick<Ledger, 'shifts'> & { readonly settings: number; readonly contacts: number };
}

/** Which of the numbers that may be there is: from the one that was kept to the one that was tried last; null for none. */
function numberOf({ kept, tried }: Ledger['settings'], is: (number: number) => boolean): number | null {
  for (let number = tried; number >= kept; number -= 1) if (is(number)) return number;
  return null;
}

/** Reads a folder as a start does, and compares it with what was told to be kept. Drafts of before are gone after it. */
export async function lookAt(folder: string, ledger: Ledger): Promise<Look> {
  const startedAt = performance.now();
  const { files, store, settings, documents } = openStores(createFiles(folder));
  const wrong: string[] = [];
  let lost = 0;
  for (const shiftId of await store.list()) await store.load(shiftId);
  const shifts: Ledger['shifts'] = new Map();
  for (const [shiftId, line] of ledger.shifts) {
    const found = await readStoredShift(files, shiftId);
    const entries = found.is === 'log' ? found.entries : [];
    if (found.is === 'log' && found.damaged.length > 0) wrong.push('something that was kept is damaged');
    const good = entries.filter((entry, index) =>
      isDeepStrictEqual(entry, entryOf(shiftId, index + 1)),
    ).length;
    if (good < entries.length) wrong.push('an entry is not as it was written');
    lost += Math.max(0, line.kept - good);
    shifts.set(shiftId, { recorded: good, kept: good });
  }
  const setting = await settings.read();
  const port = setting.ok ? setting.value.settings[numbered] : null;
  const numberThere = numberOf(
    ledger.settings,
    (number) => port === (number === 0 ? defaultSettings[numbered] : settingOf(number)),
  );
  const document = await documents.read('contacts');
  const contacts = document.ok ? document.value : undefined;
  const contactsThere = numberOf(ledger.contacts, (number) =>
    number === 0 ? contacts === null : isDeepStrictEqual(contacts, contactsOf(number)),
  );
  lost += [numberThere, contactsThere].filter((number) => number === null).length;
  const names = namesIn(folder);
  if (names.some((name) => /\.draft\.|\.tmp-/.test(name))) wrong.push('a draft is left after the next start');
  if (names.some((name) => name.includes('.unreadable-'))) wrong.push('a good file was set aside');
  const tookMs = performance.now() - startedAt;
  if (tookMs > startWithinMs) wrong.push(`the start took ${Math.round(tookMs)} ms`);
  return { lost, wrong, tookMs, there: { shifts, settings: numberThere ?? 0, contacts: contactsThere ?? 0 } };
}

export const foundBy = (looks: readonly Look[]): Found => ({
  lost: looks.reduce((sum, { lost }) => sum + lost, 0),
  wrong: looks.flatMap(({ wrong }) => wrong),
});
