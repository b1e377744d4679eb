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
});

const other = 'A'.repeat(43);
type Right = (server: HookedUp) => Parameters<HookedUp['phone']>[0];
type Wrong = Right;

/** What phones, their systems and people add to a hook; a number in it is the caller's. */
const asSent: readonly (readonly [string, Right])[] = [
  ['a body', () => ({ body: '{"number": "555"}', headers: { 'content-length': '17' } })],
  ['an empty body in chunks', () => ({ headers: { 'transfer-encoding': 'chunked' } })],
  ['a body in chunks', () => ({ headers: { 'transfer-encoding': 'chunked' }, body: '{"number": "555"}' })],
  ['a number', () => ({ path: '/v1/call/ringing?number=555&name=Erika%20M%C3%BCller' })],
  ['half a question', () => ({ path: '/v1/call/ringing?' })],
  ['a number with strokes in it', () => ({ path: '/v1/call/ringing?sip:555@example/;a=/v1/status' })],
  ['a stroke at the end', () => ({ path: '/v1/call/ringing/' })],
  ['a stroke and a number', () => ({ path: '/v1/call/ringing/?number=555' })],
  ['a fragment', () => ({ path: '/v1/call/ringing#555' })],
  ['a verb in capitals', () => ({ path: '/v1/call/RINGING' })],
  ['an encoded verb', () => ({ path: '/v1/call/%72inging' })],
  ['an end of line from a file', () => ({ path: '/v1/call/ringing%0D%0A' })],
  [
    'an address to open, all at once',
    ({ token }) => ({ method: 'GET', path: `/v1/hook/${token}/call/Ringin%67/?n=1` }),
  ],
  ['localhost', ({ port }) => ({ headers: { host: `localhost:${String(port)}` } })],
  ['LocalHost', ({ port }) => ({ headers: { host: `LocalHost:${String(port)}` } })],
  ['bearer in small letters', ({ token }) => ({ headers: { authorization: `bearer ${token}` } })],
  ['BEARER and two spaces', ({ token }) => ({ headers: { authorization: `BEARER  ${token}` } })],
  ['what the fetch of Node adds', () => ({ headers: { 'sec-fetch-mode': 'cors' } })],
];

test.each(asSent)('taken as it is sent: %s', async (_what, right) => {
  const server = await hookUp();
  const reply = await server.phone(right(server));
  expect({ ...reply, headers: {} }).toEqual({ code: 202, body: '{"state":"after ringing"}', headers: {} });
  expect(server.heard).toEqual(['ringing']);
  sayNothingMore(reply);
});

test('a verb of two words in capitals', async () => {
  const server = await hookUp();
  expect((await server.phone({ path: '/v1/call/Signed-Out/?x' })).code).toBe(202);
  expect(server.heard).toEqual(['signed-out']);
});

test('the status with what systems add', async () => {
  const server = await hookUp();
  expect((await server.phone({ method: 'GET', path: '/v1/status/?_=17' })).code).toBe(200);
});

test('a body without an end is not waited for, and the line closes', async () => {
  const server = await hookUp();
  const line = openLine(server.port);
  line.write(
    `POST /v1/call/ringing HTTP/1.1\r\nHost: 127.0.0.1:${String(server.port)}\r\nAuthorization: Bearer ${server.token}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n`,
  );
  expect(await line.closed).toMatch(/^HTTP\/1\.1 202 /);
  expect(server.heard).toEqual(['ringing']);
});

