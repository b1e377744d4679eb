import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { dayFrom } from '../../../src/core/look-back/days';
import { pack } from '../../../src/core/look-back/digest';
import { madeUpDigests } from '../../fakes/digests';
import { days } from './fixtures';
import { test } from './main-page';

const today = dayFrom('2026-11-19') ?? 0;
const made = { seed: 7, offsetMinutes: 60, startMinute: 538, freeDays: 0.08 };
const digests = madeUpDigests({ ...made, from: today - 420, to: today - 1 });
const start = { digests: digests.map(pack) };
const title = { level: 1 } as const;

test('four weeks of pages: a shift each, free days, today framed, each a way to its shift', async ({
  openMain,
}) => {
  const { page } = await openMain({ hash: '#look-back', start });
  await expect(page.getByRole('heading', title)).toHaveText('Four weeks, 18 shifts');
  await expect(page.getByRole('link', { name: 'Talk sheet' })).toHaveAttribute('href', '#talk-sheet');
  const pages = page.getByRole('group', { name: 'Shifts as pages' });
  await expect(pages.getByRole('link')).toHaveCount(18);
  await expect(pages.getByText('free')).toHaveCount(1);
  const framed = pages.locator('[aria-current="date"]');
  await expect(framed).toHaveAccessibleName('Thursday 19 November, still open: 33 calls, 4 hard');
  await expect(framed).toHaveAttribute('href', '#today');
  const first = pages.getByRole('link', { name: /^Tuesday 27 October: \d+ calls, \d+ hard$/ });
  await expect(first).toHaveAttribute('href', '#summary/2026-10-27-a');
});

test('three pages, each with what it says as its headline, of the same days', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back/week/2026-11-12', start });
  const tabs = page.getByRole('navigation', { name: 'Look back' });
  const range = page.locator('main').getByRole('status');
  const days = await range.textContent();
  for (const [name, headline] of [
    ['What helps', /more often fine|No card stands out|Too few/],
    ['My gaps', /^There is (?:room|little room)/],
    ['Pages', 'One week, 5 shifts'],
  ] as const) {
    await tabs.getByRole('link', { name }).press('Enter');
    await expect(page.getByRole('heading', title)).toHaveText(headline);
    await expect(tabs.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
    await expect(tabs.getByRole('link', { name })).toBeFocused();
    await expect(range).toHaveText(days ?? '');
    await expect(page.getByRole('button', { name: 'Week' })).toHaveAttribute('aria-pressed', 'true');
  }
});

for (const span of ['', '/week', '/year', '/helps', '/helps/year', '/gaps', '/gaps/year'] as const) {
  for (const language of ['en', 'es'] as const) {
    test(`#look-back${span} fits the window: ${language}`, async ({ openMain }) => {
      const { page } = await openMain({ hash: `#look-back${span}`, start, appearance: { language } });
      await page.locator('main h1').waitFor();
      const over = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
      expect(over).toBeLessThanOrEqual(0);
    });
  }
}

test('earlier and later by keyboard, to the first shift and back to today', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back/year', start });
  const range = page.locator('header').getByRole('status');
  await expect(range).toHaveText(/December 2025.*November 2026/);
  const [earlier, later] = [
    page.getByRole('button', { name: 'Earlier' }),
    page.getByRole('button', { name: 'Later' }),
  ];
  await expect(later).toHaveAttribute('aria-disabled', 'true');
  await earlier.focus();
  await page.keyboard.press('Enter');
  await expect(range).toHaveText(/December 2024.*November 2025/);
  await expect(earlier).toBeFocused();
  await expect(earlier).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expect(range).toHaveText(/December 2024/);
  await later.press('Enter');
  await expect(range).toHaveText(/November 2026/);
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', title)).toHaveText('Four weeks, 18 shifts');
});

for (const [locale, range, row] of [
  ['en-GB', /^9\s?.\s?15 November$/, '9 Nov'],
  ['en-US', /^November 15\s?.\s?19$/, 'Nov 16'],
] as const) {
  test(`a week begins where ${locale} has it begin, and a row is named after its first column`, async ({
    openMain,
  }) => {
    const { page } = await openMain({ hash: '#look-back/week/2026-11-15', start, context: { locale } });
    await expect(page.locator('header').getByRole('status')).toHaveText(range);
    await page.getByRole('button', { name: 'Month' }).click();
    const pages = page.getByRole('group', { name: 'Shifts as pages' });
    await expect(pages.getByText(row, { exact: true })).toBeVisible();
  });
}

test('both pictures have their sentence and words for axes, and all of it is a table', async ({
  openMain,
}) => {
  const { page } = await openMain({ hash: '#look-back/month/2026-11-12', start });
  const pictures = page.getByRole('region', { name: 'In pictures' }).getByRole('img');
  await expect(pictures).toHaveCount(2);
  await expect(pictures.first()).toHaveAccessibleName(
    /^\d+ of [\d,]+ calls rated: \d+ better, \d+ the same, \d+ worse\.$/,
  );
  await expect(pictures.last()).toHaveAccessibleName(/less after it in \d+, the same in \d+, more in \d+\.$/);
  const words = await pictures.locator('text').allTextContents();
  expect(words.filter((word) => /^\d+$/.test(word))).toEqual([]);
  await page.getByRole('button', { name: 'As a table' }).click();
  await expect(pictures).toHaveCount(0);
  const shown = digests.filter(({ id }) => id >= '2026-10-19' && id < '2026-11-16');
  const table = page.getByRole('table', { name: 'Shift by shift' });
  await expect(table.getByRole('row')).toHaveCount(shown.length + 1);
  const [one] = shown;
  await expect(table.getByRole('row').nth(1)).toContainText(String(one?.calls.length));
  await expect(table.getByRole('row').nth(1)).toContainText(/8:58 to 1[67]:\d\d/);
  const hrefs = await table
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(hrefs).toEqual(shown.map(({ id }) => `#summary/${id}`));
  await page.getByRole('button', { name: 'As pages' }).press('Enter');
  await expect(pictures).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'As a table' })).toBeFocused();
});

