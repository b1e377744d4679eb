import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openHooksFile } from '../../electron/main/phones/hooks-file';
import { readStoredShift } from '../../src/core/storage/stored-shift';
import type { Chance } from '../../src/web/demo/chance';
import { pick, seeded } from '../../src/web/demo/chance';
import { createFiles } from '../fakes/disk-files';
import type { Tree } from './damages';
import { damages } from './damages';
import { contactsOf, entryOf, numbered, settingOf } from './day';
import type { Fault, Found } from './fault';
import { startWithinMs, tally } from './fault';
import { namesIn } from './look';
import { inFastFolder } from './places';
import type { Stores } from './stores';
import { openStores } from './stores';

/** Files that are not as Lull wrote them, one a case among good ones. */

const damagedShift = '2026-12-01-000001';
const otherShift = '2026-12-01-000002';
const journaled = 12;
const inFile = 8;
const targets = [
  `shifts/2026/shift-${damagedShift}.json`,
  `shifts/2026/shift-${damagedShift}.journal`,
  'settings.json',
  'contacts.json',
  'hooks.json',
] as const;
type Target = (typeof targets)[number];

const port = 50_000;
const entriesOf = (shiftId: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => entryOf(shiftId, from + index));

function treeOf(folder: string): Tree {
  const files = namesIn(folder).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(folder, name))]));
}

/** A folder as a day leaves it: a shift in its file and its journal, another one, settings, people, hooks. */
const goodTree = (): Promise<Tree> =>
  inFastFolder(async (folder) => {
    const { store, settings, documents, files } = openStores(createFiles(folder));
    await store.append(damagedShift, entriesOf(damagedShift, 1, inFile));
    await store.append(otherShift, entriesOf(otherShift, 1, inFile));
    await store.compact();
    await store.append(damagedShift, entriesOf(damagedShift, inFile + 1, journaled));
    await settings.change(numbered, settingOf(1));
    await documents.write('contacts', contactsOf(1));
    const hooks = await openHooksFile(files);
    if (!hooks.ok || !(await hooks.value.keep(port))) throw new Error('the hooks file is not kept');
    const tree = treeOf(folder);
    return new Map([...tree].filter(([name]) => !name.endsWith('.bak')));
  });

/** What of the good files is not read as it was written, but for the damaged one. */
async function otherTroubles(stores: Stores, target: Target, token: string): Promise<readonly string[]> {
  const { files, settings, documents, store } = stores;
  const wrong: string[] = [];
  const read = await settings.read();
  if (target !== 'settings.json' && !(read.ok && read.value.settings[numbered] === settingOf(1)))
    wrong.push('settings');
  const people = await documents.read('contacts');
  if (target !== 'contacts.json' && !(people.ok && isDeepStrictEqual(people.value, contactsOf(1))))
    wrong.push('people');
  const hooks = await openHooksFile(files);
  if (target !== 'hooks.json' && !(hooks.ok && hooks.value.token === token)) wrong.push('hooks');
  for (const shiftId of await store.list()) await store.load(shiftId);
  const other = await readStoredShift(files, otherShift);
  if (other.is !== 'log' || !isDeepStrictEqual(other.entries, entriesOf(otherShift, 1, inFile)))
    wrong.push('another shift');
  const damaged = await readStoredShift(files, damagedShift);
  const isTrue = ({ seq }: { readonly seq: number }, index: number): boolean =>
    damaged.is === 'log' && isDeepStrictEqual(damaged.entries[index], entryOf(damagedShift, seq));
  if (damaged.is === 'log' && !damaged.entries.every(isTrue)) wrong.push('an entry that nobody wrote');
  if (damaged.is !== 'log' && !target.includes('/')) wrong.push('a shift');
  return wrong;
}

/** After the start Lull works: everything can be written again. */
async function cannotGoOn({ store, settings, documents, files }: Stores): Promise<readonly string[]> {
  const nextShift = '2026-12-02-000001';
  const hooks = await openHooksFile(files);
  const done = [
    await store.append(nextShift, entriesOf(nextShift, 1, 3)),
    await settings.change(numbered, settingOf(2)),
    await documents.write('contacts', contactsOf(2)),
    { ok: hooks.ok && (await hooks.value.keep(port + 1)) },
  ];
  return done.flatMap(({ ok }, index) =>
    ok ? [] : [`cannot write ${['a shift', 'settings', 'people', 'hooks'][index]}`],
  );
}

const holds = (folder: string, bytes: Buffer, isKept: (name: string) => boolean): boolean =>
  [...treeOf(folder)].some(([name, content]) => isKept(name) && content.equals(bytes));

async function oneCase(folder: string, good: Tree, chance: Chance): Promise<Found> {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  const target = pick(chance, targets);
  for (const [name, content] of good) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const bytes = pick(chance, damages)(good.get(target) ?? Buffer.alloc(0), chance, good);
  writeFileSync(join(folder, target), bytes);
  const { token } = JSON.parse(String(good.get('hooks.json'))) as { readonly token: string };
  const startedAt = performance.now();
  const stores = openStores(createFiles(folder));
  const wrong = [...(await otherTroubles(stores, target, token))];
  const worst = performance.now() - startedAt;
  const isThere = holds(folder, bytes, () => true);
  const isAside = holds(folder, bytes, (name) => name.includes('.unreadable-'));
  wrong.push(...(await cannotGoOn(stores)));
  const isKept = isThere && (!isAside || holds(folder, bytes, (name) => name.includes('.unreadable-')));
  if (!isKept) wrong.push('the original is gone');
  if (worst > startWithinMs) wrong.push(`the start took ${Math.round(worst)} ms`);
  const what = `${target} as ${JSON.stringify(bytes.toString('latin1', 0, 40))} (${bytes.length} bytes)`;
  return { lost: isKept ? 0 : 1, worst, wrong: wrong.map((each) => `${what}: ${each}`) };
}

export const corrupt: Fault = {
  name: 'corrupt and foreign files',
  worst: 'the longest start, ms',
  async play(isFull) {
    const { add, counts } = tally();
    const good = await goodTree();
    const chance = seeded(isFull ? 1 : 2);
    await inFastFolder(async (folder) => {
      for (let left = isFull ? 10_000 : 500; left > 0; left -= 1) add(await oneCase(folder, good, chance));
    });
    return counts();
  },
};
