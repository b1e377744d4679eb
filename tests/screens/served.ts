import { test as base, chromium } from '@playwright/test';
import type { Browser } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, preview } from 'vite';

/** The screens on hosts that a test drives: built once a run, on a free loopback port, in the system's chromium. */

export interface Served {
  readonly browser: Browser;
  readonly cardUrl: string;
  readonly mainUrl: string;
}

const pages = { card: 'tests/screens/harness-card.html', main: 'tests/screens/main/harness.html' } as const;

async function serve(root: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'lull-screens-'));
  const config = { root, configFile: false, logLevel: 'error' } as const;
  await build({
    ...config,
    plugins: [react()],
    build: {
      outDir,
      minify: false,
      rolldownOptions: { input: Object.values(pages).map((page) => path.join(root, page)) },
    },
  });
  const server = await preview({
    ...config,
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0, strictPort: true },
  });
  const { port } = server.httpServer.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: async () => {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

/** Playwright's `test`, with the harness pages and a browser that serve a whole worker. */
export const test = base.extend<object, { readonly served: Served }>({
  served: [
    async ({ playwright: _ }, use, worker) => {
      const { configFile } = worker.config;
      const server = await serve(configFile ? path.dirname(configFile) : process.cwd());
      const browser = await chromium.launch({
        executablePath: process.env['LULL_CHROMIUM'] ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-background-networking'],
      });
      await use({ browser, cardUrl: `${server.url}${pages.card}`, mainUrl: `${server.url}${pages.main}` });
      await browser.close();
      await server.close();
    },
    { scope: 'worker' },
  ],
});
