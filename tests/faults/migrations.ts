import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StoredText } from '../../src/core/ports';
import { keyOf } from '../../src/core/storage/stored-shift';
import { createFiles } from '../fakes/disk-files';
import type { Fault, Found } from './fault';
import { tally } from './fault';
import { namesIn } from './look';
import { onRealDisk } from './places';
import { migrated, shiftId, steps, textOfFormat } from './planted';

const loadedFirst = fileURLToPath(new URL('file-calls.js', import.meta.url));
const migrator = fileURLToPath(new URL('migrator.js', import.meta.url));

function isKilledAt(folder: string, n: number): boolean {
  const { status, signal, stderr } = spawnSync(
    process.execPath,
    ['--import', loadedFirst, migrator, folder, String(n)],
    { encoding: 'utf8' },
  );
  if (signal === null && status !== 0) throw new Error(stderr);
  return signal === 'SIGKILL';
}

const isText = (file: StoredText, text: string): boolean => file.is === 'text' && file.text === text;

/** A step from format `v` is killed at call `n`; null where it was done before that. */
async function killAt(folder: string, v: number, n: number): Promise<Found | null> {
  const before = textOfFormat(v);
  const after = migrated(before) ?? '';
  const key = keyOf(shiftId);
  await createFiles(folder).write(key, before);
  const wasKilled = isKilledAt(folder, n);
  const files = createFiles(folder);
  const there = await files.read(key);
  const isNew = isText(there, after);
  const isWhole = isNew || isText(there, before);
  const isOriginalKept = !isNew || isText(await files.readCopy(key), before);
  const isDone = (await files.write(key, after)).ok && isText(await files.read(key), after);
  const wrong = [
    ...(isDone ? [] : ['it cannot be done at the next start']),
    ...(namesIn(folder).some((name) => name.includes('.draft.'))
      ? ['a draft is left after the next start']
      : []),
  ];
  return wasKilled ? { lost: isWhole && isOriginalKept ? 0 : 1, worst: n, wrong } : null;
}

/** Every step from an older format to the newest, killed at each of its file calls: old or new, and the original kept. */
export const migrations: Fault = {
  name: 'migration killed',
  worst: 'the last file call that was killed at',
  async play(isFull) {
    const { add, counts } = tally();
    for (let v = 1; v <= (isFull ? steps.length : 1); v += 1)
      for (let rounds = isFull ? 3 : 1; rounds > 0; rounds -= 1)
        for (let n = 1; ; n += 1) {
          const found = await onRealDisk((folder) => killAt(folder, v, n));
          if (!found) break;
          add(found);
        }
    return counts();
  },
};
