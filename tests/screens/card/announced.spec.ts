import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { catalogues } from '../../../src/core/i18n/languages';
import type { Language } from '../../../src/core/i18n/languages';
import { screen, test } from './card-page';
import { forms } from './forms';

/** A card that comes by itself is told to a screen reader, once and politely, and takes nothing. */

const region = (page: Page): Locator => page.getByRole('status').first();

/** What some of them say, word for word. */
const lines = (language: Language): Readonly<Record<string, string>> => {
  const { arrive, card } = catalogues[language];
  return {
    kinds: card.kinds.question,
    rating: card.rating.question,
    'arrive by itself': arrive.intention.question,
    'arrive, parking offered': arrive.parking.mantra,
    'intention comes back': arrive.middle.kind,
    'rough run': arrive.rough.line,
    'settings set aside': arrive.setAside.settings.line,
  };
};

interface Node {
  readonly role?: { readonly value: string };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value: string | boolean };
  }[];
}

/** How the accessibility tree has the live regions of the page: role and politeness. */
async function liveRegions(page: Page): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as {
    readonly nodes: readonly Node[];
  };
  return nodes.flatMap(({ role, properties = [] }) => {
    const live = properties.find(({ name }) => name === 'live')?.value.value;
    return live === undefined || role?.value === 'StaticText' ? [] : [[role?.value, live].join(' ')];
  });
}

for (const language of ['en', 'es'] as const) {
  test(`every form says its line when it comes by itself, and leaves the keyboard: ${language}`, async ({
    openCard,
  }) => {
    const { page, show } = await openCard();
    const form = page.locator('[data-screen]');
    await expect(region(page)).toHaveText('');
    await region(page).evaluate((status) => {
      status.dataset['there'] = 'before';
    });
    const said: Record<string, string> = {};
    // The strip over a call says nothing to anybody who listens to one.
    const spoken = Object.entries(forms).filter(([, { card }]) => card.screen !== 'marked');
    for (const [name, { card, notSaved = null }] of spoken) {
      const more = { appearance: { language }, notSaved };
      await show(null);
      await show({ ...card, keyboard: false }, more);
      said[name] = await region(page).innerText();
      expect(said[name], name).not.toBe('');
      expect((await form.innerText()).replaceAll(/\s+/g, ' '), name).toContain(said[name]);
      await expect(region(page), name).toHaveAttribute('data-there', 'before');
      expect(await page.evaluate(() => document.activeElement === document.body), name).toBe(true);
      await show({ ...card, keyboard: true }, more);
      await expect(region(page), name).toHaveText('');
    }
    expect(said).toMatchObject(lines(language));
  });
}

test('the accessibility tree has one polite region for it', async ({ openCard }) => {
  const { page, show } = await openCard();
  for (const card of [{}, screen.arrive, screen.intention, screen.roughRun, screen.kinds]) {
    await show(card);
    expect(await liveRegions(page), JSON.stringify(card)).toEqual(['status polite']);
  }
});
