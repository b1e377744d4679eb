import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { startHooksServer } from '../../../../electron/main/phones/hooks-server';
import { hookUp, otherToken, words } from '../../../fakes/hooks';
import { ask, openLine } from '../../../fakes/raw-http';
import { tempFolder } from '../../../fakes/temp-folder';

/** Time and room: nobody keeps the server busy, and it stays where it was put. */

const answers = {
  signal: async (verb: string) => ({ state: verb, kept: true }),
  status: () => ({}),
  words: () => words,
};

describe('a line that dawdles is closed', () => {
  test.each([
    ['saying nothing', ''],
    ['in the middle of its headers', 'POST /v1/call/ringing HTTP/1.1\r\nHost: '],
    [
      'in the middle of its body',
      'POST /v1/call/ringing HTTP/1.1\r\nHost: HOST\r\nAuthorization: Bearer TOKEN\r\nContent-Length: 4\r\n\r\nx',
    ],
  ])(
    '%s',
    async (_what, said) => {
      const server = await hookUp();
      const line = openLine(server.port);
      await line.connected;
      const from = performance.now();
      line.write(said.replace('HOST', `127.0.0.1:${String(server.port)}`).replace('TOKEN', server.token));
      await line.closed;
      expect(performance.now() - from).toBeLessThan(4000);
    },
    10_000,
  );
});

describe('lines that are held open', () => {
  test('keep no phone out', async () => {
    const server = await hookUp();
    const held = Array.from({ length: 300 }, () => openLine(server.port));
    await Promise.all(held.map(({ connected }) => connected));
    const from = performance.now();
    expect((await server.phone()).code).toBe(202);
    expect(performance.now() - from).toBeLessThan(1000);
    expect(server.heard).toEqual(['ringing']);
    for (const line of held) line.close();
  });

  test('stay while they have only just come, however many come at once', async () => {
    const server = await hookUp();
    const rings = Array.from({ length: 400 }, () => server.phone());
    expect(new Set((await Promise.all(rings)).map(({ code }) => code))).toEqual(new Set([202]));
    expect(server.heard).toHaveLength(400);
  });

  test('go, the longest silent first, where there are more than 128', async () => {
    const server = await hookUp();
    const first = openLine(server.port);
    await first.connected;
    const second = openLine(server.port);
    await second.connected;
    const request = `POST /v1/call/ringing HTTP/1.1\r\nHost: 127.0.0.1:${String(server.port)}\r\nAuthorization: Bearer ${server.token}\r\n\r\n`;
    // So long that it cannot be a request on its way.
    await pause(600);
    first.write(request);
    await expect.poll(() => server.heard).toEqual(['ringing']);
    const more = Array.from({ length: 127 }, () => openLine(server.port));
    await Promise.all(more.map(({ connected }) => connected));
    const gone = [first, second].map(({ closed }, index) => closed.then(() => index));
    expect(await Promise.race(gone)).toBe(1);
    for (const line of [first, ...more]) line.close();
  });
});

test('an event that is taken and not yet on disk is told from one that is', async () => {
  const signal = async () => ({ state: 'on-call', kept: false });
  const server = await startHooksServer(otherToken, 0, { ...answers, signal });
  if (typeof server === 'string') throw new Error(server);
  const headers = { authorization: `Bearer ${server.token}` };
  const reply = await ask({ port: server.port, method: 'POST', path: '/v1/call/started', headers });
  server.stop();
  expect(reply).toMatchObject({ code: 200, body: '{"state":"on-call","kept":false}' });
});

test('an event that cannot be taken is not said to be', async () => {
  const signal = () => Promise.reject(new Error('no'));
  const server = await startHooksServer(otherToken, 0, { ...answers, signal });
  if (typeof server === 'string') throw new Error(server);
  const headers = { authorization: `Bearer ${server.token}` };
  const reply = await ask({ port: server.port, method: 'POST', path: '/v1/call/ringing', headers });
  server.stop();
  expect(reply).toMatchObject({ code: 500, body: '{"error":"Lull could not take it."}' });
});

describe('hooks.json', () => {
  test('has port and token, for this user alone', async () => {
    const { folder, port, token } = await hookUp();
    const file = join(folder, 'hooks.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ port, token });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  test('keeps its token from start to start', async () => {
    const first = await hookUp();
    first.stop();
    const second = await hookUp(first.folder);
    expect(second.token).toBe(first.token);
  });

  test.each(['', 'garbage', '[]', 'null', '{"token": "short"}', '{"token": 7}', '{"token": {"x": 1}}'])(
    'that holds %j gets a token of its own',
    async (held) => {
      const folder = tempFolder();
      writeFileSync(join(folder, 'hooks.json'), held, { mode: 0o644 });
      const server = await hookUp(folder);
      expect(server.token).toMatch(/^[\w-]{43}$/);
      expect(JSON.parse(readFileSync(join(folder, 'hooks.json'), 'utf8'))).toEqual({
        port: server.port,
        token: server.token,
      });
      expect(statSync(join(folder, 'hooks.json')).mode & 0o777).toBe(0o600);
      expect((await server.phone()).code).toBe(202);
    },
  );

  test('of two folders, two tokens', async () => {
    expect((await hookUp()).token).not.toBe((await hookUp()).token);
  });
});

describe('the port', () => {
  test('that another holds is not taken and not swapped for a third', async () => {
    const holder = await hookUp();
    expect(await startHooksServer(otherToken, holder.port, answers)).toBe('port-taken');
    expect((await holder.phone()).code).toBe(202);
  });

  test('is free again after a stop, even with a line open', async () => {
    const first = await hookUp();
    const line = openLine(first.port);
    await line.connected;
    first.stop();
    await line.closed;
    const second = await hookUp(first.folder, first.port);
    expect(second.port).toBe(first.port);
  });

  test.skipIf(!existsSync('/proc/net/tcp'))('is on loopback alone', async () => {
    const { port } = await hookUp();
    const at = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
    const sockets = ['/proc/net/tcp', '/proc/net/tcp6']
      .filter((file) => existsSync(file))
      .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
      .map((line) => line.trim().split(/\s+/));
    const listening = sockets.filter(([, local, , state]) => local?.endsWith(at) && state === '0A');
    expect(listening.map(([, local]) => local)).toEqual([`0100007F${at}`]);
  });
});
