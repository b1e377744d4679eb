import type { Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { CallVerb } from '../../../src/core/words';
import { callVerbs } from '../../../src/core/words';
import { readHooksToken, writeHooksFile } from './hooks-file';
import { createHooksLine } from './hooks-line';
import type { HookWords } from './hooks-page';
import { pageHeaders, pageOf } from './hooks-page';
import { judge } from './hooks-request';

/**
 * How a phone tells Lull of calls: a server on 127.0.0.1, off until a phone is connected. A request can tell of a call and
 * ask for the status, nothing else. Bodies are never read.
 */

export interface HookAnswers {
  /** Takes a verb at once; resolves to the state after it once what it changed is kept. */
  signal(verb: CallVerb): Promise<string>;
  status(): unknown;
  /** For a browser that was sent here. */
  words(): HookWords;
}

export interface HooksServer {
  readonly port: number;
  readonly token: string;
  stop(): void;
}

export type HooksFailure = 'port-taken' | 'cannot-listen';

const host = '127.0.0.1';
/** Looks at the status; events have no limit. */
const looksPerSecond = 20;
const manyLines = 128;
/** A request on this computer comes with its line, or a few milliseconds after it. */
const silentMs = 500;
const sayings: Readonly<Record<number, string>> = {
  400: `Say one of: ${callVerbs.join(', ')}.`,
  401: 'The token is missing or wrong. It is on the settings page and in hooks.json.',
  403: 'Requests from web pages are refused.',
  404: 'Ask POST /v1/call/VERB, GET /v1/hook/TOKEN/call/VERB or GET /v1/status.',
  405: 'This address takes another method.',
  413: 'The request is too large; send no body.',
  421: 'Ask for 127.0.0.1 or localhost, with the port.',
  429: `Too many looks at the status; ${String(looksPerSecond)} a second are answered. Call events are always taken.`,
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

/**
 * A line that is held open keeps nobody out: where there are many, the one that was silent longest goes. One that has only
 * just come, or waits for its answer, stays.
 */
function makeRoom(server: Server): void {
  /** Each with when it was last heard (ms), the longest silent first. */
  const lines = new Map<Socket, number>();
  const owed = new Set<Socket>();
  server.on('connection', (line: Socket) => {
    const now = performance.now();
    lines.set(line, now);
    line.once('close', () => lines.delete(line));
    if (lines.size <= manyLines) return;
    for (const [each, heardAt] of lines) {
      if (now - heardAt < silentMs) return;
      if (owed.has(each)) continue;
      each.destroy();
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
  const mayLook = createLimiter(looksPerSecond);
  const take = createHooksLine(answers.signal);
  const server = createServer({ connectionsCheckingInterval: 5000 }, (request, response) => {
    const { method = '', url = '', headers } = request;
    const asked = judge({ method, url, headers }, port(), token);
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
      take(asked.verb).then(
        (state) => {
          if (!asked.page) reply(response, 202, { state });
          else response.writeHead(202, pageHeaders).end(pageOf(answers.words()));
        },
        () => {
          refuse(response, 500);
        },
      );
    }
  });
  makeRoom(server);
  server.timeout = 2000;
  server.requestTimeout = 2000;
  server.headersTimeout = 2000;
  server.keepAliveTimeout = 1000;
  return server;
}

/** Listens on `port` and no other: a port that somebody else holds is a failure to be told, never a reason to move. */
export function startHooksServer(
  folder: string,
  port: number,
  answers: HookAnswers,
): Promise<HooksServer | HooksFailure> {
  return new Promise((resolve) => {
    try {
      const token = readHooksToken(folder);
      const server = serve(answers, () => (server.address() as AddressInfo).port, token);
      server.once('error', (error: NodeJS.ErrnoException) => {
        resolve(error.code === 'EADDRINUSE' ? 'port-taken' : 'cannot-listen');
      });
      const stop = (): void => {
        server.close();
        server.closeAllConnections();
      };
      server.listen(port, host, () => {
        const bound = (server.address() as AddressInfo).port;
        try {
          writeHooksFile(folder, { port: bound, token });
          resolve({ port: bound, token, stop });
        } catch {
          stop();
          resolve('cannot-listen');
        }
      });
    } catch {
      resolve('cannot-listen');
    }
  });
}
