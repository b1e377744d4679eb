import type { Files } from '../../../../src/core/ports';
import { readObject } from '../../../../src/core/storage/object-file';

/** Where the pairing token is kept; it never leaves this computer and is not shown. */
export interface TeamsToken {
  current(): string | null;
  keep(token: string): void;
}

export const isTeamsToken = (token: unknown): token is string =>
  typeof token === 'string' && /^[\w.-]{1,256}$/.test(token);

/** The token that Teams gave Lull, in teams.json (mode 0600). One that cannot be kept is asked for again, no more. */
export async function openTeamsToken(files: Files): Promise<TeamsToken> {
  const file = await readObject(files, 'teams');
  const kept = file.is === 'object' ? file.value['token'] : null;
  let current = isTeamsToken(kept) ? kept : null;
  return {
    current: () => current,
    keep(token) {
      current = token;
      // Where that fails the pairing holds for this run, and the next one asks Teams again.
      void files.write('teams', JSON.stringify({ token }));
    },
  };
}
