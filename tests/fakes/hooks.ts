import { afterEach, expect } from 'vitest';
import { openHooksFile } from '../../electron/main/phones/hooks-file';
import type { HooksServer } from '../../electron/main/phones/hooks-server';
import { createFiles } from './disk-files';
import { startHooksServer } from '../../electron/main/phones/hooks-server';
import type { HookVerb } from '../../src/core/vocabulary';
import type { Reply } from './raw-http';
import { ask } from './raw-http';
import { tempFolder } from './temp-folder';

/** The real hooks server on a free loopback port, and a phone that has been told its token. */
export interface HookedUp extends HooksServer {
  readonly folder: string;
  readonly heard: readonly HookVerb[];
  /** As a phone should ask; each part can be made wrong. */
  phone(change?: {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
  }): Promise<Reply>;
}

export const status = { version: 1, state: 'gap' };
export const words = { language: 'es', received: 'Told & <done>', mayClose: 'Close "me".' };

const running: HooksServer[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.stop();
});

export async function hookUp(folder = tempFolder(), port = 0): Promise<HookedUp> {
  const heard: HookVerb[] = [];
  const file = await openHooksFile(createFiles(folder));
  if (!file.ok) throw new Error(file.error);
  const server = await startHooksServer(file.value.token, port, {
    async signal(verb) {
      heard.push(verb);
      return { state: `after ${verb}`, kept: true };
    },
    status: () => status,
    words: () => words,
  });
  if (typeof server === 'string') throw new Error(server);
  await file.value.keep(server.port);
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

/** How something is asked of it, right or wrong. */
export type Asking = (server: HookedUp) => Parameters<HookedUp['phone']>[0];
export const otherToken = 'A'.repeat(43);

/** One of these in an answer would tell a page or a stranger more than a code and a sentence. */
export function sayNothingMore({ headers, body }: Reply): void {
  expect(
    Object.keys(headers).filter((name) =>
      /^(access-control|server|x-powered|set-cookie|location)/.test(name),
    ),
  ).toEqual([]);
  expect(body).not.toMatch(/\bat .+:\d+|node_modules|node:|Error\b|\/home\/|hooks-server/);
}
