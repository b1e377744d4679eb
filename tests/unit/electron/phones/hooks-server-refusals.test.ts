import { describe, expect, test } from 'vitest';
import type { Asking, HookedUp } from '../../../fakes/hooks';
import { hookUp, otherToken, sayNothingMore } from '../../../fakes/hooks';
import { openLine } from '../../../fakes/raw-http';

/** What the hooks server refuses, of browsers and of anybody, and what it gives away: a code and a sentence. */

describe('a browser that a phone sent here', () => {
  const headers = {
    authorization: '',
    'sec-fetch-site': 'none',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
    'sec-fetch-user': '?1',
  };
  const openIn =
    (change: Record<string, string>): Asking =>
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
  test.each<[string, number, Asking]>([
    ['POST', 403, (server) => ({ headers: bearer(server) })],
    ['the status', 403, (server) => ({ method: 'GET', path: '/v1/status', headers: bearer(server) })],
    ['POST to the address', 403, (server) => ({ ...openIn({})(server), method: 'POST' })],
    ['another token', 401, () => ({ method: 'GET', path: `/v1/hook/${otherToken}/call/ringing`, headers })],
    ['a name that was rebound', 421, openIn({ host: 'evil.example' })],
    ['no verb', 400, ({ token }) => ({ method: 'GET', path: `/v1/hook/${token}/call/dance`, headers })],
  ])('may not ask for anything else: %s (%i)', async (_what, code, wrong) => {
    const server = await hookUp();
    expect((await server.phone(wrong(server))).code).toBe(code);
    expect(server.heard).toEqual([]);
  });
});

const refusals: readonly (readonly [string, number, Asking])[] = [
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
  ['a wrong token', 401, () => ({ headers: { authorization: `Bearer ${otherToken}` } })],
  ['a shorter token', 401, ({ token }) => ({ headers: { authorization: `Bearer ${token.slice(1)}` } })],
  ['a longer token', 401, ({ token }) => ({ headers: { authorization: `Bearer ${token}A` } })],
  ['a token of another kind', 401, ({ token }) => ({ headers: { authorization: `Basic ${token}` } })],
  ['a wrong token to open', 401, () => ({ method: 'GET', path: `/v1/hook/${otherToken}/call/ringing` })],
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
    token: { authorization: `Bearer ${otherToken}` },
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
