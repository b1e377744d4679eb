import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import type { CardPush } from '../../../src/core/contract';
import type { Card, CardContent, CardBase, ScreenFields } from '../../../src/core/card/card';
import type { DeckCard } from '../../../src/core/deck/card';
import { cardById } from '../../../src/core/deck/deck';
import { test as base } from '../served';

/** The card on the harness page, and ways to show it and to see what it asks for. */

const frame: CardBase = {
  number: 1,
  why: 'pacing',
  keyboard: false,
  shownAt: Date.UTC(2025, 10, 19, 13, 2),
  leavesAt: null,
};

/** A card of the built-in deck. */
export function deckCard(id: string): DeckCard {
  const found = cardById.get(id);
  if (!found) throw new Error(`no card ${id}`);
  return found;
}

/** A card as far as a test is about it; the rest is as in an automatic card of the breathing family. */
export type CardPart = Partial<CardBase> &
  (({ readonly screen?: never } & Partial<ScreenFields['deck-card']>) | CardContent);

const whole = (part: CardPart): Card =>
  part.screen === undefined
    ? {
        ...frame,
        deckCard: deckCard('breathe-even'),
        expanded: false,
        offer: null,
        ...part,
        screen: 'deck-card',
      }
    : { ...frame, ...part };

/** One card of each screen that asks or tells something, about the same call. */
export const screen = {
  kinds: { screen: 'kinds', why: 'hard-call', callId: 'call-1' },
  rating: { screen: 'rating', why: 'rate-asked', callId: 'call-1' },
  outcome: { screen: 'outcome', why: 'rate-asked', callId: 'call-1', rating: 4 },
  care: { screen: 'care', why: 'hard-call', kind: 'threat' },
  abuse: { screen: 'care', why: 'hard-call', kind: 'abusive' },
  crisis: { screen: 'care', why: 'hard-call', kind: 'crisis' },
  breath: {
    screen: 'hard-call-breath',
    why: 'hard-call',
    deckCard: deckCard('breathe-even'),
    expanded: false,
    callId: 'call-1',
  },
  reframe: {
    screen: 'reframe',
    why: 'hard-call',
    deckCard: deckCard('reframe-before-you'),
    expanded: true,
    callId: 'call-1',
    kind: 'mean',
  },
  aboutOrigin: {
    screen: 'reframe',
    why: 'hard-call',
    deckCard: deckCard('reframe-before-you'),
    expanded: true,
    callId: 'call-1',
    kind: 'origin',
  },
  arrive: { screen: 'arrive-intention' },
  ownWords: { screen: 'arrive-own', draft: '' },
  parking: { screen: 'arrive-parking', draft: { what: '', when: '' } },
  intention: { screen: 'intention', intention: { word: 'kind', text: '' } },
  roughRun: { screen: 'rough-run' },
  marked: { screen: 'marked', why: 'hard-call' },
  setAside: { screen: 'set-aside', file: 'settings' },
} as const satisfies Record<string, CardPart>;

const usualAppearance: CardPush['appearance'] = { language: 'en', theme: 'light', reducedMotion: 'off' };

export interface CardPage {
  readonly page: Page;
  /** Shows a card; what is left out is as in an automatic card of the breathing family, in English and light. */
  readonly show: (
    card: CardPart | null,
    more?: {
      readonly appearance?: Partial<CardPush['appearance']>;
      readonly notSaved?: CardPush['notSaved'];
    },
  ) => Promise<void>;
  /** Shows a card and presses a button of it with the pointer in the same moment. */
  readonly showAndClick: (card: CardPart, button: string) => Promise<void>;
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
        appearance: { ...usualAppearance, ...more.appearance },
        card: part && whole(part),
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
        [{ appearance: usualAppearance, card: whole(part), notSaved: null }, button] as const,
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
