import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { baresipLine } from '../../electron/main/phones/connectors/baresip';
import { briaLine } from '../../electron/main/phones/connectors/bria';
import type { OpenLine } from '../../electron/main/phones/connectors/connector';
import { keepConnected, largestMessage } from '../../electron/main/phones/connectors/connector';
import { teamsLine } from '../../electron/main/phones/connectors/teams';
import { createFiles } from '../fakes/disk-files';
import { openTeamsToken } from '../../electron/main/phones/connectors/teams-token';
import type { Stop } from '../../src/core/ports';
import { waitFor } from '../desktop/wait-for';
import type { Heard } from '../fakes/connector-handlers';
import { connectorHears, quick } from '../fakes/connector-handlers';
import type { PhonePeer } from '../fakes/phone-peers';
import { baresipPeer, briaPeer, caller, teamsPeer, teamsToken } from '../fakes/phone-peers';
import { tempFolder } from '../fakes/temp-folder';

/** Each connector against a stand-in that follows its phone's documents: what it tells, and what breaks. */

interface Kind {
  readonly peer: (port?: number) => Promise<PhonePeer>;
  readonly line: (port: number) => OpenLine;
  readonly rings: boolean;
  /** It can be asked, so a phone that hangs is found out. */
  readonly asks: boolean;
}

const pairedToken = { current: () => teamsToken, keep: () => undefined };
const kinds: Readonly<Record<string, Kind>> = {
  baresip: { peer: baresipPeer, line: (port) => baresipLine(port, quick), rings: true, asks: true },
  bria: { peer: briaPeer, line: (port) => briaLine(port, quick), rings: true, asks: true },
  teams: {
    peer: teamsPeer,
    line: (port) => teamsLine(port, pairedToken, quick),
    rings: false,
    asks: false,
  },
};

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of cleanUp.splice(0).reverse()) await each();
});

async function startPeer({ peer }: Kind, port?: number): Promise<PhonePeer> {
  const started = await peer(port);
  cleanUp.push(started.stop);
  return started;
}

function listen(line: OpenLine): { readonly heard: Heard; readonly stop: Stop } {
  const heard = connectorHears();
  const stop = keepConnected(line, heard, quick);
  cleanUp.push(stop);
  return { heard, stop };
}

async function connected(kind: Kind): Promise<{ peer: PhonePeer; heard: Heard; stop: Stop }> {
  const peer = await startPeer(kind);
  const { heard, stop } = listen(kind.line(peer.port));
  await heard.until('connecting', 'ended', 'ok');
  return { peer, heard, stop };
}

describe.each(Object.entries(kinds))('%s', (_name, kind) => {
  test('a call from ring to end', async () => {
    const { peer, heard } = await connected(kind);
    if (kind.rings) {
      peer.say('ringing');
      await heard.until('ringing');
    }
    peer.say('talking');
    await heard.until('started');
    if (kind.rings) {
      peer.say('held');
      await heard.until('held');
      peer.say('talking');
      await heard.until('resumed');
    }
    peer.say('quiet');
    await heard.until('ended');
    expect(heard.verbs()).toEqual(
      kind.rings
        ? ['ended', 'ringing', 'started', 'held', 'resumed', 'ended']
        : ['ended', 'started', 'ended'],
    );
  });

  test('the same thing said over and over is one thing', async () => {
    const { peer, heard } = await connected(kind);
    for (let times = 0; times < 200; times += 1) peer.say('talking');
    await heard.until('started');
    peer.say('quiet');
    await heard.until('ended');
    expect(heard.verbs()).toEqual(['ended', 'started', 'ended']);
  });

  test('a call that was on before Lull came is told', async () => {
    const peer = await startPeer(kind);
    peer.say('talking');
    const { heard } = listen(kind.line(peer.port));
    await heard.until('started', 'ok');
  });

  test('a line lost in a call claims nothing, and the call is as the phone says afterwards', async () => {
    const { peer, heard } = await connected(kind);
    peer.say('talking');
    await heard.until('started');
    await peer.stop();
    await heard.until('failed: not-running');
    expect(heard.verbs()).toEqual(['ended', 'started']);
    const back = await startPeer(kind, peer.port);
    await heard.until('ended', 'ok');
    back.say('talking');
    await heard.until('started');
    back.drop();
    await waitFor(() => back.connections() === 2, { what: 'a second line' });
    await heard.until('started', 'ok');
  });

  test('nobody there: it says so, and goes on asking', async () => {
    const peer = await startPeer(kind);
    await peer.stop();
    const { heard } = listen(kind.line(peer.port));
    await heard.until('failed: not-running', 'connecting', 'failed: not-running');
    expect(heard.verbs()).toEqual([]);
    await startPeer(kind, peer.port);
    await heard.until('ended', 'ok');
  });

  test.each([
    ['garbage', 'no netstring, no JSON, no XML'],
    ['too long a message', 'x'.repeat(largestMessage + 1)],
    ['too long a frame', `${String(largestMessage + 1)}:`],
    ['bytes', Buffer.from([0, 1, 2, 0xff, 0xfe])],
    ['nothing at all', '0:,'],
    ['a list', '2:[],'],
    ['null', '4:null,'],
  ])('%s ends the line as not understood', async (_what, raw) => {
    const { peer, heard } = await connected(kind);
    peer.send(raw);
    await waitFor(() => heard.all.includes('failed: not-understood'), {
      what: 'the line to end',
      context: () => heard.all.join(),
    });
    await heard.until('ok');
    expect(peer.connections()).toBe(2);
  });

  test.runIf(kind.asks)('a phone that hangs is found out', async () => {
    const { peer, heard } = await connected(kind);
    peer.mute(true);
    peer.say('talking');
    await heard.until('failed: no-answer');
    peer.mute(false);
    await heard.until('started', 'ok');
  });

  test('stopped, it is silent and does not come back', async () => {
    const { peer, heard, stop } = await connected(kind);
    stop();
    const before = heard.all.length;
    peer.say('talking');
    peer.drop();
    await new Promise((resolve) => setTimeout(resolve, quick.lastRetryMs * 3));
    expect(heard.all.length).toBe(before);
    expect(peer.connections()).toBe(1);
  });

  test('who is on the line is in nothing that it says', async () => {
    const { peer, heard } = await connected(kind);
    peer.say('talking');
    await heard.until('started');
    const said = JSON.stringify(heard.all);
    for (const part of Object.values(caller)) expect(said).not.toContain(part);
  });
});

