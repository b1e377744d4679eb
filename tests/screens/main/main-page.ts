import type { RequestPayload } from '../../../src/core/app/api/api';
import type { AgentEvent } from '../../../src/core/shift/agent-event';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { Snapshot } from '../../../src/core/contract';
import { diagnosisView } from '../../fakes/diagnosis';
import { microsipView, settingsView, snapshotOf, storedView } from './fixtures';
import { closedShift } from './busy-day';
import type { Start } from './harness';
import { test as base } from '../served';

/** The main window on the harness page, opened with what a test gives it. */

export interface Opening {
  readonly hash?: string;
  readonly start?: Partial<Start>;
  readonly appearance?: Partial<Snapshot['appearance']>;
  readonly context?: BrowserContextOptions;
  /** The page's time stands still until the test moves it. */
  readonly clock?: boolean;
}

export interface MainPage {
  readonly page: Page;
  /** What the window asked of its host by this name, oldest first. */
  readonly sent: (name: string) => Promise<readonly unknown[]>;
  /** What was said of a shift, of one type. */
  readonly said: (type: AgentEvent['type']) => Promise<readonly AgentEvent[]>;
  readonly push: (snapshot: Snapshot) => Promise<void>;
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
    diagnosis: diagnosisView(),
    stored: storedView(),
    imported: { taken: false, reason: 'not-json' },
    longWords: false,
    own: {},
    digests: [],
    ...opening.start,
    snapshot: { ...snapshot, appearance: { ...snapshot.appearance, ...opening.appearance } },
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

export interface OpensMain {
  readonly openMain: (opening?: Opening) => Promise<MainPage>;
}

export const test = base.extend<OpensMain>({
  openMain: async ({ served }, use) => {
    const opened: Page[] = [];
    await use(async (opening = {}) => {
      const main = await open(served.mainUrl, served.browser, opening);
      opened.push(main.page);
      return main;
    });
    for (const page of opened) await page.context().close();
  },
});
