import { createFiles } from '../../../fakes/disk-files';
import { afterEach, expect, test } from 'vitest';
import type { ConnectorLink } from '../../../../electron/main/phones/connector-link';
import { createConnectorLink } from '../../../../electron/main/phones/connector-link';
import type { Files } from '../../../../src/core/ports';
import type { Settings } from '../../../../src/core/settings/settings';
import { defaultSettings } from '../../../../src/core/settings/settings';
import { waitFor } from '../../../desktop/wait-for';
import { quick } from '../../../fakes/connector-handlers';
import type { PhonePeer } from '../../../fakes/phone-peers';
import { baresipPeer, teamsPeer } from '../../../fakes/phone-peers';
import { silentLog } from '../../../fakes/ports';
import { tempFolder } from '../../../fakes/temp-folder';

/** The one connector that the settings name: off, on, another, off again. */

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of cleanUp.splice(0).reverse()) await each();
});

function start(files: Files = createFiles(tempFolder())): {
  readonly link: ConnectorLink;
  readonly verbs: readonly string[];
  readonly lines: readonly unknown[];
  readonly changes: () => number;
} {
  const log = silentLog();
  const verbs: string[] = [];
  let changes = 0;
  const hears = {
    verb: (verb: string) => verbs.push(verb),
    changed() {
      changes += 1;
    },
  };
  const link = createConnectorLink(files, log, hears, quick);
  cleanUp.push(link.dispose);
  return { link, verbs, lines: log.lines, changes: () => changes };
}

async function peerOf(make: () => Promise<PhonePeer>): Promise<PhonePeer> {
  const peer = await make();
  cleanUp.push(peer.stop);
  return peer;
}
const asking = (connector: 'baresip' | 'teams', port: number): Settings => ({
  ...defaultSettings,
  'phone.connector': connector,
  'phone.connectorPort': port,
});
const until = (link: ConnectorLink, health: string): Promise<unknown> =>
  waitFor(() => link.view().health === health, { what: `the connector to be ${health}` });

test('off by default, and nothing is asked', () => {
  const { link, changes } = start();
  link.follow(defaultSettings);
  expect(link.view()).toEqual({ name: 'none', port: null, health: 'off', reason: null });
  expect(changes()).toBe(0);
});

test('on, other settings leave it alone, off again', async () => {
  const peer = await peerOf(baresipPeer);
  const { link, verbs } = start();
  link.follow(asking('baresip', peer.port));
  expect(link.view().health).toBe('connecting');
  await until(link, 'ok');
  link.follow({ ...asking('baresip', peer.port), 'look.theme': 'dark' });
  expect(peer.connections()).toBe(1);
  link.follow(defaultSettings);
  expect(link.view()).toEqual({ name: 'none', port: null, health: 'off', reason: null });
  peer.say('talking');
  peer.drop();
  await new Promise((resolve) => setTimeout(resolve, quick.lastRetryMs * 2));
  expect(peer.connections()).toBe(1);
  expect(verbs).toEqual(['ended']);
});

test('changed in a hurry, the last word counts', async () => {
  const [baresip, teams] = [await peerOf(baresipPeer), await peerOf(teamsPeer)];
  const { link } = start();
  link.follow(asking('teams', teams.port));
  link.follow(asking('baresip', baresip.port));
  await until(link, 'ok');
  expect(link.view()).toMatchObject({ name: 'baresip', port: baresip.port });
  expect(teams.connections()).toBe(0);
});

test('without a port of its own it takes the usual one', () => {
  const { link } = start();
  link.follow({ ...defaultSettings, 'phone.connector': 'bria' });
  expect(link.view()).toMatchObject({ name: 'bria', port: 9002 });
});

test('a connector that does not load says so, is logged once, and another one is free to try', async () => {
  const failing: Files = {
    ...createFiles(tempFolder()),
    read: () => Promise.reject(new TypeError('no such part')),
  };
  const { link, lines } = start(failing);
  link.follow(asking('teams', 1));
  await until(link, 'failed');
  expect(link.view().reason).toBe('not-loaded');
  expect(lines).toHaveLength(1);
  const peer = await peerOf(baresipPeer);
  link.follow(asking('baresip', peer.port));
  await until(link, 'ok');
});
