import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Visit } from './every-screen';
import { endMovements, everyCard, everyScreen, test } from './every-screen';

/** Longer words, from either side, in any window: nothing is cut, sticks out or lies over something else. */

/** The second is the narrowest window beside others; the third is the first at 200 %. */
const windows = [
  { width: 960, height: 680 },
  { width: 760, height: 680 },
  { width: 480, height: 340 },
] as const;
const directions = ['ltr', 'rtl'] as const;

const turn = (page: Page, direction: string): Promise<void> =>
  page.evaluate((to) => {
    document.documentElement.dir = to;
  }, direction);

const misfits = ({ page, kind }: Visit): Promise<readonly string[]> => {
  const wide = (page.viewportSize()?.width ?? 0) >= windows[0].width;
  return page.evaluate((fit) => window.__misfits(fit), {
    low: kind === 'card',
    scrolls: kind === 'screen' && !wide,
  });
};

for (const language of ['pseudo', 'es'] as const) {
  test(`every screen fits at 960, 760 and 200 %, from the left and from the right: ${language}`, async ({
    openMain,
  }) => {
    const found: string[] = [];
    const walk = language === 'pseudo' ? { pseudo: true } : { appearance: { language } };
    await everyScreen({ openMain }, walk, async (visit) => {
      for (const size of windows) {
        await visit.page.setViewportSize(size);
        for (const direction of directions) {
          await turn(visit.page, direction);
          const where = `${visit.name}, ${String(size.width)} px, ${direction}`;
          found.push(...(await misfits(visit)).map((what) => `${where}: ${what}`));
        }
      }
      await turn(visit.page, 'ltr');
    });
    expect(found).toEqual([]);
  });
}

for (const direction of directions) {
  test(`every form of the card fits its window, ${direction}`, async ({ openCard }) => {
    const found: string[] = [];
    for (const reducedMotion of ['on', 'off'] as const) {
      const walk = {
        pseudo: true,
        appearance: { reducedMotion },
        beforeCard: (page: Page) => turn(page, direction),
      };
      await everyCard({ openCard }, walk, async (visit) => {
        await endMovements(visit.page);
        found.push(...(await misfits(visit)).map((what) => `${visit.name}: ${what}`));
      });
    }
    expect(found).toEqual([]);
  });
}
