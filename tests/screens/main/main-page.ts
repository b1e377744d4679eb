import { test as base, chromium } from '@playwright/test';
import type { RequestPayload } from '../../../src/core/contract';
import type { SaidFact } from '../../../src/core/session/said';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { createServer } from 'vite';
import type { Snapshot } from '../../../src/core/contract';
import { closedShift, microsipView, settingsView, snapshotOf } from './fixtures';
import type { Start } from './harness';

/** The main window, served on a free loopback port, in the system's chromium. */

export interface Opening {
  readonly hash?: string;
  readonly start?: Partial<Start>;
  readonly look?: Partial<Snapshot['look']>;
  readonly context?: BrowserContextOptions;
  /** The page's time stands still until the test moves it. */
  readonly clock?: boolean;
}

export interface MainPage {
  readonly page: Page;
  /** What the window asked of its host by this name, oldest first. */
  readonly sent: (name: string) => Promise<readonly unknown[]>;
  /** What was said of a shift, of one type. */
  readonly said: (type: SaidFact['type']) => Promise<readonly SaidFact[]>;
  readonly push: (snapshot: Snapshot) => Promise<void>;
}

async function serve(root: string): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = await createServer({
    root,
    configFile: false,
    cacheDir: 'node_modules/.vite-main-tests',
    logLevel: 'error',
    plugins: [react()],
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: {
      entries: ['tests/screens/main/harness.html'],
      include: [
        'react',
        'react-dom',
        'react-dom/client',
        'react/jsx-dev-runtime',
        'i18next',
        'react-i18next',
        'zod',
      ],
    },
  });
  await server.listen();
  const { port } = server.httpServer?.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/tests/screens/main/harness.html`,
    close: () => server.close(),
  };
}

async function open(url: string, browser: Browser, opening: Opening): Promise<MainPage> {
  const context = await browser.newContext({
    viewport: { width: 960, height: 680 },
    locale: 'en-GB',
    timezoneId: 'Europe/Madrid',
    ...opening.context,
  });
  const page = await context.newPage();
  const snapshot = opening.start?.snapshot ?? snapshotOf();
  const start: Start = {
    settings: settingsView(),
    shifts: [closedShift],
    phones: ['microsip'],
    microsip: microsipView(),
    longWords: false,
    own: {},
    digests: [],
    ...opening.start,
    snapshot: { ...snapshot, look: { ...snapshot.look, ...opening.look } },
  };
  if (opening.clock) await page.clock.install();
  await page.goto(`${url}${opening.hash ?? ''}`);
  await page.waitForFunction(() => typeof window.__start === 'function');
  await page.evaluate((value) => {
    window.__start(value);
  }, start);
  await page.locator('main').waitFor();
  const sent = (name: string): Promise<unknown[]> =>
    page.evaluate(
      (wanted) => window.__sent.filter((one) => one.name === wanted).map((one) => one.payload),
      name,
    );
  return {
    page,
    sent,
    said: async (type) => {
      const payloads = (await sent('say')) as readonly RequestPayload<'say'>[];
      return payloads.map((payload) => payload.said).filter((said) => said.type === type);
    },
    push: (next) =>
      page.evaluate((value) => {
        window.__push(value);
      }, next),
  };
}

interface Fixtures {
  readonly openMain: (opening?: Opening) => Promise<MainPage>;
}
interface WorkerFixtures {
  readonly place: { readonly url: string; readonly browser: Browser };
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  place: [
    async ({ playwright: _ }, use, worker) => {
      const { configFile } = worker.config;
      const server = await serve(configFile ? dirname(configFile) : process.cwd());
      const browser = await chromium.launch({
        executablePath: process.env['LULL_CHROMIUM'] ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-background-networking'],
      });
      await use({ url: server.url, browser });
      await browser.close();
      await server.close();
    },
    { scope: 'worker' },
  ],
  openMain: async ({ place }, use) => {
    const opened: Page[] = [];
    await use(async (opening = {}) => {
      const main = await open(place.url, place.browser, opening);
      opened.push(main.page);
      return main;
    });
    for (const page of opened) await page.context().close();
  },
});
