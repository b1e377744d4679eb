import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import { waitFor } from '../desktop/wait-for';
import { askStatus, launch, newUserData, tell, test, untilState } from './journey';

/** Whoever held the port at the start lets it go: the phone reaches Lull without a restart. */

test('a port that is taken at the start is taken over once it is free', async ({ desktop }) => {
  const holder = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => holder.once('listening', resolve));
  const { port } = holder.address() as AddressInfo;
  const userDataDir = await newUserData(desktop, { hooks: { enabled: true, port } });
  const lull = await launch(desktop, { userDataDir });
  const said = await waitFor(() => lull.status().catch(() => null), {
    what: 'Lull to answer by command',
    timeoutMs: 30_000,
    context: lull.stderr,
  });
  expect(said).toMatchObject({
    sources: expect.arrayContaining([{ id: 'phone', health: 'failed', says: 'nothing' }]),
  });
  await new Promise((resolve) => holder.close(resolve));
  await waitFor(() => askStatus(lull).catch(() => null), {
    what: 'Lull to listen',
    timeoutMs: 20_000,
    context: lull.stderr,
  });
  expect((await lull.hooks()).port).toBe(port);
  await tell(lull, 'ringing');
  const { sources } = await untilState(lull, 'ringing');
  expect(sources).toContainEqual({ id: 'phone', health: 'ok', says: 'ringing' });
});
