import { withFileCalls } from './file-calls';
import { createFiles } from '../fakes/disk-files';
import { keyOf } from '../../src/core/storage/stored-shift';
import { migrated, shiftId } from './planted';

/** `migrator.js FOLDER N`: reads a shift of an older format and writes it in the newest, and is killed at its Nth file call. */

const [folder = '', n = ''] = process.argv.slice(2);
let calls = 0;

await withFileCalls(
  (call) => {
    calls += 1;
    if (calls === Number(n)) process.kill(process.pid, 'SIGKILL');
    return call.proceed();
  },
  async () => {
    const files = createFiles(folder);
    const file = await files.read(keyOf(shiftId));
    const text = file.is === 'text' ? migrated(file.text) : null;
    if (text === null || !(await files.write(keyOf(shiftId), text)).ok) throw new Error('it is not migrated');
  },
);
