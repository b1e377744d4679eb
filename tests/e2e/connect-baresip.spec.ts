import path from 'node:path';
import { expect } from '@playwright/test';
import { startBaresip } from '../phones/baresip';
import { filesWith } from './folders';
import {
  cardTitle,
  lastShift,
  mappedSince,
  newUserData,
  nextWindow,
  startLull,
  test,
  untilSettled,
  untilState,
  untilStatus,
} from './journey';

/** No hook anywhere: Lull asks a real baresip over its control socket. */
test('a phone that Lull asks: calls, a card between them, and nothing claimed when the phone is gone', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const folder = await desktop.newFolder('phones');
  const env = { ...desktop.env, HOME: folder };
  const agent = await startBaresip({ name: 'agent', folder: path.join(folder, 'agent'), env, onEvent: null });
  const rung: string[] = [];
  const customer = await startBaresip({
    name: 'erika.musterfrau',
    folder: path.join(folder, 'customer'),
    env,
    onEvent: ({ type }) => rung.push(type),
  });
  try {
    const userDataDir = await newUserData(desktop, {
      phone: { connector: 'baresip', connectorPort: agent.controlPort },
      sources: { microphone: false, programs: false },
    });
    const lull = await startLull(desktop, { userDataDir });
    await untilSettled();
    await untilStatus(lull, 'the phone to be heard', ({ sources }) =>
      sources.some(({ id, health, says }) => id === 'phone' && health === 'ok' && says === 'clear'),
    );

    const beforeCall = desk.mark();
    customer.dial(agent.uri);
    await untilState(lull, 'ringing');
    agent.accept();
    await untilState(lull, 'on-call');
    expect(mappedSince(desktop, cardTitle, beforeCall)).toBe(0);
    const beforeGap = desk.mark();
    customer.hangUp();
    await untilState(lull, 'wrap-up');
    await untilState(lull, 'gap');
    await nextWindow(desktop, 'map', cardTitle, beforeGap);

    const beforeRing = desk.mark();
    customer.dial(agent.uri);
    await nextWindow(desktop, 'unmap', cardTitle, beforeRing);
    await untilState(lull, 'ringing');
    customer.hangUp();
    await untilState(lull, 'gap');

    const beforeEnd = desk.mark();
    await agent.end();
    const gone = await untilStatus(lull, 'the phone to be missed', ({ sources }) =>
      sources.some(({ id, health }) => id === 'phone' && health === 'failed'),
    );
    expect(gone.state).toBe('unknown');
    expect(gone.pacing.allowed).toBe(false);
    expect(mappedSince(desktop, cardTitle, beforeEnd)).toBe(0);

    await lull.runCli(['--quit']);
    await lull.exited;
    const { calls } = await lastShift(userDataDir);
    expect(calls.map(({ source, ringingAt }) => [source, ringingAt !== null])).toEqual([['phone', true]]);
    expect(await filesWith(userDataDir, ['musterfrau', 'sip:'])).toEqual([]);
  } finally {
    await agent.end();
    await customer.end();
  }
});
