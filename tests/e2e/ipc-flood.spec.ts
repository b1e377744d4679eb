import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { inspectable, lookIntoMain } from '../desktop/main-process';
import { newUserData, startLull, test } from './journey';
import { inspected, lookInto } from './pages';

/** A page that asks what it may not, without end, holds up nobody and fills no log. */

const requests = 10_000;

test('ten thousand bad requests of a page', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir, args: [...inspected, ...inspectable] });
  const pages = await lookInto(lull);
  const [card] = pages.cards();
  if (!card) throw new Error('no card page');
  const main = await lookIntoMain(lull);
  const borne = await main.bears(() =>
    card.evaluate(async (count) => {
      const { lull: host } = window as unknown as {
        readonly lull: { request(name: string, payload: unknown): Promise<{ readonly ok: boolean }> };
      };
      const bad = Array.from({ length: count }, (_, index) =>
        host.request(['settings', 'card', 'no-such-thing'][index % 3] ?? '', { do: 'explode' }),
      );
      if ((await Promise.all(bad)).some(({ ok }) => ok)) throw new Error('one was taken');
    }, requests),
  );
  main.close();
  await pages.close();
  // Some 100 ms on a machine at rest; one that is blocked by them is so for many seconds.
  expect(borne.blockedMs).toBeLessThan(2500);
  const log = await readFile(path.join(userDataDir, 'logs', 'lull.log'), 'utf8');
  expect(log.match(/request refused/g)).toHaveLength(10);
});
