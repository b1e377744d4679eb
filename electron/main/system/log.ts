import electronLog from 'electron-log/node';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LogFields, Logger } from '../../../src/core/ports';
import { describeError } from './describe-error';

/** Makes the folder, and takes it away from others where an earlier Lull left it open to them. */
function makePrivate(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch {
    // Then the log can hardly be written either.
  }
}

/** So large a file becomes `lull.old.log`, in the place of the one before it. */
const largestBytes = 512 * 1024;

/** A small rotating file in the user data folder: fixed phrases, codes and figures; never anything a person typed. */
export function createFileLog(folder: string): Logger {
  const logs = join(folder, 'logs');
  makePrivate(logs);
  const log = electronLog.create({ logId: 'lull' });
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => join(logs, 'lull.log');
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.file.maxSize = largestBytes;
  const write = (level: 'info' | 'warn' | 'error', what: string, fields?: LogFields): void => {
    try {
      log[level](fields ? `${what} ${JSON.stringify(fields)}` : what);
    } catch {
      // A log that cannot be written is no reason to stop what it tells of.
    }
  };
  return {
    info: (what, fields) => write('info', what, fields),
    warn: (what, fields) => write('warn', what, fields),
    error: (what, error, fields) => write('error', what, { ...fields, ...describeError(error) }),
  };
}
