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
  await expect(page.getByRole('heading', title)).toHaveText('Four weeks');
  await expect(page.getByRole('link', { name: 'Talk sheet' })).toHaveAttribute('href', '#talk-sheet');
  const pages = page.getByRole('group', { name: 'Shifts as pages' });
  await expect(pages.getByRole('link')).toHaveCount(18);
  await expect(pages.getByText('free')).toHaveCount(1);
  const framed = pages.locator('[aria-current="date"]');
  await expect(framed).toHaveAccessibleName('Thursday 19 November, still open: 33 calls, 4 hard');
  await expect(framed).toHaveAttribute('href', '#today');
  const first = pages.getByRole('link', { name: /^Tuesday 27 October: \d+ calls, \d+ hard$/ });
  await expect(first).toHaveAttribute('href', '#summary/2026-10-27-a');
  await expect(page.getByText('18 shifts, 963 calls.')).toBeVisible();
});

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
  await expect(page.getByRole('heading', title)).toHaveText('Four weeks');
});

for (const [locale, heading] of [
  ['en-GB', 'Mon'],
  ['en-US', 'Tue'],
] as const) {
  test(`a week begins where ${locale} has it begin`, async ({ openMain }) => {
    const { page } = await openMain({ hash: '#look-back/week/2026-11-15', start, context: { locale } });
    const range = page.locator('header').getByRole('status');
    await expect(range).toHaveText(heading === 'Mon' ? /^9\s?.\s?15 November$/ : /^November 15\s?.\s?21$/);
  });
}

test('every chart has its sentence, and the charts are a table too', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back/month/2026-11-12', start });
  const section = page.getByRole('region', { name: 'Shift by shift' });
  const names = await section
    .getByRole('img')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(names).toHaveLength(5);
  expect(names[0]).toMatch(/^\d+ calls in \d+ shifts, from \d+ to \d+ in one\.$/);
  expect(names[3]).toMatch(/less after it in \d+, the same in \d+, more in \d+\.$/);
  await section.getByRole('button', { name: 'As a table' }).click();
  await expect(section.getByRole('img')).toHaveCount(0);
  const shown = digests.filter(({ id }) => id >= '2026-10-19' && id < '2026-11-16');
  await expect(section.getByRole('row')).toHaveCount(shown.length + 1);
  const [one] = shown;
  await expect(section.getByRole('row').nth(1)).toContainText(String(one?.calls.length));
});

test('what helps: counts as they are, and too few to tell under eight', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back/week', start });
  const helps = page.getByRole('region', { name: 'What seems to help me' });
  await expect(helps.getByRole('listitem').filter({ hasText: 'Reframe' })).toHaveText(
    /Reframe came just before.*too few to tell.*4 cases/,
  );
  await expect(helps.getByRole('listitem').filter({ hasText: 'Breathe' })).toContainText('19 of 23');
  await expect(helps).toContainText('that is all these counts can say');
  await expect(helps).not.toContainText('%');
});

test('gaps: a sentence, a picture of lines and space, a table', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back', start });
  const gaps = page.getByRole('region', { name: 'Between my calls' });
  await expect(gaps.getByRole('img')).toHaveAccessibleName(
    /^964 gaps, half of them shorter than \d:\d\d\. Most come/,
  );
  await gaps.getByRole('button', { name: 'As a table' }).click();
  await expect(gaps.getByRole('row').first()).toContainText('Half are shorter than');
  await expect(gaps.getByRole('row').nth(1)).toContainText('9:00');
});

test('a plain list reaches every shift of every year', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back', start });
  const list = page.getByRole('region', { name: 'Every shift' });
  await list.getByRole('button', { name: '2025' }).click();
  for (const summary of await list.locator('summary').all()) await summary.click();
  const expected = digests.filter(({ id }) => id < '2026').map(({ id }) => `#summary/${id}`);
  // What is folded out is drawn a moment later.
  const links = () => list.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  await expect.poll(links).toEqual([...expected].reverse());
  await expect(list.getByRole('row').nth(1)).toContainText(/8:58 to 1[67]:\d\d/);
});

test('a month of the year leads to its weeks', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back/year', start });
  await page.getByRole('link', { name: /^Mar 2026: 18 shifts/ }).click();
  await expect(page.locator('header').getByRole('status')).toHaveText(/^2\s?.\s?29 March$/);
});

test('no shift yet', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#look-back', start: { snapshot: days.offShift } });
  await expect(page.getByRole('heading', title)).toHaveText('Nothing to look back on yet.');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

for (const look of ['light', 'dark', 'forced-colors'] as const) {
  for (const language of ['en', 'es'] as const) {
    test(`axe finds nothing: ${look}, ${language}`, async ({ openMain }) => {
      test.setTimeout(120_000);
      const { page } = await openMain({
        hash: '#look-back',
        start,
        appearance: { language, theme: look === 'forced-colors' ? 'system' : look },
        context: look === 'forced-colors' ? { forcedColors: 'active' } : {},
      });
      for (const span of ['month', 'year', 'week']) {
        await page.evaluate((to) => {
          window.location.hash = `#look-back/${to}`;
        }, span);
        const pressed = { week: /Week|Semana/, month: /Month|Mes/, year: /Year|Año/ }[span];
        await page
          .getByRole('button', { name: pressed ?? '', pressed: true, exact: true })
          .first()
          .waitFor();
        if (span === 'week') {
          await page.locator('summary').first().click();
          for (const button of await page.getByRole('button', { name: /table|tabla/ }).all())
            await button.click();
        }
        expect((await new AxeBuilder({ page }).analyze()).violations, span).toEqual([]);
      }
    });
  }
}

for (const longWords of [false, true]) {
  test(`nothing sticks out in a narrow window${longWords ? ', in longer words' : ''}`, async ({
    openMain,
  }) => {
    test.setTimeout(90_000);
    const { page } = await openMain({
      hash: '#look-back',
      start: { ...start, longWords },
      appearance: { language: 'es' },
    });
    await page.locator('main svg').first().waitFor();
    const out: string[] = [];
    for (const width of [480, 960]) {
      await page.setViewportSize({ width, height: 680 });
      for (const span of ['week', 'year', 'month']) {
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
