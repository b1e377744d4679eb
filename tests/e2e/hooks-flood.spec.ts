import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { HookVerb } from '../../src/core/vocabulary';
import type { Lull } from '../desktop/lull';
import { inspectable, lookIntoMain } from '../desktop/main-process';
import { ask } from '../fakes/raw-http';
import { askStatus, newUserData, startLull, tell, test } from './journey';

/** A program that tells Lull of calls in a loop: nothing that hides or ends is refused, and Lull goes on living. */

type HooksHere = Awaited<ReturnType<Lull['hooks']>>;

const linesAtOnce = 64;

interface Said {
  readonly code: number;
  readonly body: string;
}

/** 0 where no answer came. */
function say(agent: Agent | false, { port, token }: HooksHere, verb: HookVerb): Promise<Said> {
  const headers = { authorization: `Bearer ${token}` };
  return new Promise((resolve) => {
    const sent = request({
      agent,
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: `/v1/call/${verb}`,
      headers,
    });
    sent.on('error', () => {
      resolve({ code: 0, body: '' });
    });
    sent.on('response', (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ code: response.statusCode ?? 0, body });
      });
    });
    sent.end();
  });
}

/** Says the verbs in turn over many lines, each as fast as it is answered; returns how often each code was the answer. */
async function flood(
  hooks: HooksHere,
  verbs: readonly HookVerb[],
  ms: number,
): Promise<Readonly<Record<number, number>>> {
  const agent = new Agent({ keepAlive: true, maxSockets: linesAtOnce });
  const codes: Record<number, number> = {};
  const until = performance.now() + ms;
  const talk = async (): Promise<void> => {
    for (let said = 0; performance.now() < until; said += 1) {
      const { code } = await say(agent, hooks, verbs[said % verbs.length] ?? 'ringing');
      codes[code] = (codes[code] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: linesAtOnce }, talk));
  agent.destroy();
  return codes;
}

for (const verbs of [['available'], ['started'], ['ringing', 'started', 'held', 'ended']] as const) {
  test(`a flood of ${verbs.join(', ')}: all are taken, and a ring in the middle of it at once`, async ({
    desktop,
  }) => {
    const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args: inspectable });
    await tell(lull, 'ringing', 'started', 'ended', 'available');
    const hooks = await lull.hooks();
    const main = await lookIntoMain(lull);
    let codes: Readonly<Record<number, number>> = {};
    let ring: Said | null = null;
    const borne = await main.bears(async () => {
      const flooding = flood(hooks, verbs, 3000);
      await pause(1000);
      const from = performance.now();
      ring = await say(false, hooks, 'ringing');
      expect(performance.now() - from).toBeLessThan(1000);
      codes = await flooding;
    });
    main.close();
    test.info().annotations.push({ type: 'flood', description: JSON.stringify({ codes, ...borne }) });
    expect(Object.keys(codes)).toEqual(['202']);
    expect(codes[202]).toBeGreaterThan(300);
    expect(ring).toMatchObject({ code: 202 });
    // Some 10 ms on a machine at rest.
    expect(borne.p99Ms).toBeLessThanOrEqual(500);
    expect((await askStatus(lull))?.shift).not.toBeNull();
  });
}

test('looks at the status use up none of the phone’s events', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  await tell(lull, 'ringing', 'started', 'ended', 'available');
  const { port, token } = await lull.hooks();
  const headers = { authorization: `Bearer ${token}` };
  const looks = Array.from({ length: 60 }, () => ask({ port, path: '/v1/status', headers }));
  const codes = (await Promise.all(looks)).map(({ code }) => code);
  expect(codes).toContain(429);
  expect(await say(false, { port, token }, 'ringing')).toEqual({ code: 202, body: '{"state":"ringing"}' });
});
