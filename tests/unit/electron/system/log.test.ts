import { chmodSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFileLog } from '../../../../electron/main/system/log';
import { tempFolder } from '../../../fakes/temp-folder';

const modeOf = (file: string): number => statSync(file).mode & 0o777;
const isPosix = process.platform !== 'win32';

test.skipIf(!isPosix)('the folder of the log is the agent’s alone, and so is each file', () => {
  const folder = tempFolder();
  createFileLog(folder).info('started', { version: '1' });
  expect(modeOf(join(folder, 'logs'))).toBe(0o700);
  expect(modeOf(join(folder, 'logs', 'lull.log'))).toBe(0o600);
});

test.skipIf(!isPosix)('a folder that an earlier Lull left open is closed to others', () => {
  const folder = tempFolder();
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  chmodSync(logs, 0o755);
  createFileLog(folder).info('started');
  expect(modeOf(logs)).toBe(0o700);
});

test('however much is logged, there are two files of half a megabyte at most', () => {
  const folder = tempFolder();
  const log = createFileLog(folder);
  const large = 'x'.repeat(4000);
  for (let line = 0; line < 600; line += 1) log.warn('a line', { line, large });
  const logs = join(folder, 'logs');
  expect(readdirSync(logs).sort()).toEqual(['lull.log', 'lull.old.log']);
  for (const name of readdirSync(logs)) {
    expect(statSync(join(logs, name)).size).toBeLessThan(512 * 1024 + 5000);
    if (isPosix) expect(modeOf(join(logs, name))).toBe(0o600);
  }
  expect(readFileSync(join(logs, 'lull.log'), 'utf8')).toContain('"line":599');
});

test('a log that cannot be written stops nothing', () => {
  const folder = join(tempFolder(), 'file');
  writeFileSync(folder, '');
  expect(() => createFileLog(folder).error('x', new Error('y'))).not.toThrow();
});