describe('a browser that a phone sent here', () => {
  const headers = {
    authorization: '',
    'sec-fetch-site': 'none',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
    'sec-fetch-user': '?1',
  };
  const openIn =
    (change: Record<string, string>): Wrong =>
    ({ token }) => ({
      method: 'GET',
      path: `/v1/hook/${token}/call/ringing`,
      headers: { ...headers, ...change },
    });

  test('is told on a page of its own that says nothing more, and may close itself only', async () => {
    const server = await hookUp();
    const without = await server.phone(openIn({ 'sec-fetch-user': '?1' })(server));
    expect(without.code).toBe(202);
    expect(server.heard).toEqual(['ringing']);
    expect(without.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const policy = String(without.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/=]{44}'; /);
    expect(without.body).toContain('<html lang="es">');
    expect(without.body).toContain('Told &#38; &#60;done&#62;');
    expect(without.body).toContain('Close &#34;me&#34;.');
    expect(without.body).not.toMatch(new RegExp(`${server.token}|ringing|after`));
    sayNothingMore(without);
  });

  test.each([
    ['a link or a form of a page', { 'sec-fetch-site': 'cross-site' }],
    ['a page of this computer', { 'sec-fetch-site': 'same-site' }],
    ['a page of Lull itself', { 'sec-fetch-site': 'same-origin' }],
    ['a fetch', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' }],
    ['an image', { 'sec-fetch-dest': 'image' }],
    ['a frame', { 'sec-fetch-dest': 'iframe' }],
    ['looked up beforehand', { 'sec-purpose': 'prefetch' }],
    ['shown beforehand', { 'sec-purpose': 'prefetch;prerender' }],
    ['looked up beforehand by an older one', { purpose: 'prefetch' }],
    ['on behalf of a page', { origin: 'https://evil.example' }],
    ['from a page', { referer: 'https://evil.example/' }],
    ['without its user', { 'sec-fetch-user': '?0' }],
  ])('is refused when it is %s', async (_what, change) => {
    const server = await hookUp();
    const reply = await server.phone(openIn(change)(server));
    expect(reply.code).toBe(403);
    expect(server.heard).toEqual([]);
    sayNothingMore(reply);
  });

  const bearer = ({ token }: HookedUp) => ({ ...headers, authorization: `Bearer ${token}` });
  test.each<[string, number, Wrong]>([
    ['POST', 403, (server) => ({ headers: bearer(server) })],
    ['the status', 403, (server) => ({ method: 'GET', path: '/v1/status', headers: bearer(server) })],
    ['POST to the address', 403, (server) => ({ ...openIn({})(server), method: 'POST' })],
    ['another token', 401, () => ({ method: 'GET', path: `/v1/hook/${other}/call/ringing`, headers })],
    ['a name that was rebound', 421, openIn({ host: 'evil.example' })],
    ['no verb', 400, ({ token }) => ({ method: 'GET', path: `/v1/hook/${token}/call/dance`, headers })],
  ])('may not ask for anything else: %s (%i)', async (_what, code, wrong) => {
    const server = await hookUp();
    expect((await server.phone(wrong(server))).code).toBe(code);
    expect(server.heard).toEqual([]);
  });
});

const refusals: readonly (readonly [string, number, Wrong])[] = [
  ['a name that was rebound', 421, ({ port }) => ({ headers: { host: `evil.example:${String(port)}` } })],
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
  ['an unknown verb', 400, () => ({ path: '/v1/call/dance' })],
  ['no verb', 400, () => ({ path: '/v1/call/' })],
  ['__proto__', 400, () => ({ path: '/v1/call/__proto__' })],
  ['constructor', 400, () => ({ path: '/v1/call/constructor' })],
  ['an encoding that is none', 400, () => ({ path: '/v1/call/%E0%A4%A' })],
  ['an encoded way behind the verb', 400, () => ({ path: '/v1/call/ringing%2F..%2Fstatus' })],
  ['two strokes at the end', 404, () => ({ path: '/v1/call/ringing//' })],
  ['localhost without its port', 421, () => ({ headers: { host: 'localhost' } })],
  [
    'a name that begins like localhost',
    421,
    ({ port }) => ({ headers: { host: `localhost.evil.example:${String(port)}` } }),
  ],
  ['a token and more', 401, ({ token }) => ({ headers: { authorization: `Bearer ${token} x` } })],
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

test('21 looks at the status in one second: the last is refused, and the next second is a new one', async () => {
  const server = await hookUp();
  const look = () => server.phone({ method: 'GET', path: '/v1/status' });
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
  try {
    for (let looks = 0; looks < 20; looks += 1) expect((await look()).code).toBe(200);
    const reply = await look();
    expect(reply.code).toBe(429);
    sayNothingMore(reply);
    vi.setSystemTime(1_000_001_000);
    expect((await look()).code).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});

test.each(callVerbs)('%s is taken however many looks and events there were in that second', async (verb) => {
  const server = await hookUp();
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
  try {
    for (let each = 0; each < 30; each += 1) {
      await server.phone({ method: 'GET', path: '/v1/status' });
      expect((await server.phone({ path: '/v1/call/ended' })).code).toBe(202);
    }
    expect((await server.phone({ path: `/v1/call/${verb}` })).code).toBe(202);
    expect(server.heard).toHaveLength(31);
  } finally {
    vi.useRealTimers();
  }
});

test('strangers do not use up what the agent may see', async () => {
  const server = await hookUp();
  const look = { method: 'GET', path: '/v1/status' };
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
  try {
    for (let looks = 0; looks < 30; looks += 1)
      await server.phone({ ...look, headers: { authorization: '' } });
    expect((await server.phone(look)).code).toBe(200);
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
