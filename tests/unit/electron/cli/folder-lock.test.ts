import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { lockFolder } from '../../../../electron/main/cli/folder-lock';
import { tempFolder } from '../../../fakes/temp-folder';

/** Another process that takes what Lull would take for this folder. */
async function other(folder: string) {
  const { dev, ino } = statSync(folder, { bigint: true });
  const name = `lull-${String(process.getuid?.())}-${String(dev)}-${String(ino)}`;
  const program = `require('net').createServer().listen('\\0${name}', () => console.log('has it'))`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

describe.skipIf(process.platform !== 'linux')('the lock of a folder', () => {
  test('is free again the moment its process is killed, and one process has it until then', async () => {
    const folder = tempFolder();
    const child = await other(folder);
    expect(lockFolder(folder)).toBe(false);
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    expect(lockFolder(folder)).toBe(true);
    expect(lockFolder(folder)).toBe(true);
    const { dev, ino } = statSync(folder, { bigint: true });
    const second = createServer();
    const refused = once(second, 'error');
    second.listen(`\0lull-${String(process.getuid?.())}-${String(dev)}-${String(ino)}`);
    expect(await refused).toMatchObject([{ code: 'EADDRINUSE' }]);
  });
});
