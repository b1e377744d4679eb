import { createHash } from 'node:crypto';

/** What a browser shows that a phone sent to a hook: that Lull was told, and nothing of what, of whom or with which token. */

/** Plain text, in the agent's language. */
export interface HookWords {
  /** As BCP 47 has it: "en". */
  readonly language: string;
  readonly received: string;
  readonly mayClose: string;
}

/** A browser closes a tab that was opened for this one address; of others it takes no notice. */
const script = 'window.close()';
const scriptHash = createHash('sha256').update(script).digest('base64');

export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; script-src 'sha256-${scriptHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (letter) => `&#${String(letter.codePointAt(0))};`);

export const pageOf = ({ language, received, mayClose }: HookWords): string =>
  [
    '<!doctype html>',
    `<html lang="${escaped(language)}">`,
    '<head><meta charset="utf-8"><meta name="color-scheme" content="light dark">',
    `<title>${escaped(received)}</title></head>`,
    `<body><h1>${escaped(received)}</h1><p>${escaped(mayClose)}</p><script>${script}</script></body>`,
    '</html>',
  ].join('\n');
