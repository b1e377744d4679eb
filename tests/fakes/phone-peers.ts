import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import type { PhoneNow } from '../../src/core/phones/phone-now';
import { run } from '../desktop/child';

/** Stand-ins for phones with an interface of their own, each after its documents, on a loopback port. */

export const caller = { name: 'Erika Musterfrau', number: '+49 30 5550199', host: 'sip.example.net' };

export interface PhonePeer {
  readonly port: number;
  /** What it says of itself from now on, and tells whoever is connected. */
  say(now: PhoneNow): void;
  /** Sends these bytes as they are, or as one message. */
  send(raw: string | Buffer): void;
  /** It stays connected and says nothing more, or speaks again. */
  mute(on: boolean): void;
  /** Ends every connection at once. */
  drop(): void;
  connections(): number;
  stop(): Promise<void>;
}

const listening = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
  });

const frame = (message: object): string => {
  const text = JSON.stringify(message);
  return `${String(Buffer.byteLength(text))}:${text},`;
};

/** As baresip 1.0.0 writes them. */
const listed: Readonly<Record<PhoneNow, string>> = {
  quiet: '\n--- Active calls (0) ---\n\n',
  ringing: `\n--- Active calls (1) ---\n> [line 1]  0:00:00   INCOMING             sip:${caller.number}@${caller.host}\n\n`,
  talking: `\n--- Active calls (1) ---\n> [line 1]  0:00:02  ESTABLISHED             sip:${caller.number}@${caller.host}\n\n`,
  held: `\n--- Active calls (1) ---\n> [line 1]  0:00:09  ESTABLISHED  (on hold)  sip:${caller.number}@${caller.host}\n\n`,
};

export async function baresipPeer(wantedPort = 0): Promise<PhonePeer> {
  let now: PhoneNow = 'quiet';
  let muted = false;
  let count = 0;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    count += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (piece) => {
      const asked = /"token":"(\w+)"/.exec(piece.toString())?.[1];
      if (!muted) socket.write(frame({ response: true, ok: true, data: listed[now], token: asked }));
    });
  });
  const port = await listening(server, wantedPort);
  const write = (text: string | Buffer): void => {
    for (const socket of sockets) socket.write(text);
  };
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    say(next) {
      now = next;
      write(
        frame({
          event: true,
          type: 'CALL_INCOMING',
          class: 'call',
          accountaor: 'sip:agent@127.0.0.1',
          peeruri: `sip:${caller.number}@${caller.host}`,
          peerdisplayname: caller.name,
          param: caller.number,
        }),
      );
    },
    send: write,
    mute: (on) => (muted = on),
    drop,
    connections: () => count,
    async stop() {
      drop();
      await closed(server);
    },
  };
}

interface SocketPeer {
  readonly server: Server;
  readonly sockets: WebSocketServer;
  readonly greet: (socket: WebSocket, url: string) => void;
  readonly answer: (socket: WebSocket, text: string) => void;
  readonly tell: (socket: WebSocket, now: PhoneNow) => void;
}

async function socketPeer(
  wantedPort: number,
  peer: SocketPeer,
  set: (now: PhoneNow) => void,
): Promise<PhonePeer> {
  let muted = false;
  let count = 0;
  const port = await listening(peer.server, wantedPort);
  peer.sockets.on('connection', (socket, request) => {
    count += 1;
    socket.on('error', () => undefined);
    if (!muted) peer.greet(socket, request.url ?? '');
    socket.on('message', (data) => {
      if (!muted && Buffer.isBuffer(data)) peer.answer(socket, data.toString());
    });
  });
  const drop = (): void => {
    for (const socket of peer.sockets.clients) socket.terminate();
  };
  return {
    port,
    say(now) {
      set(now);
      for (const socket of peer.sockets.clients) if (!muted) peer.tell(socket, now);
    },
    send(raw) {
      for (const socket of peer.sockets.clients) socket.send(raw);
    },
    mute: (on) => (muted = on),
    drop,
    connections: () => count,
    async stop() {
      drop();
      peer.sockets.close();
      await closed(peer.server);
    },
  };
}

export interface TeamsPeer extends PhonePeer {
  /** The token that each connection came with, and what it was asked. */
  readonly tokens: readonly (string | null)[];
  readonly asked: readonly string[];
}

