import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { HookVerb } from '../../../src/core/vocabulary';
import { hookVerbs } from '../../../src/core/vocabulary';

/**
 * What a request to the hooks server asks for, and whether it may. Any web page and any local user can reach a loopback
 * port, so every request is checked, in the order of `judge`, before it means anything. docs/hooks.md says why each check is there.
 */

/** What is read of a request: never its body, and of its address nothing after the verb. */
export interface HookRequest {
  readonly method: string;
  /** As it stands in the request line: path, perhaps with a query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/** `code`: the HTTP status to refuse with. `page`: a browser was sent here, so a page is the answer. */
export type HookDecision =
  | { readonly is: 'refused'; readonly code: number }
  | { readonly is: 'status' }
  | { readonly is: 'call'; readonly verb: HookVerb; readonly page: boolean };

interface Address {
  readonly what: 'post' | 'open' | 'status';
  /** As it was given. */
  readonly verb: string;
  /** Only in an address to open. */
  readonly token: string;
}

const largestBody = 4096;

/** Phones and their systems add a query, a number in it perhaps, and a stroke at the end: neither is looked at. */
function readAddress(url: string): Address | null {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  if (/^\/v1\/status\/?$/.test(path)) return { what: 'status', verb: '', token: '' };
  const posted = /^\/v1\/call\/([^/]*)\/?$/.exec(path);
  if (posted) return { what: 'post', verb: posted[1] ?? '', token: '' };
  const opened = /^\/v1\/hook\/([^/]*)\/call\/([^/]*)\/?$/.exec(path);
  return opened && { what: 'open', verb: opened[2] ?? '', token: opened[1] ?? '' };
}

/** A verb in any case, percent-encoded or not; null where it is none. */
function readVerb(given: string): HookVerb | null {
  try {
    const plain = decodeURIComponent(given).trim().toLowerCase();
    return hookVerbs.find((verb) => verb === plain) ?? null;
  } catch {
    // A percent sign that encodes nothing: no verb.
    return null;
  }
}

const bearerOf = ({ authorization = '' }: IncomingHttpHeaders): string =>
  /^bearer +([\w-]+)$/i.exec(authorization)?.[1] ?? '';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const sameSecret = (given: string, token: string): boolean => timingSafeEqual(digest(given), digest(token));

/** Both mean this computer in every browser; any other name may have been pointed here by somebody else. */
const isHere = ({ host = '' }: IncomingHttpHeaders, port: number): boolean =>
  ['127.0.0.1', 'localhost'].some((name) => host.toLowerCase() === `${name}:${String(port)}`);

/** Every browser sends one of these along with what a page makes it ask. Node's `fetch`, in a script, sends `sec-fetch-mode` too. */
const sentByBrowser = (headers: IncomingHttpHeaders): boolean =>
  ['origin', 'referer', 'sec-fetch-site', 'sec-purpose', 'purpose'].some(
    (name) => headers[name] !== undefined,
  );

/** A browser that was handed the address from outside of any page. Scripts can set none of these headers. */
const sentByItsUser = (headers: IncomingHttpHeaders): boolean =>
  headers['sec-fetch-site'] === 'none' &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document' &&
  (headers['sec-fetch-user'] ?? '?1') === '?1' &&
  ['origin', 'referer', 'sec-purpose', 'purpose'].every((name) => headers[name] === undefined);

const refused = (code: number): HookDecision => ({ is: 'refused', code });

export function decide({ method, url, headers }: HookRequest, port: number, token: string): HookDecision {
  const address = readAddress(url);
  const browser = sentByBrowser(headers);
  if (!isHere(headers, port)) return refused(421);
  if (browser && !(address?.what === 'open' && method === 'GET' && sentByItsUser(headers)))
    return refused(403);
  if (!address) return refused(404);
  if (method !== (address.what === 'post' ? 'POST' : 'GET')) return refused(405);
  if (!sameSecret(address.what === 'open' ? address.token : bearerOf(headers), token)) return refused(401);
  if (Number(headers['content-length'] ?? 0) > largestBody) return refused(413);
  if (address.what === 'status') return { is: 'status' };
  const verb = readVerb(address.verb);
  return verb === null ? refused(400) : { is: 'call', verb, page: browser };
}
