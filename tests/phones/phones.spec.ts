import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { waitFor } from '../desktop/wait-for';
import { urlHook } from './parties';
import { startPhones } from './phones';

interface Heard {
  readonly url: string;
  readonly method: string;
  readonly authorization: string;
}

async function listen() {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const { url = '', method = '', headers } = request;
    heard.push({ url, method, authorization: headers.authorization ?? '' });
    response.writeHead(202).end('{"state":"gap"}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { heard, port, close: () => new Promise((resolve) => server.close(resolve)) };
}

test('two calls ring, are answered and hung up, and the hook is told of each', async () => {
  const server = await listen();
  const phones = await startPhones({ hook: urlHook({ port: server.port, token: 'secret' }) });
  try {
    for (const party of ['agent', 'customer'] as const) {
      const rangAt = await phones.ring();
      const answeredAt = await phones.answer();
      const closedAt = await phones.hangUp(party);
      expect(rangAt).toBeLessThanOrEqual(answeredAt);
      expect(answeredAt).toBeLessThanOrEqual(closedAt);
    }
    await waitFor(() => phones.hooked().length >= 6, {
      what: 'six hooks',
      context: () => JSON.stringify(phones.hooked()),
    });
    const told = ['ringing', 'started', 'ended'].map((verb) => `/v1/call/${verb}`);
    expect(server.heard.map(({ url }) => url)).toEqual([...told, ...told]);
    expect(new Set(server.heard.map(({ method, authorization }) => `${method} ${authorization}`))).toEqual(
      new Set(['POST Bearer secret']),
    );
    expect(phones.hooked().every(({ ok }) => ok)).toBe(true);
  } finally {
    await phones.dispose();
    await server.close();
  }
});

test('a caller who gives up is ringing and then ended, never started', async () => {
  const server = await listen();
  const phones = await startPhones({ hook: urlHook({ port: server.port, token: 'secret' }) });
  try {
    await phones.ring();
    await phones.hangUp('customer');
    await waitFor(() => phones.hooked().length >= 2, { what: 'two hooks' });
    expect(phones.hooked().map(({ verb }) => verb)).toEqual(['ringing', 'ended']);
  } finally {
    await phones.dispose();
    await server.close();
  }
});
