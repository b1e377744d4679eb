import Store from 'electron-store';

/** Where the pairing token is kept; it never leaves this computer and is not shown. */
export interface TeamsToken {
  read(): string | null;
  write(token: string): void;
}

export const isTeamsToken = (token: unknown): token is string =>
  typeof token === 'string' && /^[\w.-]{1,256}$/.test(token);

/** The token that Teams gave Lull, in teams.json (mode 0600). One that cannot be kept is asked for again, no more. */
export function openTeamsToken(folder: string): TeamsToken {
  const open = (): Store<{ token: string }> =>
    new Store<{ token: string }>({
      cwd: folder,
      name: 'teams',
      clearInvalidConfig: true,
      configFileMode: 0o600,
    });
  let inMemory: string | null = null;
  return {
    read() {
      try {
        const kept: unknown = open().get('token');
        return isTeamsToken(kept) ? kept : inMemory;
      } catch {
        return inMemory;
      }
    },
    write(token) {
      inMemory = token;
      try {
        open().store = { token };
      } catch {
        // The pairing holds for this run; the next one asks Teams again.
      }
    },
  };
}
