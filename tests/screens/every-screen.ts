import type { Page } from '@playwright/test';
import { mergeTests } from '@playwright/test';
import type { Snapshot } from '../../src/core/contract';
import { pack } from '../../src/core/look-back/digest';
import type { Shift } from '../../src/core/shift/shift';
import { madeUpDigests } from '../fakes/digests';
import type { OpensCard } from './card/card-page';
import { test as cardTest } from './card/card-page';
import { forms } from './card/forms';
import { broken, days, snapshotOf } from './main/fixtures';
import { at, closedShift, shiftAt } from './main/busy-day';
import type { MainPage, Opening, OpensMain } from './main/main-page';
import { test as mainTest } from './main/main-page';

/** Every screen in every state it has, for all that must hold on each of them. A new one is one line. */

/** Playwright's `test`, with both ways to open a page. */
export const test = mergeTests(mainTest, cardTest);

export interface ScreenCase {
  readonly hash?: string;
  readonly snapshot?: Snapshot;
  /** The agent of today has a year behind them, cards and people of their own; a new one has nothing yet. */
  readonly agent?: 'of today' | 'new';
  /** How often Enter goes on before the screen is looked at. */
  readonly enters?: number;
  /** Pressed before the screen is looked at; by what it is, since its words differ. */
  readonly press?: string;
}

const full: Partial<Shift> = {
  intention: { word: 'own', text: 'Slow down at the end of each call' },
  parked: { what: 'The letter from the landlord', when: 'tonight, after dinner' },
  parkedAt: at(8, 59),
};
const evening = (step: number): Snapshot =>
  snapshotOf({
    at: at(16, 52),
    shift: shiftAt(at(16, 52), { ...full, id: `shift-step-${String(step)}` }),
  });
const onClose = (step: number): ScreenCase => ({
  hash: '#close',
  snapshot: evening(step),
  enters: step - 1,
});
const asked = snapshotOf({
  shift: shiftAt(at(14, 18, 45), full),
  question: { program: 'chrome', name: 'Google Chrome', heldMs: 360_000, callId: null },
  programs: [],
  leftOpen: shiftAt(at(16, 56), { id: 'shift-2026-11-18', endedAt: at(16, 56) }),
});

/** A start without data, with what is on most computers. */
const firstStart: Snapshot = {
  ...days.offShift,
  closedShiftId: null,
  sources: [{ id: 'microphone', health: 'ok', says: 'clear', since: at(8, 58), trouble: null }],
};
const inBrowser: Snapshot = { ...firstStart, host: { edition: 'browser' } };

const screens: Readonly<Record<string, ScreenCase>> = {
  welcome: { hash: '#welcome', snapshot: firstStart, agent: 'new' },
  'welcome, shown': { hash: '#welcome', snapshot: firstStart, agent: 'new', enters: 1 },
  'welcome, step 2': { hash: '#welcome', snapshot: firstStart, agent: 'new', enters: 2 },
  'welcome, step 3': { hash: '#welcome', snapshot: firstStart, agent: 'new', enters: 3 },
  'welcome, in a browser': { hash: '#welcome', snapshot: inBrowser, agent: 'new' },
  'welcome, in a browser, step 2': { hash: '#welcome', snapshot: inBrowser, agent: 'new', enters: 2 },
  'welcome, in a browser, step 3': { hash: '#welcome', snapshot: inBrowser, agent: 'new', enters: 3 },
  today: {},
  'today, empty': { snapshot: days.empty },
  'today, waiting for the first call': { snapshot: days.waiting },
  'today, unknown': { snapshot: days.unknown },
  'today, off shift': { snapshot: days.offShift },
  'today, off shift, new': { snapshot: { ...days.offShift, closedShiftId: null }, agent: 'new' },
  'today, on a call': { snapshot: days.onCall },
  'today, on a break': { snapshot: days.onBreak },
  'today, a length asked': { snapshot: days.lengthAsked },
  'today, with notices': { snapshot: days.troubled },
  'today, with an intention, a parked line, a question and a shift left open': { snapshot: asked },
  'a page that cannot be drawn': { snapshot: broken },
  close: { hash: '#close', snapshot: evening(1) },
  'close, step 2': onClose(2),
  'close, step 3': onClose(3),
  'close, step 4': onClose(4),
  'close, step 5': onClose(5),
  'close, step 6': onClose(6),
  'close, step 7': onClose(7),
  'close, step 8': onClose(8),
  'close, on a call': { hash: '#close', snapshot: days.onCall },
  'close, off shift': { hash: '#close', snapshot: days.offShift },
  closed: { hash: `#summary/${closedShift.id}/closed`, snapshot: days.offShift },
  summary: { hash: `#summary/${closedShift.id}`, snapshot: days.offShift },
  'no summary': { hash: '#summary/gone' },
  'look back, week': { hash: '#look-back/week' },
  'look back, month': { hash: '#look-back/month' },
  'look back, year': { hash: '#look-back/year' },
  'look back, what helps': { hash: '#look-back/helps' },
  'look back, gaps': { hash: '#look-back/gaps' },
  'look back, one page': { hash: '#look-back', agent: 'new' },
  'look back, empty': { hash: '#look-back', snapshot: days.offShift, agent: 'new' },
  keys: { hash: '#today!keys' },
  deck: { hash: '#deck', agent: 'new' },
  'deck, with own cards': { hash: '#deck', press: '[name=card]' },
  'own card form': { hash: '#deck', agent: 'new', press: '[data-write]' },
  'talk sheet': { hash: '#talk-sheet' },
  'help now': { hash: '#help-now', agent: 'new' },
  'help now, with people': { hash: '#help-now' },
  'help now, on a call': { hash: '#help-now', snapshot: days.onCall },
  'help now, site lines being written': {
    hash: '#help-now',
    press: 'main section:last-of-type [data-change]',
  },
  settings: { hash: '#settings' },
  phone: { hash: '#phone' },
  'phone, MicroSIP': { hash: '#phone/microsip' },
  'phone, an address': { hash: '#phone/nfon' },
  'phone, in the browser': { hash: '#phone/genesys-cloud' },
  'phone, asked by Lull': { hash: '#phone/baresip' },
  diagnosis: { hash: '#diagnosis' },
  stored: { hash: '#stored' },
  'settings, about to erase': { hash: '#settings', press: '[data-erase]' },
};

