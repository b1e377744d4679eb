import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { HooksFailure } from '../../../src/core/phones/phone-now';
import type { HookVerb } from '../../../src/core/vocabulary';
import { hookVerbs } from '../../../src/core/vocabulary';
import type { Taken } from './hooks-line';
import { createHooksLine } from './hooks-line';
import type { HookWords } from './hooks-page';
import { pageHeaders, pageOf } from './hooks-page';
import { decide } from './hooks-request';

/**
 * How a phone tells Lull of calls: a server on 127.0.0.1, off until a phone is connected. A request can tell of a call and
 * ask for the status, nothing else. Bodies are never read.
 */

export interface HookAnswers {
  /** Takes a verb at once; resolves when what it changed is kept, or is not for now. */
  signal(verb: HookVerb): Promise<Taken>;
  status(): unknown;
  /** For a browser that was sent here. */
  words(): HookWords;
  /** Lines are closed before they could have said anything, or no longer: a phone may not get through. */
  crowded?(is: boolean): void;
}

export interface HooksServer {
  readonly port: number;
  readonly token: string;
  stop(): void;
}

const host = '127.0.0.1';
/** Looks at the status; events have no limit. */
const statusRequestsPerSecond = 20;
const manyLines = 128;
/** No more than these, or the computer has none left for others. */
const mostLines = 512;
/** Nobody was in the way for so long. */
const calmMs = 3000;
/** A request on this computer comes with its line, or a few milliseconds after it. */
const silentMs = 500;
const sayings: Readonly<Record<number, string>> = {
  400: `Say one of: ${hookVerbs.join(', ')}.`,
  401: 'The token is missing or wrong. It is on the settings page and in hooks.json.',
  403: 'Requests from web pages are refused.',
  404: 'Ask POST /v1/call/VERB, GET /v1/hook/TOKEN/call/VERB or GET /v1/status.',
  405: 'This address takes another method.',
  413: 'The request is too large; send no body.',
  421: 'Ask for 127.0.0.1 or localhost, with the port.',
  429: `Too many looks at the status; ${String(statusRequestsPerSecond)} a second are answered. Call events are always taken.`,
  500: 'Lull could not take it.',
};

function reply(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, code: number): void {
  response.setHeader('connection', 'close');
  reply(response, code, { error: sayings[code] });
}

function createLimiter(perSecond: number): () => boolean {
  let second = 0;
  let used = 0;
  return () => {
    const now = Math.floor(Date.now() / 1000);
    if (now !== second) {
      second = now;
      used = 0;
    }
    used += 1;
    return used <= perSecond;
  };
}

/** Says once that lines are closed too early, and once that it is over. */
function crowdWatch(crowded: (is: boolean) => void): () => void {
  let calm: NodeJS.Timeout | undefined;
  return () => {
    if (!calm) crowded(true);
    clearTimeout(calm);
    calm = setTimeout(() => {
      calm = undefined;
      crowded(false);
    }, calmMs).unref();
  };
}

/**
 * A line that is held open keeps nobody out: where there are many, the one that was silent longest goes. One that has only
 * just come stays, up to a number that no phones reach, and one that waits for its answer stays in any case.
 */
function makeRoom(server: Server, crowded: (is: boolean) => void): void {
  /** Each with when it was last heard (ms), the longest silent first. */
  const lines = new Map<Socket, number>();
  const owed = new Set<Socket>();
  const closedEarly = crowdWatch(crowded);
  server.on('connection', (line: Socket) => {
    const now = performance.now();
    lines.set(line, now);
    line.once('close', () => lines.delete(line));
    if (lines.size <= manyLines) return;
    for (const [each, heardAt] of lines) {
      const early = now - heardAt < silentMs;
      if (early && lines.size <= mostLines) return;
      if (owed.has(each)) continue;
      lines.delete(each);
      each.destroy();
      if (early) closedEarly();
      return;
    }
  });
  server.on('request', ({ socket }, response) => {
    owed.add(socket);
    response.once('close', () => owed.delete(socket));
    if (lines.delete(socket)) lines.set(socket, performance.now());
  });
}

function serve(answers: HookAnswers, port: () => number, token: string): Server {
  const mayLook = createLimiter(statusRequestsPerSecond);
  const enqueue = createHooksLine(answers.signal);
  const server = createServer({ connectionsCheckingInterval: 5000 }, (request, response) => {
    const { method = '', url = '', headers } = request;
    const asked = decide({ method, url, headers }, port(), token);
    request.resume();
    // A body in chunks names no size beforehand: the line closes after the answer, however much is still to come.
    if (headers['transfer-encoding'] !== undefined) response.setHeader('connection', 'close');
    if (asked.is === 'refused') refuse(response, asked.code);
    else if (asked.is === 'status') {
      if (mayLook()) reply(response, 200, answers.status());
      else refuse(response, 429);
    } else {
      // It may be late under load, and then it is worth waiting for.
      request.socket.setTimeout(0);
      enqueue(asked.verb).then(
        ({ state, kept }) => {
          // Accepted means on disk. What is not yet there is taken all the same: asking again would tell of another call.
          if (!asked.page) reply(response, kept ? 202 : 200, kept ? { state } : { state, kept });
          else response.writeHead(202, pageHeaders).end(pageOf(answers.words()));
        },
        () => refuse(response, 500),
      );
    }
  });
  makeRoom(server, (is) => answers.crowded?.(is));
  server.timeout = 2000;
  server.requestTimeout = 2000;
  server.headersTimeout = 2000;
  server.keepAliveTimeout = 1000;
  return server;
}

/** The bound port, or why there is none. */
function listen(server: Server, port: number): Promise<number | HooksFailure> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRINUSE' ? 'port-taken' : 'cannot-listen');
    });
    try {
      server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
    } catch {
      // A port out of range throws here. Like one that is taken, it is shown.
      resolve('cannot-listen');
    }
  });
}

/** Listens on `port` and no other: a port that somebody else holds is a failure to be told, never a reason to move. */
export async function startHooksServer(
  token: string,
  port: number,
  answers: HookAnswers,
): Promise<HooksServer | HooksFailure> {
  const server = serve(answers, () => (server.address() as AddressInfo).port, token);
  const bound = await listen(server, port);
  if (typeof bound === 'string') return bound;
  return {
    port: bound,
    token,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
