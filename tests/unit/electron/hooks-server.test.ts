import { describe, expect, test, vi } from 'vitest';
import { callVerbs } from '../../../src/core/words';
import type { HookedUp } from '../../fakes/hooks';
import { hookUp, status } from '../../fakes/hooks';
import type { Reply } from '../../fakes/raw-http';
import { openLine } from '../../fakes/raw-http';

/** One of these in an answer would tell a page or a stranger more than a code and a sentence. */
function sayNothingMore({ headers, body }: Reply): void {
  expect(
    Object.keys(headers).filter((name) =>
      /^(access-control|server|x-powered|set-cookie|location)/.test(name),
    ),
  ).toEqual([]);
  expect(body).not.toMatch(/\bat .+:\d+|node_modules|node:|Error\b|\/home\/|hooks-server/);
}

describe('a phone is answered', () => {
  test.each(callVerbs)('%s, by POST and by an address to open', async (verb) => {
    const server = await hookUp();
    const posted = await server.phone({ path: `/v1/call/${verb}` });
    const opened = await server.phone({
      method: 'GET',
      path: `/v1/hook/${server.token}/call/${verb}`,
      headers: { authorization: '' },
    });
    for (const reply of [posted, opened]) {
      expect(reply.code).toBe(202);
      expect(JSON.parse(reply.body)).toEqual({ state: `after ${verb}` });
      expect(reply.headers['content-type']).toBe('application/json');
      sayNothingMore(reply);
    }
    expect(server.heard).toEqual([verb, verb]);
  });

  test('the status', async () => {
    const server = await hookUp();
    const reply = await server.phone({ method: 'GET', path: '/v1/status' });
    expect(reply.code).toBe(200);
    expect(JSON.parse(reply.body)).toEqual(status);
    expect(reply.headers['cache-control']).toBe('no-store');
    sayNothingMore(reply);
  });

  test('with a small body, which is not read', async () => {
    const server = await hookUp();
    const body = '{"number": "555"}';
    const headers = { 'content-length': String(body.length), 'content-type': 'application/json' };
    expect((await server.phone({ headers, body })).code).toBe(202);
  });
});

const other = 'A'.repeat(43);
type Wrong = (server: HookedUp) => Parameters<HookedUp['phone']>[0];

const refusals: readonly (readonly [string, number, Wrong])[] = [
  ['a name that was rebound', 421, ({ port }) => ({ headers: { host: `evil.example:${String(port)}` } })],
  ['localhost by name', 421, ({ port }) => ({ headers: { host: `localhost:${String(port)}` } })],
  ['another port', 421, () => ({ headers: { host: '127.0.0.1:1' } })],
  ['no port', 421, () => ({ headers: { host: '127.0.0.1' } })],
  ['a page', 403, () => ({ headers: { origin: 'https://evil.example' } })],
  ['a page without an origin', 403, () => ({ headers: { origin: 'null' } })],
  ['an empty origin', 403, () => ({ headers: { origin: '' } })],
  ['its own origin', 403, ({ port }) => ({ headers: { origin: `http://127.0.0.1:${String(port)}` } })],
  ['a link in a page', 403, () => ({ headers: { referer: 'https://evil.example/' } })],
  ['an image in a page', 403, () => ({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } })],
  ['an address typed into a browser', 403, () => ({ method: 'GET', headers: { 'sec-fetch-site': 'none' } })],
  [
    'a preflight',
    403,
    () => ({
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    }),
  ],
  ['a preflight without an origin', 405, () => ({ method: 'OPTIONS' })],
  ['no address', 404, () => ({ path: '/' })],
  ['another version', 404, () => ({ path: '/v2/call/ringing' })],
  ['two strokes', 404, () => ({ path: '//v1/call/ringing' })],
  ['a stroke at the end', 404, () => ({ path: '/v1/call/ringing/' })],
  ['a way up', 404, () => ({ path: '/v1/call/../status' })],
  ['a whole URL', 404, ({ port }) => ({ path: `http://127.0.0.1:${String(port)}/v1/call/ringing` })],
  ['another case', 404, () => ({ path: '/V1/call/ringing' })],
  ['an encoded way', 404, () => ({ path: '/v1%2Fcall/ringing' })],
  ['GET where it is POST', 405, () => ({ method: 'GET' })],
  ['POST where it is GET', 405, ({ token }) => ({ path: `/v1/hook/${token}/call/ringing` })],
  ['POST to the status', 405, () => ({ path: '/v1/status' })],
  ['no token', 401, () => ({ headers: { authorization: '' } })],
  ['a wrong token', 401, () => ({ headers: { authorization: `Bearer ${other}` } })],
  ['a shorter token', 401, ({ token }) => ({ headers: { authorization: `Bearer ${token.slice(1)}` } })],
  ['a longer token', 401, ({ token }) => ({ headers: { authorization: `Bearer ${token}A` } })],
  ['a token of another kind', 401, ({ token }) => ({ headers: { authorization: `Basic ${token}` } })],
  ['a wrong token to open', 401, () => ({ method: 'GET', path: `/v1/hook/${other}/call/ringing` })],
  ['no token to open', 401, () => ({ method: 'GET', path: '/v1/hook//call/ringing' })],
  [
    'the status without a token',
    401,
    () => ({ method: 'GET', path: '/v1/status', headers: { authorization: '' } }),
  ],
  ['a large body', 413, () => ({ headers: { 'content-length': '4097' }, body: 'x'.repeat(4097) })],
  ['a body in chunks', 413, () => ({ headers: { 'transfer-encoding': 'chunked' }, body: 'x' })],
  ['an unknown verb', 400, () => ({ path: '/v1/call/dance' })],
  ['no verb', 400, () => ({ path: '/v1/call/' })],
  ['__proto__', 400, () => ({ path: '/v1/call/__proto__' })],
  ['constructor', 400, () => ({ path: '/v1/call/constructor' })],
  ['a verb in capitals', 400, () => ({ path: '/v1/call/RINGING' })],
  ['an encoded verb', 400, () => ({ path: '/v1/call/%72inging' })],
  ['a question', 400, () => ({ path: '/v1/call/ringing?x=1' })],
  ['a verb of 8,000 letters', 400, () => ({ path: `/v1/call/${'r'.repeat(8000)}` })],
];

