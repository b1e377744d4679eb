import { stat } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { briaPeer, caller, teamsPeer } from '../fakes/phone-peers';
import { filesWith } from './folders';
import { newUserData, startLull, test, untilSettled, untilState, untilStatus } from './journey';

/** Stand-ins for Bria and Teams, and the real Lull with its own WebSockets and TLS. */

const quietSources = { microphone: false, programs: false };

test('Bria, over TLS: ring, call, hold, end', async ({ desktop }) => {
  const peer = await briaPeer();
  try {
    const phone = { connector: 'bria', connectorPort: peer.port };
    const userDataDir = await newUserData(desktop, { phone, sources: quietSources });
    const lull = await startLull(desktop, { userDataDir });
    await untilSettled();
    peer.say('ringing');
    await untilState(lull, 'ringing');
    peer.say('talking');
    await untilState(lull, 'on-call');
    peer.say('held');
    await untilState(lull, 'on-call');
    peer.say('quiet');
    await untilState(lull, 'wrap-up');
    await lull.runCli(['--quit']);
    await lull.exited;
    expect(await filesWith(userDataDir, Object.values(caller))).toEqual([]);
  } finally {
    await peer.stop();
  }
});

test('Teams: nothing is believed before a meeting, and the token is for this user alone', async ({
  desktop,
}) => {
  const peer = await teamsPeer();
  try {
    const phone = { connector: 'teams', connectorPort: peer.port };
    const userDataDir = await newUserData(desktop, { phone, sources: quietSources });
    const lull = await startLull(desktop, { userDataDir });
    await untilSettled();
    await untilStatus(lull, 'the phone to be of no use yet', ({ sources }) =>
      sources.some(({ id, health }) => id === 'phone' && health === 'failed'),
    );
    peer.say('talking');
    await untilState(lull, 'on-call');
    peer.say('quiet');
    await untilState(lull, 'wrap-up');
    expect(peer.asked).toEqual(['pair']);
    expect((await stat(path.join(userDataDir, 'teams.json'))).mode & 0o777).toBe(0o600);
    peer.say('talking');
    await untilState(lull, 'on-call');
    await peer.stop();
    await untilStatus(lull, 'the line to be missed', ({ sources }) =>
      sources.some(({ id, health, says }) => id === 'phone' && health === 'failed' && says === 'call'),
    );
    await untilState(lull, 'on-call');
  } finally {
    await peer.stop();
  }
});
