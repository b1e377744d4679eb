import { join } from 'node:path';
import { readObject } from '../store/set-aside';
import { openWholeFile } from '../store/whole-file';

/** Where the pairing token is kept; it never leaves this computer and is not shown. */
export interface TeamsToken {
  read(): string | null;
  write(token: string): void;
}

export const isTeamsToken = (token: unknown): token is string =>
  typeof token === 'string' && /^[\w.-]{1,256}$/.test(token);

/** The token that Teams gave Lull, in teams.json (mode 0600). One that cannot be kept is asked for again, no more. */
export function openTeamsToken(folder: string): TeamsToken {
  let inMemory: string | null = null;
  return {
    read() {
      const file = readObject(join(folder, 'teams.json'));
      const kept = file.is === 'object' ? file.value['token'] : null;
      return isTeamsToken(kept) ? kept : inMemory;
    },
    write(token) {
      inMemory = token;
      try {
        openWholeFile(folder, 'teams')({ token });
      } catch {
        // The pairing holds for this run; the next one asks Teams again.
      }
    },
  };
}
