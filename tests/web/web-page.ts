import { test as base, chromium } from '@playwright/test';
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, preview } from 'vite';

/** The built browser edition, served on a free loopback port with its real headers, in the system's chromium. */

interface Served {
  readonly url: string;
  close(): Promise<void>;
}

async function serve(root: string): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'lull-web-'));
  const config = {
    configFile: join(root, 'src/web/vite.config.ts'),
    configLoader: 'runner',
    logLevel: 'error',
  } as const;
  await build({ ...config, build: { outDir: folder } });
  const server = await preview({
    ...config,
    build: { outDir: folder },
    preview: { port: 0, strictPort: true },
  });
  const { port } = server.httpServer.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    async close() {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

export interface Tab {
  readonly page: Page;
  /** What is in the card's frame. */
  readonly card: FrameLocator;
  /** Whether the card is to be seen: "yes", "leaving" or "no". */
  shown(): Promise<string | null>;
  /** Lets the page's own time pass, timers and all. */
  pass(seconds: number): Promise<void>;
}

export interface OpenOptions {
  readonly query?: string;
  readonly context?: BrowserContextOptions;
  /** Open it beside the tabs of this one, in the same browser profile. */
  readonly beside?: Tab;
  /** The browser's own clock instead of one that `pass` moves. */
  readonly realTime?: boolean;
}

/** 21 November 2026, 10:00 in the tests' zone. */
const tenOClock = new Date('2026-11-21T10:00:00+01:00');

interface Fixtures {
  readonly open: (options?: OpenOptions) => Promise<Tab>;
  /** Everything that any page asked for: address by address. */
  readonly requested: string[];
  /** What a page complained of: errors, and whatever its policy refused. */
  readonly complaints: string[];
}
interface WorkerFixtures {
  readonly edition: { readonly url: string; readonly browser: Browser };
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  edition: [
    async ({}, use, worker) => {
      const server = await serve(
        worker.config.configFile ? dirname(worker.config.configFile) : process.cwd(),
      );
      const browser = await chromium.launch({
        executablePath: process.env['LULL_CHROMIUM'] ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-background-networking'],
      });
      await use({ url: server.url, browser });
      await browser.close();
      await server.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  requested: async ({}, use) => {
    await use([]);
  },
  complaints: async ({}, use) => {
    await use([]);
  },
  open: async ({ edition, requested, complaints }, use) => {
    const contexts: BrowserContext[] = [];
    async function contextFor({ beside, context }: OpenOptions): Promise<BrowserContext> {
      if (beside) return beside.page.context();
      const fresh = await edition.browser.newContext({
        locale: 'en-GB',
        timezoneId: 'Europe/Madrid',
        viewport: { width: 1040, height: 720 },
        ...context,
      });
      contexts.push(fresh);
      fresh.on('request', (request) => requested.push(request.url()));
      fresh.on('console', (said) => {
        if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
      });
      fresh.on('weberror', (wrong) => complaints.push(wrong.error().message));
      return fresh;
    }
    await use(async (options = {}) => {
      const context = await contextFor(options);
      const page = await context.newPage();
      if (!options.realTime) {
        await page.clock.install({ time: tenOClock.getTime() - 60_000 });
        await page.clock.pauseAt(tenOClock);
      }
      await page.goto(edition.url + (options.query ?? ''));
      return {
        page,
        card: page.frameLocator('iframe'),
        shown: () => page.locator('iframe').getAttribute('data-shown'),
        pass: (seconds) => page.clock.runFor(seconds * 1000),
      };
    });
    for (const context of contexts) await context.close();
  },
});
