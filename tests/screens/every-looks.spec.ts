import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Visit, Walk } from './every-screen';
import { endMovements, everyCard, everyScreen, screenNames, test } from './every-screen';

/** Every screen and every form of the card in every look: axe finds nothing, and with less motion nothing moves. */

/** What a look can change; everything else axe looks for is the same in all of them. */
const rulesOfLooks = ['color-contrast', 'link-in-text-block'];

async function axe({ page, kind }: Visit, rules: 'all' | 'of looks'): Promise<readonly string[]> {
  await endMovements(page);
  // There are no frames in these pages; looking for some opens one more page each time.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(rules === 'of looks' && { runOnly: rulesOfLooks }),
    ...(rules === 'all' && {
      rules: {
        // 24 px, which axe leaves to those who ask for WCAG 2.2.
        'target-size': { enabled: true },
        // A card is no document: it has no headings of the first level.
        ...(kind === 'card' && { 'page-has-heading-one': { enabled: false } }),
      },
    }),
  });
  const { violations } = await builder.analyze();
  return violations.map((one) => `${one.id} ${one.nodes[0]?.html ?? ''}`);
}

const theme = (page: Page, to: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, to);

async function troubleIn(visit: Visit): Promise<readonly string[]> {
  const { page, name } = visit;
  const found = (await axe(visit, 'all')).map((what) => `${name}, light: ${what}`);
  await theme(page, 'dark');
  found.push(...(await axe(visit, 'of looks')).map((what) => `${name}, dark: ${what}`));
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  found.push(...(await axe(visit, 'of looks')).map((what) => `${name}, forced colours: ${what}`));
  const moving = await page.evaluate(() => document.getAnimations().length);
  if (moving > 0) found.push(`${name}, less motion: ${String(moving)} movements`);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  await theme(page, 'light');
  return found;
}

const appearance: Walk['appearance'] = { theme: 'light', reducedMotion: 'system' };

for (const name of screenNames) {
  test(`axe finds nothing, and nothing moves where it should not: ${name}`, async ({ openMain }) => {
    const found: string[] = [];
    await everyScreen({ openMain }, { appearance, only: [name] }, async (visit) => {
      found.push(...(await troubleIn(visit)));
    });
    expect(found).toEqual([]);
  });
}

test('axe finds nothing on any form of the card, and nothing moves where it should not', async ({
  openCard,
}) => {
  const found: string[] = [];
  await everyCard({ openCard }, { appearance: { ...appearance, language: 'es' } }, async (visit) => {
    found.push(...(await troubleIn(visit)));
  });
  expect(found).toEqual([]);
});
