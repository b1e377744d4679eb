import { describe, expect, test, vi } from 'vitest';
import { hookVerbs } from '../../../../src/core/vocabulary';
import type { Asking } from '../../../fakes/hooks';
import { hookUp, sayNothingMore, status } from '../../../fakes/hooks';
import { openLine } from '../../../fakes/raw-http';

describe('a phone is answered', () => {
  test.each(hookVerbs)('%s, by POST and by an address to open', async (verb) => {
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

/** What phones, their systems and people add to a hook; a number in it is the caller's. */
const asSent: readonly (readonly [string, Asking])[] = [
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

test('21 looks at the status in one second: the last is refused, and the next second is a new one', async () => {
  const server = await hookUp();
  const getStatus = () => server.phone({ method: 'GET', path: '/v1/status' });
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
  try {
    for (let looks = 0; looks < 20; looks += 1) expect((await getStatus()).code).toBe(200);
    const reply = await getStatus();
    expect(reply.code).toBe(429);
    sayNothingMore(reply);
    vi.setSystemTime(1_000_001_000);
    expect((await getStatus()).code).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});

test.each(hookVerbs)('%s is taken however many looks and events there were in that second', async (verb) => {
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
  const getStatus = { method: 'GET', path: '/v1/status' };
  vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000_000 });
  try {
    for (let looks = 0; looks < 30; looks += 1)
      await server.phone({ ...getStatus, headers: { authorization: '' } });
    expect((await server.phone(getStatus)).code).toBe(200);
  } finally {
    vi.useRealTimers();
  }
});
