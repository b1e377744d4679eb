import { writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createFiles, startStorageWorker } from '../../electron/main/storage/files';
import { defaultSettings } from '../../src/core/settings/settings';
import { lineOf, newLedger, numbered, playRound, settingOf } from './day';
import { openStores } from './stores';

/**
 * A process that keeps a day through the desktop's own storage and its thread: `writer.js FOLDER FIRST_ROUND`. Goes on with
 * what is in the folder. Says on stdout, a line each: `ready MS` (since the process began), `SHIFT SEQ`, `settings N` and
 * `contacts N` for what is kept, `held COUNT` again and again while
 * entries are not kept, and `late MS` where its main thread was held up longer than ever before.
 */

const [folder = '', firstRound = '0'] = process.argv.slice(2);
const say = (what: string, number: number): void => {
  writeSync(1, `${what} ${number}\n`);
};

const worker = fileURLToPath(new URL('storage-worker.js', import.meta.url));
const stores = openStores(
  createFiles(
    () => startStorageWorker(folder, worker),
    () => undefined,
  ),
);
const ledger = { ...newLedger(), round: Number(firstRound) };

for (const shiftId of await stores.store.list()) {
  const seq = (await stores.store.load(shiftId))?.lastSeq ?? 0;
  Object.assign(lineOf(ledger, shiftId), { recorded: seq, kept: seq });
}
const settings = await stores.settings.read();
const port = settings.ok ? settings.value.settings[numbered] : 0;
ledger.settings.tried = port === defaultSettings[numbered] ? 0 : port - settingOf(0);
const contacts = await stores.documents.read('contacts');
ledger.contacts.tried = contacts.ok ? Number(contacts.value?.contacts[0]?.reach ?? 0) : 0;
say('ready', Math.round(performance.now()));

const everyMs = 20;
let last = performance.now();
let worst = 0;
setInterval(() => {
  const held = stores.recorder.notSaved()?.entries;
  if (held !== undefined) say('held', held);
  const late = performance.now() - last - everyMs;
  last = performance.now();
  if (late <= worst) return;
  worst = late;
  say('late', Math.round(late));
}, everyMs);

for (;;) {
  await playRound(stores, ledger, say);
  await stores.recorder.saveAgain();
}
