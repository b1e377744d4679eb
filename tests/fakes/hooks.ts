import { afterEach } from 'vitest';
import type { HooksServer } from '../../electron/main/adapters/hooks-server';
import { startHooksServer } from '../../electron/main/adapters/hooks-server';
import type { CallVerb } from '../../src/core/words';
import type { Reply } from './raw-http';
import { ask } from './raw-http';
import { tempFolder } from './temp-folder';

/** The real hooks server on a free loopback port, and a phone that has been told its token. */
export interface HookedUp extends HooksServer {
  readonly folder: string;
  readonly heard: readonly CallVerb[];
  /** As a phone should ask; each part can be made wrong. */
  phone(change?: {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
  }): Promise<Reply>;
}

export const status = { version: 1, state: 'gap' };
export const words = { language: 'es', told: 'Told & <done>', mayClose: 'Close "me".' };

const running: HooksServer[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.stop();
});

export async function hookUp(folder = tempFolder(), port = 0): Promise<HookedUp> {
  const heard: CallVerb[] = [];
  const server = await startHooksServer(folder, port, {
    async signal(verb) {
      heard.push(verb);
      return `after ${verb}`;
    },
    status: () => status,
    words: () => words,
  });
  if (typeof server === 'string') throw new Error(server);
  running.push(server);
  return {
    ...server,
    folder,
    heard,
    phone: ({ method = 'POST', path = '/v1/call/ringing', headers = {}, body } = {}) =>
      ask({
        port: server.port,
        method,
        path,
        headers: { authorization: `Bearer ${server.token}`, ...headers },
        ...(body === undefined ? {} : { body }),
      }),
  };
}
