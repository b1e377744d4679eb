import { protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/**
 * Lull's own pages and nothing else: served from the app's folder over `lull-app://lull/`, under a strict policy.
 */

const scheme = 'lull-app';
const origin = `${scheme}://lull`;

export const pageUrl = (page: 'main-window' | 'card', hash = ''): string =>
  `${origin}/${page}/${page}.html${hash ? `#${hash}` : ''}`;

export const isOwnPage = (url: string): boolean => url.startsWith(`${origin}/`);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const headers = (type: string): Record<string, string> => ({
  'content-type': type,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
});

/** Before `ready`: the scheme is standard and secure, so pages have an origin of their own. */
export function declareOwnScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
}

async function serve(request: Request, folder: string): Promise<Response> {
  try {
    const url = new URL(request.url);
    const file = normalize(join(folder, decodeURIComponent(url.pathname)));
    const type = types[extname(file)];
    if (request.method !== 'GET' || url.host !== 'lull' || !type || !file.startsWith(folder + sep)) {
      return new Response(null, { status: 404 });
    }
    const body = await readFile(file);
    return new Response(new Uint8Array(body), { headers: headers(type) });
  } catch {
    // No such file, or an address that cannot be decoded.
    return new Response(null, { status: 404 });
  }
}

/** After `ready`. `folder` holds the built pages. */
export function serveOwnPages(folder: string): void {
  protocol.handle(scheme, (request) => serve(request, folder));
}
