import { expect } from '@playwright/test';
import { ask } from '../fakes/raw-http';
import { askStatus, launch, newUserData, startLull, takeCall, tell, test } from './journey';
import { untilState } from './journey';
import { loopback, netSockets, processTree } from './processes';

test('hostile requests are refused over the real port and change nothing', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  await tell(lull, 'started');
  const before = await untilState(lull, 'on-call');
  const { port, token } = await lull.hooks();
  const authorization = `Bearer ${token}`;
  const here = `127.0.0.1:${String(port)}`;
  const wrong = `Bearer ${'x'.repeat(43)}`;
  const post = { method: 'POST', path: '/v1/call/ended', headers: { authorization } };
  const withHeaders = (headers: Readonly<Record<string, string>>) => ({
    ...post,
    headers: { authorization, ...headers },
  });
  const hostile = [
    [421, withHeaders({ host: `attacker.example:${String(port)}` })],
    [421, withHeaders({ host: `localhost.example:${String(port)}` })],
    [421, withHeaders({ host: '127.0.0.1' })],
    [403, withHeaders({ origin: 'https://attacker.example' })],
    [403, withHeaders({ origin: 'null' })],
    [403, withHeaders({ origin: `http://${here}` })],
    [403, withHeaders({ referer: 'https://attacker.example/page' })],
    [403, withHeaders({ 'sec-fetch-site': 'cross-site' })],
    [403, withHeaders({ 'sec-fetch-site': 'none' })],
    [403, { ...post, method: 'OPTIONS', headers: { origin: 'https://attacker.example' } }],
    [401, { ...post, headers: {} }],
    [401, { ...post, headers: { authorization: wrong } }],
    [401, { ...post, headers: { authorization: `Bearer ${token}x` } }],
    [401, { method: 'GET', path: `/v1/hook/${'x'.repeat(43)}/call/ended` }],
    [401, { method: 'GET', path: '/v1/status' }],
    [405, { ...post, method: 'GET' }],
    [405, { method: 'POST', path: `/v1/hook/${token}/call/ended` }],
    [400, { ...post, path: '/v1/call/end' }],
    [400, { ...post, path: '/v1/call/__proto__' }],
    [404, { ...post, path: '/v1/call/../call/ended' }],
    [404, { ...post, path: '/' }],
    [413, withHeaders({ 'content-length': '5000' })],
  ] as const;
  for (const [code, request] of hostile) {
    const body = code === 413 ? 'x'.repeat(5000) : '';
    const reply = await ask({ port, body, ...request });
    expect({ request, code: reply.code }).toEqual({ request, code });
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(reply.body).not.toContain(token);
  }
  const after = await askStatus(lull);
  expect(after).toMatchObject({ state: 'on-call', since: before.since, shift: { calls: 1 } });
  const good = await ask({ port, ...post });
  expect(good.code).toBe(202);
  await expect.poll(async () => (await askStatus(lull))?.state).not.toBe('on-call');
});

test('no socket but the hook on loopback, and none at all without it', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  await lull.runCli([]);
  await takeCall(lull);
  const { port } = await lull.hooks();
  expect(processTree(lull.pid).length).toBeGreaterThan(3);
  const sockets = netSockets(lull.pid);
  expect(sockets.map(({ local }) => local)).toContain(loopback(port));
  expect(sockets.filter(({ local, kind }) => kind !== 'tcp' || local !== loopback(port))).toEqual([]);
  await lull.runCli(['--quit']);
  await lull.exited;

  const quiet = await launch(desktop, {
    userDataDir: await newUserData(desktop, { hooks: { enabled: false } }),
  });
  await quiet.runCli([]);
  expect(await quiet.status()).toMatchObject({ state: 'off-shift' });
  expect(netSockets(quiet.pid)).toEqual([]);
});
