import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, connect } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import path from 'node:path';
import type { Child, Env } from '../desktop/child';
import { startChild } from '../desktop/child';
import { monotonicMs, waitFor } from '../desktop/wait-for';

/** One real SIP phone, baresip, that is led over its control socket. */
export interface Baresip {
  readonly uri: string;
  /** Port of its control socket (ctrl_tcp), which serves one program at a time. */
  readonly controlPort: number;
  readonly dial: (uri: string) => void;
  readonly accept: () => void;
  readonly hangUp: () => void;
  /** Leads one of several calls, named as its events name it; `transfer` takes the URI that the other side shall call. */
  readonly lead: (callId: string, command: CallCommand, params?: string) => void;
  readonly end: () => Promise<unknown>;
}

export type CallCommand = 'hold' | 'resume' | 'hangup' | 'transfer';

export interface SipEvent {
  /** CALL_INCOMING, CALL_ESTABLISHED, CALL_CLOSED and others, as baresip names them. */
  readonly type: string;
  /** SIP's Call-ID, the same on both sides of a call. */
  readonly callId: string;
  /** Epoch ms, and CLOCK_MONOTONIC ms. */
  readonly at: number;
  readonly monotonicAt: number;
}

/** The other side asks for something else in the call that is on, as by putting it on hold. */
export const changed = 'CALL_REMOTE_SDP';

interface Message {
  readonly event?: boolean;
  readonly class?: string;
  readonly type?: string;
  readonly id?: string;
}

/** A server that holds a port of loopback, any free one for 0; null where it is taken. */
function hold(port: number): Promise<Server | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(null);
    });
    server.listen(port, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;
const letGo = (server: Server): Promise<unknown> => new Promise((resolve) => server.close(resolve));

/** The first of so many free ports in a row. */
async function freeRun(count: number): Promise<number> {
  for (;;) {
    const first = await hold(0);
    if (!first) continue;
    const port = portOf(first);
    const held = [first];
    for (let next = 1; next < count; next += 1) {
      const server = await hold(port + next);
      if (server) held.push(server);
    }
    for (const server of held) await letGo(server);
    if (held.length === count) return port;
  }
}

/** With `bridge` sound goes from a bridge into itself: a call is a call for SIP and RTP without any sound system. */
export type PhoneSound = 'bridge' | 'headset';
const devices: Readonly<Record<PhoneSound, string>> = { bridge: 'aubridge,loop', headset: 'alsa,pulse' };

interface SoundWatch {
  readonly sip: number;
  readonly control: number;
  readonly console: number | null;
}

const config = ({ sip, control, console }: SoundWatch, sound: PhoneSound): string => `poll_method epoll
sip_listen 127.0.0.1:${String(sip)}
call_local_timeout 120
call_max_calls 4
audio_path /usr/share/baresip
audio_player ${devices[sound]}
audio_source ${devices[sound]}
audio_alert aubridge,none
ausrc_srate 48000
auplay_srate 48000
rtp_ports 20000-40000
module_path /usr/lib/baresip/modules
module g711.so
module aubridge.so
module alsa.so
module_tmp uuid.so
module_tmp account.so
module_app menu.so
module_app ctrl_tcp.so
ctrl_tcp_listen 127.0.0.1:${String(control)}
${console === null ? '' : `module_app cons.so\ncons_listen 127.0.0.1:${String(console)}\n`}`;

/** Messages come as netstrings, "LENGTH:JSON,". */
function readMessages(socket: Socket, handler: (message: Message) => void): void {
  let held = Buffer.alloc(0);
  socket.on('data', (piece: Buffer) => {
    held = Buffer.concat([held, piece]);
    for (;;) {
      const colon = held.indexOf(':');
      const end = colon + 1 + Number(held.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || held.length <= end) return;
      const message = held.subarray(colon + 1, end).toString();
      held = held.subarray(end + 1);
      handler(JSON.parse(message) as Message);
    }
  });
}

function send(socket: Socket, command: string, params = ''): void {
  const text = JSON.stringify({ command, params, token: command });
  socket.write(`${String(Buffer.byteLength(text))}:${text},`);
}

async function openControl(port: number, child: Child): Promise<Socket> {
  const tryOnce = (): Promise<Socket | null> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        resolve(socket);
      });
      socket.once('error', () => {
        resolve(null);
      });
    });
  await waitFor(() => child.stdout().includes('baresip is ready'), {
    what: 'baresip to be ready',
    context: () => child.stdout() + child.stderr(),
  });
  return waitFor(tryOnce, { what: 'the control socket of baresip', context: child.stderr });
}

export interface BaresipOptions {
  readonly name: string;
  readonly folder: string;
  readonly env: Env;
  readonly sound?: PhoneSound;
  /** Null leaves the control socket to somebody else; the phone is then led over its console. */
  readonly onEvent: ((event: SipEvent) => void) | null;
}

/** Starts one phone with its own configuration in `folder`. */
export async function startBaresip(options: BaresipOptions): Promise<Baresip> {
  const { name, folder, env, sound = 'bridge', onEvent } = options;
  // Over TLS baresip listens at the port after that of SIP.
  const sip = await freeRun(4);
  const control = sip + 2;
  const console = onEvent ? null : sip + 3;
  await mkdir(folder, { recursive: true });
  const uri = `sip:${name}@127.0.0.1:${String(sip)}`;
  await writeFile(path.join(folder, 'config'), config({ sip, control, console }, sound));
  await writeFile(path.join(folder, 'accounts'), `<${uri}>;regint=0;answermode=manual;audio_codecs=PCMU\n`);
  await writeFile(path.join(folder, 'contacts'), '');
  const child = await startChild('baresip', ['-f', folder], { env });
  const socket = await openControl(console ?? control, child);
  socket.on('error', () => undefined);
  if (onEvent) {
    readMessages(socket, ({ event, class: of, type, id = '' }) => {
      if (!event || !type || (of !== 'call' && type !== changed)) return;
      onEvent({ type, callId: id, at: Date.now(), monotonicAt: monotonicMs() });
    });
  } else {
    socket.resume();
  }
  const lead = (command: string, params = ''): void => {
    if (onEvent) send(socket, command, params);
    else socket.write(`/${command} ${params}\n`);
  };
  return {
    uri,
    controlPort: control,
    dial: (to) => {
      lead('dial', to);
    },
    accept: () => {
      lead('accept');
    },
    hangUp: () => {
      lead('hangup');
    },
    lead: (callId, command, params) => {
      lead('callfind', callId);
      lead(command, params);
    },
    end: async () => {
      socket.destroy();
      return child.end();
    },
  };
}
