import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFiles } from '../fakes/disk-files';
import { withoutWrittenLines } from '../../src/core/retention/written-lines';
import { createShiftStore } from '../../src/core/storage/shift-store';
import { everyEvent, everyFactId } from '../fakes/every-event';
import { silentLog } from '../fakes/ports';
import { tempFolder } from '../fakes/temp-folder';

/** What a shift has let go of stands nowhere in the folder: not in a copy, a journal or a draft of its file. */

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile());
const holding = (folder: string, word: string): readonly string[] =>
  files(folder).filter((file) => readFileSync(file, 'utf8').includes(word));

const storeIn = (folder: string) =>
  createShiftStore({ files: createFiles(folder), log: silentLog(), onSetAside: () => undefined });

test('written lines, in a shift that came entry by entry', async () => {
  const folder = tempFolder();
  const store = storeIn(folder);
  for (const entry of everyEvent) {
    expect((await store.append(everyFactId, [entry])).ok).toBe(true);
    // Into the file and its copy.
    if (entry.type === 'call-put-back' || entry.type === 'liked') await store.compact();
  }
  expect(holding(folder, 'the landlord')).not.toEqual([]);
  expect(await store.rewrite(everyFactId, withoutWrittenLines)).toEqual({
    ok: true,
    value: null,
  });
  expect(holding(folder, 'the landlord')).toEqual([]);
  expect(await store.log(everyFactId)).toEqual(withoutWrittenLines(everyEvent));
  expect(await storeIn(folder).log(everyFactId)).toEqual(withoutWrittenLines(everyEvent));
});

test('a whole shift', async () => {
  const folder = tempFolder();
  const store = storeIn(folder);
  for (const entry of everyEvent) {
    await store.append(everyFactId, [entry]);
    if (entry.type === 'call-put-back' || entry.type === 'liked') await store.compact();
  }
  expect(await store.remove(everyFactId)).toEqual({ ok: true, value: null });
  expect(files(folder)).toEqual([]);
  expect(await store.log(everyFactId)).toBeNull();
  expect(await store.list()).toEqual([]);
});