test('a phone in several pieces, one byte at a time, is understood', async () => {
  const kind = kinds['baresip'] as Kind;
  const { peer, heard } = await connected(kind);
  peer.mute(true);
  const data =
    '\\n--- Active calls (1) ---\\n> [line 1]  0:00:00   INCOMING             sip:ñ@example.net\\n\\n';
  const text = `{"response":true,"ok":true,"data":"${data}","token":"lull"}`;
  for (const byte of Buffer.from(`${String(Buffer.byteLength(text))}:${text},`)) {
    peer.send(Buffer.from([byte]));
    await new Promise(setImmediate);
  }
  await heard.until('ringing');
});

describe('pairing with Teams', () => {
  test('waits for a meeting, pairs in it, keeps the token for itself, and comes back with it', async () => {
    const peer = await teamsPeer();
    cleanUp.push(peer.stop);
    const folder = tempFolder();
    const token = await openTeamsToken(createFiles(folder));
    const first = listen(teamsLine(peer.port, token, quick));
    await first.heard.until('failed: not-paired');
    expect(peer.asked).toEqual([]);
    peer.say('talking');
    await first.heard.until('started', 'ok');
    await waitFor(() => token.current() === teamsToken, { what: 'the token to be kept' });
    peer.say('quiet');
    await first.heard.until('ended');
    expect(peer.asked).toEqual(['pair']);
    expect(first.heard.all).not.toContain(teamsToken);
    expect(statSync(join(folder, 'teams.json')).mode & 0o777).toBe(0o600);
    first.stop();

    const second = listen(teamsLine(peer.port, await openTeamsToken(createFiles(folder)), quick));
    await second.heard.until('ended', 'ok');
    expect(peer.tokens).toEqual([null, teamsToken]);
  });

  test('a meeting is known by the offer to pair alone, and so is its end', async () => {
    const peer = await teamsPeer();
    cleanUp.push(peer.stop);
    const { heard } = listen(teamsLine(peer.port, { current: () => null, keep: () => undefined }, quick));
    await heard.until('failed: not-paired');
    peer.mute(true);
    const offer = (canPair: boolean): string =>
      JSON.stringify({ meetingUpdate: { meetingPermissions: { canPair } } });
    peer.send(offer(true));
    await heard.until('started', 'ok');
    peer.send(offer(false));
    await heard.until('ended', 'failed: not-paired');
  });

  test.each(['x'.repeat(257), '', 'a b', '../x', 'a&b=c', 7, null])(
    'a token like %j is not taken',
    async (tokenRefresh) => {
      const peer = await teamsPeer();
      cleanUp.push(peer.stop);
      const written: string[] = [];
      const kept = { current: () => null, keep: (token: string) => written.push(token) };
      const { heard } = listen(teamsLine(peer.port, kept, quick));
      await heard.until('failed: not-paired');
      peer.send(JSON.stringify({ tokenRefresh, meetingUpdate: { meetingState: { isInMeeting: true } } }));
      await heard.until('started', 'ok');
      expect(written).toEqual([]);
    },
  );
});

test('a Bria that refuses is said to refuse', async () => {
  const peer = await briaPeer();
  cleanUp.push(peer.stop);
  const { heard } = listen(briaLine(peer.port, quick));
  await heard.until('ended', 'ok');
  peer.send('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  await waitFor(() => heard.all.includes('failed: not-allowed'), { what: 'the refusal' });
});
