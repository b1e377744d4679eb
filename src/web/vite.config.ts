import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the served pages may load: themselves, the card's frame among it. Nothing leaves the machine. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
/** Means something in a header only. */
const headerOnly = ["frame-ancestors 'self'"];

/** The policy in the built pages themselves, so that it holds whoever serves them. Vite's own server needs more. */
const policyInPages: Plugin = {
  name: 'lull-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policy.join('; ') },
      injectTo: 'head-prepend',
    },
  ],
};

/** The browser edition: built to out/web and served on loopback by `npm run web`. */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: false,
  plugins: [react(), policyInPages],
  build: {
    target: 'chrome130',
    outDir: here('../../out/web'),
    emptyOutDir: true,
    sourcemap: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: { input: { index: here('index.html'), 'card-frame': here('card-frame.html') } },
  },
  preview: {
    host: '127.0.0.1',
    headers: {
      'Content-Security-Policy': [...policy, ...headerOnly].join('; '),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
  server: { host: '127.0.0.1' },
});
