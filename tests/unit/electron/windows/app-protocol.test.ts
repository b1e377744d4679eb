import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { isOwnPage, pageUrl, serveOwnPages } from '../../../../electron/main/windows/app-protocol';
import { schemes } from '../../../fakes/electron';
import { tempFolder } from '../../../fakes/temp-folder';

beforeEach(() => {
  const root = tempFolder();
  const pages = join(root, 'pages');
  mkdirSync(join(pages, 'card'), { recursive: true });
  mkdirSync(join(root, 'pages-not'));
  writeFileSync(join(pages, 'card', 'card.html'), '<!doctype html>');
  writeFileSync(join(pages, 'card', 'a b.css'), 'a {}');
  writeFileSync(join(pages, 'card', 'card.js'), '');
  writeFileSync(join(pages, 'card', 'card.js.map'), '{}');
  writeFileSync(join(pages, 'notes.txt'), 'a type that pages do not need');
  writeFileSync(join(root, 'secret.html'), 'secret');
  writeFileSync(join(root, 'pages-not', 'secret.html'), 'secret');
  serveOwnPages(pages);
});
async function get(url: string, method = 'GET'): Promise<Response> {
  const serve = schemes.get('lull-app');
  if (!serve) throw new Error('no handler');
  return serve({ url, method } as Request);
}

test('a page comes with its type and the strict policy', async () => {
  const response = await get(pageUrl('card'));
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<!doctype html>');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const policy = response.headers.get('content-security-policy')?.split('; ') ?? [];
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(rule);
  }
  expect(policy.join()).not.toMatch(/unsafe|\*|https?:|connect-src/);
});

test('a name with a space is found', async () => {
  expect((await get('lull-app://lull/card/a%20b.css')).status).toBe(200);
});

describe('nothing else is served', () => {
  test.each([
    'lull-app://lull/',
    'lull-app://lull/card',
    'lull-app://lull/card/missing.html',
    'lull-app://lull/notes.txt',
    'lull-app://lull/card/card.js.map',
    'lull-app://lull/../secret.html',
    'lull-app://lull/%2e%2e/secret.html',
    'lull-app://lull/..%2fsecret.html',
    'lull-app://lull/card/..%2f..%2fsecret.html',
    'lull-app://lull/..%5csecret.html',
    'lull-app://lull/..%2fpages-not/secret.html',
    'lull-app://lull/card/card.html%00.html',
    'lull-app://lull/%E0%A4%A.html',
    'lull-app://lull/%',
    'lull-app://evil/card/card.html',
    'lull-app://lull.evil/card/card.html',
    'lull-app://lull:80/card/card.html',
  ])('%s', async (url) => {
    expect((await get(url)).status).toBe(404);
  });

  test.each(['POST', 'HEAD', 'PUT', 'OPTIONS'])('%s', async (method) => {
    expect((await get(pageUrl('card'), method)).status).toBe(404);
  });
});

test('own pages are known by their whole origin', () => {
  expect(isOwnPage(pageUrl('main-window', 'close'))).toBe(true);
  for (const url of [
    'lull-app://lull',
    'lull-app://lull.evil/',
    'lull-app://lull@evil/',
    'https://lull/',
    '',
  ]) {
    expect(isOwnPage(url)).toBe(false);
  }
});
