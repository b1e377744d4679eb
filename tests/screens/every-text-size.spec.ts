import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Visit } from './every-screen';
import { endMovements, everyCard, everyScreen, test } from './every-screen';

/** Text twice as large while nothing else is, as with the browser's own setting for it: nothing is cut or overlaps. */

const usual = { standard: 16, fixed: 13 };

async function enlargeText(page: Page, factor: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const fontSizes = { standard: usual.standard * factor, fixed: usual.fixed * factor };
  await session.send('Page.setFontSizes', { fontSizes });
  await session.detach();
  const root = page.locator(':root');
  await expect(root).toHaveCSS('font-size', `${String(fontSizes.standard)}px`);
}

const misfits = (page: Page, kind: Visit['kind']): Promise<readonly string[]> =>
  page.evaluate((how) => window.__misfits(how), { low: kind === 'card', scrolls: kind === 'screen' });

/** Texts whose size would stay as it is, since it is not told in rem, and words that are broken to fit. */
const unread = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const within = node.parentElement;
      if (!within?.checkVisibility() || within.closest('svg, code, option, style, script')) continue;
      for (const { 0: word, index } of node.data.matchAll(/\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const rows = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (rows.size > 1 && word.length < 24) found.push(`broken: ${word}`);
        if (parseFloat(getComputedStyle(within).fontSize) < 24) found.push(`not larger: ${word}`);
      }
    }
    return [...new Set(found)];
  });

const troubleWith = async (visit: Visit): Promise<readonly string[]> =>
  [...(await misfits(visit.page, visit.kind)), ...(await unread(visit.page))].map(
    (what) => `${visit.name}: ${what}`,
  );

for (const language of ['en', 'es'] as const) {
  test(`every screen at 200 % text: ${language}`, async ({ openMain }) => {
    const found: string[] = [];
    const enlarged = new WeakSet<Page>();
    await everyScreen({ openMain }, { appearance: { language } }, async (visit) => {
      if (!enlarged.has(visit.page)) await enlargeText(visit.page, 2);
      enlarged.add(visit.page);
      found.push(...(await troubleWith(visit)));
    });
    expect(found).toEqual([]);
  });

  test(`every form of the card at 200 % text, in a window that grows with it: ${language}`, async ({
    openCard,
  }) => {
    const found: string[] = [];
    for (const reducedMotion of ['on', 'off'] as const) {
      let enlarged = false;
      const walk = {
        appearance: { language, reducedMotion },
        beforeCard: async (page: Page) => {
          if (!enlarged) await enlargeText(page, 2);
          enlarged = true;
        },
      };
      await everyCard({ openCard }, walk, async (visit) => {
        await endMovements(visit.page);
        found.push(...(await troubleWith(visit)));
      });
    }
    expect(found).toEqual([]);
  });
}
