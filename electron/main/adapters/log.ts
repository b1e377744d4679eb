import electronLog from 'electron-log/node';
import { join } from 'node:path';
import type { Logger } from '../../../src/core/ports';

/** A small rotating file in the user data folder: fixed phrases, codes and figures; never anything a person typed. */
export function createFileLog(folder: string): Logger {
  const log = electronLog.create({ logId: 'lull' });
  log.transports.console.level = false;
  log.transports.file.resolvePathFn = () => join(folder, 'logs', 'lull.log');
  log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  log.transports.file.maxSize = 512 * 1024;
  const line = (what: string, facts?: Readonly<Record<string, string | number | boolean>>): string =>
    facts ? `${what} ${JSON.stringify(facts)}` : what;
  return {
    info(what, facts) {
      log.info(line(what, facts));
    },
    warn(what, facts) {
      log.warn(line(what, facts));
    },
  };
}