export const teamsToken = '61e9d3d4-dbd6-425d-b80f-8110f48f769c';

/** Teams: unpaired it says only whether Lull could pair, and hands out a token when it is asked in a meeting. */
export async function teamsPeer(wantedPort = 0): Promise<TeamsPeer> {
  const http = createHttpServer();
  const tokens: (string | null)[] = [];
  const asked: string[] = [];
  const paired = new Set<WebSocket>();
  let now: PhoneNow = 'quiet';
  const tell = (socket: WebSocket, next: PhoneNow): void => {
    const isInMeeting = next === 'talking';
    const meetingPermissions = { canToggleMute: isInMeeting, canPair: isInMeeting && !paired.has(socket) };
    const meetingState = { isMuted: false, isVideoOn: false, isInMeeting };
    const meetingUpdate = paired.has(socket) ? { meetingState, meetingPermissions } : { meetingPermissions };
    socket.send(JSON.stringify({ meetingUpdate, organizer: caller.name }));
  };
  const peer = await socketPeer(
    wantedPort,
    {
      server: http,
      sockets: new WebSocketServer({ server: http }),
      greet(socket, url) {
        const token = new URL(url, 'ws://127.0.0.1').searchParams.get('token');
        tokens.push(token);
        if (token === teamsToken) paired.add(socket);
        tell(socket, now);
      },
      answer(socket, text) {
        const { action } = JSON.parse(text) as { readonly action: string };
        asked.push(action);
        if (action !== 'pair' || now !== 'talking') return;
        paired.add(socket);
        socket.send(JSON.stringify({ requestId: 1, response: 'Success' }));
        socket.send(JSON.stringify({ tokenRefresh: teamsToken }));
        tell(socket, now);
      },
      tell,
    },
    (next) => (now = next),
  );
  return { ...peer, tokens, asked };
}

/** A key and a certificate for the name that Bria's has, made for this run. */
async function selfSigned(): Promise<{ readonly key: Buffer; readonly cert: Buffer }> {
  const folder = mkdtempSync(join(tmpdir(), 'lull-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=cpclientapi.softphone.com', '-days', '2'];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...subject];
  const { code, stderr } = await run('openssl', made);
  if (code !== 0) throw new Error(stderr);
  const pair = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return pair;
}

const briaStates: Readonly<Record<PhoneNow, string | null>> = {
  quiet: null,
  ringing: 'ringing',
  talking: 'connected',
  held: 'connected',
};

function briaCalls(now: PhoneNow): string {
  const state = briaStates[now];
  if (state === null) return '';
  const hold = now === 'held' ? 'localHold' : 'offHold';
  return `<call>\r\n  <id>17</id>\r\n  <participants>\r\n   <participant>\r\n    <number>${caller.number}</number>\r\n    <displayName>${caller.name}</displayName>\r\n    <state>${state}</state>\r\n    <timeInitiated>1795000000</timeInitiated>\r\n   </participant>\r\n  </participants>\r\n  <holdStatus>${hold}</holdStatus>\r\n </call>\r\n`;
}

const briaMessage = (first: string, body: string): string =>
  `${first}\r\nUser-Agent: Bria\r\nContent-Type: application/xml\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`;

export async function briaPeer(wantedPort = 0): Promise<PhonePeer> {
  const server = createSecureServer(await selfSigned());
  let now: PhoneNow = 'quiet';
  return socketPeer(
    wantedPort,
    {
      server,
      sockets: new WebSocketServer({ server, path: '/counterpath/socketapi/v1/' }),
      greet: () => undefined,
      answer(socket, text) {
        if (!text.startsWith('GET /status\r\n') || !text.includes('<type>call</type>')) {
          socket.send(briaMessage('HTTP/1.1 400 Bad Request', ''));
          return;
        }
        const body = `<?xml version="1.0" encoding="utf-8" ?>\r\n<status type="call">\r\n ${briaCalls(now)}</status>`;
        socket.send(briaMessage('HTTP/1.1 200 OK', body));
      },
      tell(socket) {
        socket.send(
          briaMessage('POST /statusChange', '<?xml version="1.0" ?>\r\n<event type="call">\r\n</event>'),
        );
      },
    },
    (next) => (now = next),
  );
}
