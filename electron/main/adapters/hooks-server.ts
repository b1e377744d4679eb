import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallVerb } from '../../../src/core/words';
import { callVerbs } from '../../../src/core/words';
import { readHooksToken, writeHooksFile } from './hooks-file';

/**
 * How a phone tells Lull of calls: a server on 127.0.0.1, off until a phone is connected. Any web page and any local user
 * can reach a loopback port, so every request is checked in the order of `refusal` before it means anything; it can tell
 * of a call and ask for the status, nothing else. Bodies are never read.
 */

export interface HookAnswers {
  /** Takes a verb; resolves to the state after it once what it changed is kept. */
  signal(verb: CallVerb): Promise<string>;
  status(): unknown;
}

export interface HooksServer {
  readonly port: number;
  readonly token: string;
  stop(): void;
}

export type HooksFailure = 'port-taken' | 'cannot-listen';

const host = '127.0.0.1';
const perSecond = 20;
const sayings: Readonly<Record<number, string>> = {
  400: `Say one of: ${callVerbs.join(', ')}.`,
  401: 'The token is missing or wrong. It is on the settings page and in hooks.json.',
  403: 'Requests from web pages are refused.',
  404: 'Ask POST /v1/call/VERB, GET /v1/hook/TOKEN/call/VERB or GET /v1/status.',
  405: 'This address takes another method.',
  413: 'The request is too large; send no body.',
  421: 'Ask for 127.0.0.1 by number, with the port.',
  429: 'Too many requests; call events are at most 20 a second.',
};

const isVerb = (text: string): text is CallVerb => (callVerbs as readonly string[]).includes(text);

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const sameSecret = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));

function reply(response: ServerResponse, code: number, body: unknown): void {
  response.writeHead(code, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

interface Asked {
  readonly method: string;
  readonly what: 'call' | 'status' | 'other';
  readonly verb: string;
  readonly token: string;
  readonly byUrl: boolean;
}

function read(request: IncomingMessage): Asked {
  const method = request.method ?? '';
  const parts = (request.url ?? '').split('/').slice(1);
  const bearer = /^Bearer ([\w-]+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const [version, kind, third, fourth, fifth] = parts;
  if (version === 'v1' && kind === 'call' && parts.length === 3) {
    return { method, what: 'call', verb: third ?? '', token: bearer, byUrl: false };
  }
  if (version === 'v1' && kind === 'hook' && fourth === 'call' && parts.length === 5) {
    return { method, what: 'call', verb: fifth ?? '', token: third ?? '', byUrl: true };
  }
  if (version === 'v1' && kind === 'status' && parts.length === 2) {
    return { method, what: 'status', verb: '', token: bearer, byUrl: false };
  }
  return { method, what: 'other', verb: '', token: '', byUrl: false };
}

/** The status code a request is refused with, or null. The order is the order of the checks. */
function refusal(request: IncomingMessage, asked: Asked, port: number, token: string): number | null {
  const { headers } = request;
  if (headers.host !== `${host}:${String(port)}`) return 421;
  if (
    headers.origin !== undefined ||
    headers.referer !== undefined ||
    headers['sec-fetch-site'] !== undefined
  )
    return 403;
  if (asked.what === 'other') return 404;
  if (asked.method !== (asked.what === 'status' || asked.byUrl ? 'GET' : 'POST')) return 405;
  if (!sameSecret(asked.token, token)) return 401;
  if (Number(headers['content-length'] ?? 0) > 4096 || headers['transfer-encoding'] !== undefined) return 413;
  if (asked.what === 'call' && !isVerb(asked.verb)) return 400;
  return null;
}

function createLimiter(): () => boolean {
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

function serve(answers: HookAnswers, port: () => number, token: string): Server {
  const withinLimit = createLimiter();
  const server = createServer({ connectionsCheckingInterval: 5000 }, (request, response) => {
    const asked = read(request);
    const code = refusal(request, asked, port(), token) ?? (withinLimit() ? null : 429);
    request.resume();
    if (code !== null) {
      response.setHeader('connection', 'close');
      reply(response, code, { error: sayings[code] });
    } else if (asked.what === 'status') {
      reply(response, 200, answers.status());
    } else if (isVerb(asked.verb)) {
      void answers.signal(asked.verb).then((state) => {
        reply(response, 202, { state });
      });
    }
  });
  server.maxConnections = 32;
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