test('what helps: counts as they are, and too few to tell under eight', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back/helps/week', start });
  const rows = page
    .getByRole('region', { name: 'The next call left me the same or better' })
    .getByRole('listitem');
  await expect(rows.filter({ hasText: 'after another view' })).toHaveText(/too few to tell.*4 times/);
  await expect(rows.filter({ hasText: 'after a breath' })).toContainText('19 of 23');
  await expect(rows.last()).toHaveText(/^with no card in between\s*\d+ of \d+$/);
  await expect(page.getByRole('main')).toContainText('that is all these counts can say');
  await expect(page.getByRole('main')).not.toContainText('%');
});

test('gaps: a sentence, an opening between two calls for each hour, a list', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back/gaps', start });
  await expect(page.getByRole('heading', title)).toHaveText('There is room for a card in every hour.');
  await expect(page.getByRole('img')).toHaveAccessibleName(/Most room from \d+ to \d+/);
  await expect(page.getByRole('main')).toContainText('Four weeks, 964 gaps.');
  await page.getByRole('button', { name: 'As a list' }).click();
  const list = page.getByRole('table');
  await expect(list.getByRole('row').first()).toContainText('Half are shorter than');
  await expect(list.getByRole('row').nth(1)).toContainText('9:00');
  await page.getByRole('button', { name: 'As a picture' }).click();
  await expect(page.getByRole('img')).toBeVisible();
});

test('a month of the year leads to its weeks, from the pages and from the table', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back/year', start });
  await page.getByRole('link', { name: /^Mar 2026: 18 shifts/ }).click();
  const range = page.locator('header').getByRole('status');
  await expect(range).toHaveText(/^2\s?.\s?29 March$/);
  await page.getByRole('button', { name: 'Year' }).click();
  await page.getByRole('button', { name: 'As a table' }).click();
  await page.getByRole('link', { name: 'March 2026' }).click();
  await expect(range).toHaveText(/^2\s?.\s?29 March$/);
});

for (const [count, headline] of [
  [1, 'One page so far.'],
  [4, '4 pages so far.'],
] as const) {
  test(`the first days: ${headline} The latest large, no empty boxes, no picture of a few`, async ({
    openMain,
  }) => {
    const few = digests.slice(-count);
    const { page } = await openMain({
      hash: '#look-back',
      start: { digests: few.map(pack), snapshot: days.offShift },
    });
    await expect(page.getByRole('heading', title)).toHaveText(headline);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('Wednesday 18 November');
    await expect(page.getByRole('link', { name: 'Read it again' })).toHaveAttribute(
      'href',
      `#summary/${few.at(-1)?.id ?? ''}`,
    );
    await expect(page.locator('main svg')).toHaveCount(count);
    await expect(page.getByRole('img')).toHaveCount(0);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    for (const name of ['What helps', 'My gaps']) {
      await page.getByRole('link', { name }).click();
      await expect(page.getByRole('heading', title)).toBeVisible();
    }
  });
}

test('no shift yet', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back', start: { snapshot: days.offShift } });
  await expect(page.getByRole('heading', title)).toHaveText('Nothing to look back on yet.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

for (const look of ['light', 'dark', 'forced-colors'] as const) {
  for (const language of ['en', 'es'] as const) {
    test(`axe finds nothing: ${look}, ${language}`, async ({ openMain }) => {
      const { page } = await openMain({
        hash: '#look-back',
        start,
        appearance: { language, theme: look === 'forced-colors' ? 'system' : look },
        context: look === 'forced-colors' ? { forcedColors: 'active' } : {},
      });
      for (const to of ['month', 'year', 'week', 'helps', 'gaps']) {
        await page.evaluate((hash) => {
          window.location.hash = hash;
        }, `#look-back/${to}`);
        await page
          .locator(`main nav a[aria-current][href*="${to === 'week' ? '/week' : to}"]`)
          .first()
          .waitFor();
        for (const button of await page.getByRole('button', { name: /table|list|tabla|lista/ }).all()) {
          expect((await new AxeBuilder({ page }).analyze()).violations, to).toEqual([]);
          await button.click();
        }
        expect((await new AxeBuilder({ page }).analyze()).violations, to).toEqual([]);
      }
    });
  }
}

for (const longWords of [false, true]) {
  test(`nothing sticks out in a narrow window${longWords ? ', in longer words' : ''}`, async ({
    openMain,
  }) => {
    const { page } = await openMain({
      hash: '#look-back',
      start: { ...start, longWords },
      appearance: { language: 'es' },
    });
    await page.locator('main svg').first().waitFor();
    const out: string[] = [];
    for (const width of [480, 960]) {
      await page.setViewportSize({ width, height: 680 });
      for (const span of ['week', 'year', 'helps', 'gaps', 'month']) {
        await page.evaluate((to) => {
          window.location.hash = `#look-back/${to}`;
        }, span);
        const over = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              requestAnimationFrame(() => {
                const { scrollWidth, clientWidth } = document.documentElement;
                resolve(scrollWidth - clientWidth);
              });
            }),
        );
        if (over > 0) out.push(`${span} at ${String(width)}: ${String(over)}`);
      }
    }
    expect(out).toEqual([]);
  });
}
