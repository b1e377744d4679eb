import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { CardPush } from '../../../src/core/contract';
import type { CardOnScreen } from '../../../src/core/session/session-types';
import { test as base } from '../served';

/** The card on the harness page, and ways to show it and to see what it asks for. */

const card: CardOnScreen = {
  number: 1,
  cardId: 'breathe-even',
  why: 'pacing',
  step: 'card',
  expanded: false,
  keyboard: false,
  shownAt: Date.UTC(2025, 10, 19, 13, 2),
  leavesAt: null,
  callId: 'call-1',
  kind: null,
  rating: null,
};

const look: CardPush['look'] = { language: 'en', theme: 'light', reducedMotion: 'off' };

export interface CardPage {
  readonly page: Page;
  /** Shows a card; what is left out is as in an automatic card of the breathing family, in English and light. */
  readonly show: (
    card: Partial<CardOnScreen> | null,
    more?: { readonly look?: Partial<CardPush['look']>; readonly notSaved?: CardPush['notSaved'] },
  ) => Promise<void>;
  /** Shows a card and presses a button of it with the pointer in the same moment. */
  readonly showAndClick: (card: Partial<CardOnScreen>, button: string) => Promise<void>;
  /** What the screen asked of its host by this name, oldest first. */
  readonly sent: (name: string) => Promise<readonly unknown[]>;
  /** Waits until clicks count: a click right after a card came was meant for another program. */
  readonly settle: () => Promise<void>;
}

async function open(url: string, browser: Browser, options: BrowserContextOptions): Promise<CardPage> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 200 },
    timezoneId: 'Europe/Madrid',
    ...options,
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => '__card' in window);
  return {
    page,
    show: async (part, more = {}) => {
      const push: CardPush = {
        look: { ...look, ...more.look },
        card: part && { ...card, ...part },
        notSaved: more.notSaved ?? null,
      };
      await page.evaluate((value) => {
        window.__card.push(value);
      }, push);
      const heights = await page.evaluate(() =>
        window.__card.sent.filter((sent) => sent.name === 'card-height'),
      );
      const last = heights.at(-1)?.payload as { height: number } | undefined;
      if (last) await page.setViewportSize({ width: 360, height: last.height });
    },
    showAndClick: (part, button) =>
      page.evaluate(
        ([push, name]) => {
          window.__card.push(push);
          const wanted = [...document.querySelectorAll('button')].find((one) =>
            one.textContent.includes(name),
          );
          if (!wanted) throw new Error(`no button ${name}`);
          wanted.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
        },
        [{ look, card: { ...card, ...part }, notSaved: null }, button] as const,
      ),
    sent: (name) =>
      page.evaluate(
        (wanted) => window.__card.sent.filter((sent) => sent.name === wanted).map((sent) => sent.payload),
        name,
      ),
    settle: async () => {
      const from = await page.evaluate(() => performance.now());
      await page.waitForFunction((start) => performance.now() - start > 450, from);
    },
  };
}

export interface OpensCard {
  readonly openCard: (options?: BrowserContextOptions) => Promise<CardPage>;
}

export const test = base.extend<OpensCard>({
  openCard: async ({ served }, use) => {
    const opened: Page[] = [];
    await use(async (options = {}) => {
      const cardPage = await open(served.cardUrl, served.browser, options);
      opened.push(cardPage.page);
      return cardPage;
    });
    for (const page of opened) await page.context().close();
  },
});
