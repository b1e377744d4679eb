import type { FileProblem, ImportedRest } from '../import/read-export';
import { largestExport, readHead, readShift } from '../import/read-export';
import type { ImportedPart, Tally } from '../import/merge';
import { isSameShift, mergeContacts, mergeDeck, mergeSettings, tally } from '../import/merge';
import { splitExport } from '../import/split';
import type { SplitExport } from '../import/split';
import type { PickedFile } from '../file-content';
import { shiftsRemembered } from '../pacing/remembered';
import type { Clock, Store } from '../ports';
import { replay } from '../shift/replay';
import type { Shift } from '../shift/shift';
import { addEntries } from '../shift/shift-log';
import type { Retention } from './retention';
import type { SessionRunner } from './session-runner';
import type { SettingsService } from './settings-service';
import { takeTurns } from './take-turns';
import type { UserContent } from './user-content';

/** Takes an export back in: beside what is here, never in its place, and piece by piece, so that it holds nobody up. */

export type Import =
  | { readonly taken: false; readonly reason: FileProblem }
  | {
      readonly taken: true;
      readonly shifts: ImportedPart;
      readonly cards: ImportedPart;
      readonly people: ImportedPart;
      readonly settings: ImportedPart;
    };

export interface ImportsDeps {
  readonly runner: SessionRunner;
  readonly store: Store;
  readonly settings: SettingsService;
  readonly userContent: UserContent;
  readonly retention: Retention;
  readonly clock: Clock;
  readonly changeSetting: (key: string, value: unknown) => Promise<{ readonly ok: boolean }>;
}

type Turns = () => Promise<void>;

async function split(text: string, turns: Turns): Promise<SplitExport> {
  const steps = splitExport(text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turns();
  }
}

/** What became of one shift; it itself where it came in. */
async function takeShift(
  { store, runner, retention }: ImportsDeps,
  text: string,
  count: Tally,
): Promise<Shift | null> {
  const read = readShift(text);
  if (!read.ok) {
    count.refuse(read.error.reason, read.error.id);
    return null;
  }
  const { id, log } = read.value;
  const kept = addEntries((await store.log(id)) ?? [], runner.unsaved(id));
  // One that cannot be read for now is here all the same.
  if (kept.length > 0 || (await store.list()).includes(id)) {
    if (kept.length > 0 && isSameShift(kept, log)) count.had();
    else count.refuse('different', id);
    return null;
  }
  if (!(await retention.spare([id])) || !(await store.append(id, log)).ok) {
    count.refuse('not-saved', id);
    return null;
  }
  count.came(id);
  return replay(log);
}

async function takeShifts(
  deps: ImportsDeps,
  text: string,
  { shifts }: SplitExport,
  turns: Turns,
): Promise<ImportedPart> {
  const count = tally();
  const over: Shift[] = [];
  for (const [from, to] of shifts) {
    const shift = await takeShift(deps, text.slice(from, to), count);
    if (shift && shift.endedAt !== null) over.push(shift);
    if (over.length > shiftsRemembered) over.shift();
    await turns();
  }
  if (over.length > 0) await deps.runner.send({ type: 'remember-shifts', shifts: over });
  return count.part();
}

async function takeSettings(deps: ImportsDeps, rest: ImportedRest): Promise<ImportedPart> {
  const count = tally();
  if (rest.damaged.includes('settings')) count.refuse('damaged', '');
  for (const [key, value] of mergeSettings(deps.settings.settings(), rest.settings, count)) {
    if ((await deps.changeSetting(key, value)).ok) count.came(key);
    else count.refuse('not-saved', key);
  }
  return count.part();
}

async function takeOwn(
  { userContent }: ImportsDeps,
  rest: ImportedRest,
): Promise<{ cards: ImportedPart; people: ImportedPart }> {
  const [cards, people] = [tally(), tally()];
  if (rest.damaged.includes('cards')) cards.refuse('damaged', '');
  if (rest.damaged.includes('people')) people.refuse('damaged', '');
  if (rest.deck) {
    const deck = mergeDeck(userContent.deckDocument(), rest.deck, cards);
    if (!(await userContent.takeDeck(deck))) cards.notSaved();
  }
  if (rest.contacts) {
    const contacts = mergeContacts(userContent.contacts().contacts, rest.contacts, people);
    if (!(await userContent.takeContacts(contacts))) people.notSaved();
  }
  return { cards: cards.part(), people: people.part() };
}

/** All of a file that fits beside what is here, or, where it is no export of Lull's, nothing of it. */
export async function importAll(deps: ImportsDeps, file: PickedFile): Promise<Import> {
  if ('error' in file) return { taken: false, reason: file.error };
  if (file.text.length > largestExport) return { taken: false, reason: 'too-large' };
  const turns = takeTurns(deps.clock);
  const found = await split(file.text, turns);
  const head = readHead(found.rest);
  if (!head.ok) return { taken: false, reason: head.error };
  const shifts = await takeShifts(deps, file.text, found, turns);
  const own = await takeOwn(deps, head.value);
  await deps.store.compact();
  // Last, so that what they say of how long things stay finds all of it here.
  return { taken: true, shifts, ...own, settings: await takeSettings(deps, head.value) };
}