test.each(refusals)('refused: %s (%i)', async (_what, code, wrong) => {
  const server = await hookUp();
  const reply = await server.phone(wrong(server));
  expect(reply.code).toBe(code);
  expect(server.heard).toEqual([]);
  expect(JSON.parse(reply.body)).toEqual({ error: expect.any(String) as unknown });
  sayNothingMore(reply);
});

test('refused: HEAD, without a word', async () => {
  const server = await hookUp();
  expect(await server.phone({ method: 'HEAD' })).toMatchObject({ code: 405, body: '' });
});

test('of several faults the first in order is named', async () => {
  const server = await hookUp();
  const { port } = server;
  const wrongs = {
    host: { host: `evil.example:${String(port)}` },
    page: { origin: 'https://evil.example' },
    size: { 'content-length': '5000' },
    token: { authorization: `Bearer ${other}` },
  };
  const body = 'x'.repeat(5000);
  const { host, page, size, token } = wrongs;
  const codes = [
    await server.phone({
      method: 'PUT',
      path: '/no',
      headers: { ...host, ...page, ...size, ...token },
      body,
    }),
    await server.phone({ method: 'PUT', path: '/no', headers: { ...page, ...size, ...token }, body }),
    await server.phone({ method: 'PUT', path: '/no', headers: { ...size, ...token }, body }),
    await server.phone({ method: 'PUT', path: '/v1/call/dance', headers: { ...size, ...token }, body }),
    await server.phone({ path: '/v1/call/dance', headers: { ...size, ...token }, body }),
    await server.phone({ path: '/v1/call/dance', headers: size, body }),
    await server.phone({ path: '/v1/call/dance' }),
    await server.phone(),
  ].map(({ code }) => code);
  expect(codes).toEqual([421, 403, 404, 405, 401, 413, 400, 202]);
});

test('21 events in one second: the last is refused, and the next second is a new one', async () => {
  const server = await hookUp();
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
  try {
    for (let event = 0; event < 20; event += 1) expect((await server.phone()).code).toBe(202);
    const reply = await server.phone();
    expect(reply.code).toBe(429);
    sayNothingMore(reply);
    expect(server.heard).toHaveLength(20);
    vi.setSystemTime(1_000_001_000);
    expect((await server.phone()).code).toBe(202);
  } finally {
    vi.useRealTimers();
  }
});

test('strangers do not use up what the phone may say', async () => {
  const server = await hookUp();
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
  try {
    for (let event = 0; event < 30; event += 1) await server.phone({ headers: { authorization: '' } });
    expect((await server.phone()).code).toBe(202);
  } finally {
    vi.useRealTimers();
  }
});

test.each([
  ['no host', 'POST /v1/call/ringing HTTP/1.1\r\nAuthorization: Bearer TOKEN\r\n\r\n', 400],
  [
    'an old tongue without a host',
    'POST /v1/call/ringing HTTP/1.0\r\nAuthorization: Bearer TOKEN\r\n\r\n',
    421,
  ],
  ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\r\n\r\n', 400],
  ['a broken header', 'POST /v1/call/ringing HTTP/1.1\r\nHost : HOST\r\n\r\n', 400],
  [
    'two lengths',
    'POST /v1/call/ringing HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
    400,
  ],
  [
    'a length and chunks',
    'POST /v1/call/ringing HTTP/1.1\r\nHost: HOST\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    400,
  ],
])('said by hand, refused: %s', async (_what, said, code) => {
  const server = await hookUp();
  const line = openLine(server.port);
  line.write(said.replace('HOST', `127.0.0.1:${String(server.port)}`).replace('TOKEN', server.token));
  const heard = await line.closed;
  expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${String(code)} `));
  expect(heard).not.toMatch(/access-control|node_modules|\bat .+:\d+/i);
  expect(server.heard).toEqual([]);
});