/** 19 November 2026, in days since 1970. */
const today = Math.floor(at(12, 0) / 86_400_000);
const aYear = madeUpDigests({
  seed: 7,
  from: today - 364,
  to: today - 1,
  offsetMinutes: 60,
  startMinute: 540,
  freeDays: 0.12,
}).map(pack);
const agents: Readonly<Record<NonNullable<ScreenCase['agent']>, Opening['start']>> = {
  'of today': {
    digests: aYear,
    own: {
      deck: {
        cards: [
          {
            id: 'own-1',
            line: 'The kettle first. Then the queue.',
            secondLine: 'Both will wait.',
            family: 'lift',
            moments: ['gap'],
            kinds: [],
            tier: 10,
            breath: null,
          },
        ],
      },
      site: {
        abuseRule: 'One warning, then end it and tell the floor lead.',
        endingSentence: '“I want to help. If this goes on, I will end the call.”',
        emergencyNumber: '911, and say which county',
        callerLine: 'The county crisis line, on the wall card',
      },
      contacts: [
        { role: 'supervisor', name: 'Marta, second floor', reach: 'extension 4410, until six' },
        { role: 'friend', name: 'Jo', reach: 'any time' },
      ],
    },
  },
  new: {},
};

export interface Visit {
  readonly name: string;
  readonly page: Page;
  readonly kind: 'screen' | 'card';
}

const drawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => {
          requestAnimationFrame(() => {
            resolve();
          });
        });
      }),
  );

/** Opens what a page keeps folded, a few of each, so that it is looked at too. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    const folded = document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]');
    for (const button of [...folded].slice(0, 3)) button.click();
    for (const details of [...document.querySelectorAll('main details')].slice(0, 3)) {
      details.setAttribute('open', '');
    }
  });
}

async function goTo(
  { page, push }: MainPage,
  screen: ScreenCase,
  appearance: Snapshot['appearance'],
): Promise<void> {
  const { hash = '#today', snapshot = days.rich, enters = 0, press } = screen;
  await page.evaluate(() => {
    window.location.hash = '#today';
  });
  await page.locator('main[data-page="today"]').waitFor();
  await push({ ...snapshot, appearance });
  await page.evaluate((to) => {
    window.location.hash = to;
  }, hash);
  const shown = page.locator(`main[data-page="${hash.slice(1).split(/[/!]/)[0] ?? ''}"]`);
  await shown.getByRole('heading', { level: 1 }).waitFor({ timeout: 10_000 });
  await drawn(page);
  for (let count = 0; count < enters; count += 1) {
    await page.keyboard.press('Enter');
    await drawn(page);
  }
  if (press) await page.locator(press).first().click();
}

export interface Walk {
  readonly appearance?: Partial<Snapshot['appearance']>;
  readonly pseudo?: boolean;
  /** As an agent finds it, with nothing opened. */
  readonly folded?: boolean;
  /** The names of those to visit; all where it says nothing. */
  readonly only?: readonly string[];
  /** For a card: done before it is shown, since its window takes its size from what is shown. */
  readonly beforeCard?: (page: Page) => Promise<void>;
}

export const screenNames = Object.keys(screens);

/** Goes to every screen of the main window, one after the other in the same window, as an agent would. */
export async function everyScreen(
  { openMain }: OpensMain,
  { appearance, pseudo = false, folded = false, only = screenNames }: Walk,
  visit: (visit: Visit) => Promise<void>,
): Promise<void> {
  const pushed = { ...days.rich.appearance, ...appearance };
  const wanted = Object.entries(screens).filter(([name]) => only.includes(name));
  for (const agent of ['of today', 'new'] as const) {
    const own = wanted.filter(([, screen]) => (screen.agent ?? 'of today') === agent);
    if (own.length === 0) continue;
    const main = await openMain({ start: { ...agents[agent], longWords: pseudo }, appearance: pushed });
    for (const [name, screen] of own) {
      await goTo(main, screen, pushed);
      if (!folded) await unfold(main.page);
      await drawn(main.page);
      await visit({ name, page: main.page, kind: 'screen' });
    }
  }
}

/** Shows every form of the card, with the pointer on it. */
export async function everyCard(
  { openCard }: OpensCard,
  { appearance, pseudo = false, beforeCard }: Walk,
  visit: (visit: Visit) => Promise<void>,
): Promise<void> {
  const { page, show } = await openCard();
  if (pseudo) {
    await page.evaluate(() => {
      window.__card.lengthen();
    });
  }
  for (const [name, { card, notSaved = null }] of Object.entries(forms)) {
    await beforeCard?.(page);
    await show(null);
    await show(card, { appearance: { theme: 'light', ...appearance }, notSaved });
    await page.mouse.move(180, 40);
    await visit({ name: `card: ${name}`, page, kind: 'card' });
  }
}

/** Contrast and fit are of what stands there in the end, so one-time movements are brought to their end. */
export const endMovements = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.getAnimations()) {
      if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
    }
  });
