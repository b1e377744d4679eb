import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { ProgramView, Snapshot, SourceView } from '../../../src/core/contract';
import { diagnosisView } from '../../fakes/diagnosis';
import { settingsView, snapshotOf } from './fixtures';
import { at } from './busy-day';
import { test } from './main-page';

/** How Lull hears calls, in Settings: the sources, the programs, and the question. */

const hash = '#settings';
const program = (change: Partial<ProgramView>): ProgramView => ({
  program: 'baresip',
  name: 'baresip',
  class: 'phone',
  setBy: 'learned',
  holding: false,
  since: null,
  lastHeldAt: at(14, 16),
  holds: 12,
  ...change,
});
const programs: readonly ProgramView[] = [
  program({
    program: 'obs',
    name: 'obs',
    class: 'constant',
    holding: true,
    since: at(8, 50),
    lastHeldAt: null,
  }),
  program({}),
  program({ program: 'chrome', name: 'chrome', class: 'not-known-yet', lastHeldAt: at(13, 40) }),
  program({
    program: 'nerd-dictation',
    name: 'nerd-dictation',
    class: 'dictation',
    setBy: 'you',
    lastHeldAt: at(13, 2) - 86_400_000,
  }),
];
const sources = (microphone: Partial<SourceView> = {}): readonly SourceView[] => [
  { id: 'manual', health: 'ok', says: 'nothing', since: at(8, 58), trouble: null },
  { id: 'phone', health: 'ok', says: 'nothing', since: at(8, 58), trouble: null },
  { id: 'microphone', health: 'ok', says: 'clear', since: at(14, 16), trouble: null, ...microphone },
  { id: 'ringing-sound', health: 'ok', says: 'clear', since: at(14, 2), trouble: null },
];
const hearing = (change: Partial<Snapshot> = {}): Snapshot =>
  snapshotOf({ sources: sources(), programs, ...change });
const asked = { program: 'chrome', name: 'chrome', heldMs: 6 * 60_000, callId: null };
const unconnected = () => {
  const view = settingsView();
  return { ...view, hooks: { ...view.hooks, enabled: false }, phone: { ...view.phone, events: [] } };
};

const section = (page: Page): Locator => page.getByRole('region', { name: 'Calls' });
/** What is out of the way at first. */
const unfold = (page: Page, what: 'What Lull hears' | 'Programs that used'): Promise<void> =>
  section(page).getByRole('button', { name: what }).click();
const microphone = (page: Page): Locator =>
  section(page).getByRole('radiogroup', { name: 'The microphone' }).getByRole('radio');
const rows = (page: Page): Locator =>
  section(page).getByRole('list', { name: 'What each source says' }).getByRole('listitem');

test('each source says what it hears, since when, and follows what is pushed', async ({ openMain }) => {
  const { page, push } = await openMain({ hash, start: { snapshot: hearing(), settings: unconnected() } });
  await expect(section(page).getByText('does not tell Lull yet')).toBeVisible();
  await unfold(page, 'What Lull hears');
  await expect(rows(page)).toHaveText([
    'Your own wordnothing yetworking',
    'Your phonenot connected yet',
    'The microphone in useno call, since 14:16working',
    'The sound of ringingno call, since 14:02working',
  ]);
  await push(hearing({ sources: sources({ says: 'call', since: at(14, 19) }) }));
  await expect(rows(page).nth(2)).toHaveText('The microphone in usea call is on, since 14:19working');
});

for (const [trouble, words] of [
  ['no-tool', /pulseaudio-utils/],
  ['no-server', /sound system is not running/],
  ['no-answer', /sign out/],
  ['too-much', /too many changes/],
] as const) {
  test(`a microphone that cannot be heard says why and what helps: ${trouble}`, async ({ openMain }) => {
    const failed = { health: 'failed', says: 'nothing', since: at(14, 5), trouble } as const;
    const snapshot = hearing({
      sources: [...sources(failed).slice(0, 3), { ...failed, id: 'ringing-sound' }],
    });
    const { page } = await openMain({ hash, start: { snapshot } });
    await unfold(page, 'What Lull hears');
    await expect(rows(page).nth(2)).toContainText('not working, since 14:05');
    await expect(rows(page).nth(2)).toContainText(words);
    await expect(rows(page).nth(3)).not.toContainText(words);
  });
}

test('a system that cannot tell says so, and a source that is switched off is silent', async ({
  openMain,
}) => {
  const off = { health: 'off', says: 'nothing', trouble: 'not-supported' } as const;
  const { page } = await openMain({ hash, start: { snapshot: hearing({ sources: sources(off) }) } });
  await unfold(page, 'What Lull hears');
  await expect(rows(page).nth(2)).toContainText(
    'This system does not say which programs use the microphone.',
  );
  await microphone(page).last().check();
  await expect(rows(page).nth(2)).toHaveText('The microphone in useoff');
});

test('what is not looked at is a setting', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash, start: { snapshot: hearing() } });
  await microphone(page).last().check();
  await section(page)
    .getByRole('radiogroup', { name: 'The sound of ringing' })
    .getByRole('radio', { name: 'is not looked at' })
    .check();
  await expect
    .poll(() => sent('change-setting'))
    .toEqual([
      { key: 'sources.microphone', value: false },
      { key: 'sources.programs', value: false },
    ]);
});

test('each program has its class, by whom, and when it was used; the agent sets it', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash, start: { snapshot: hearing() } });
  await unfold(page, 'Programs that used');
  const used = section(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('combobox') });
  await expect(used).toHaveCount(4);
  await expect(used.nth(0)).toContainText('has it open since 8:50 · learned');
  await expect(used.nth(1)).toContainText('last used 14:16 · learned');
  await expect(used.nth(2)).toContainText(/last used 13:40$/);
  await expect(used.nth(3)).toContainText(/last used 13:02, .*18.* · set by you/);
  const chrome = section(page).getByRole('combobox', { name: 'What is chrome?' });
  await expect(chrome).toHaveValue('not-known-yet');
  await expect(chrome.locator('option')).toHaveText([
    'a phone',
    'always on: shows no calls',
    'dictation: counts as typing',
    'ignored',
    'not known yet',
  ]);
  await chrome.selectOption('ignored');
  expect(await sent('set-program')).toEqual([{ program: 'chrome', class: 'ignored' }]);
});

test('the question is here, too; what was counted as a call can go, and come back', async ({ openMain }) => {
  const callId = 'call-33';
  const snapshot = hearing({ question: { ...asked, callId } });
  const { page, said, push } = await openMain({ hash, start: { snapshot } });
  const question = section(page).getByRole('complementary', { name: 'A question' });
  await question.getByRole('button', { name: 'No, not a call' }).click();
  await push(hearing({ question: null }));
  await expect(question).toContainText('Lull had counted it as a call, from 14:09 to 14:16.');
  await question.getByRole('button', { name: 'Remove that call' }).click();
  await question.getByRole('button', { name: 'Undo' }).click();
  await expect(question).toHaveCount(0);
  for (const type of ['call-removed', 'call-put-back'] as const) {
    expect(await said(type)).toEqual([{ type, callId }]);
  }
});

test('a refusal is said', async ({ openMain }) => {
  const { page } = await openMain({ hash, start: { snapshot: hearing() } });
  await page.evaluate(() => (window.__refuse = { 'set-program': 'not-found' }));
  await unfold(page, 'Programs that used');
  await section(page).getByRole('combobox', { name: 'What is baresip?' }).selectOption('ignored');
  await expect(section(page).getByText('That is no longer there.')).toBeVisible();
});

test('when all that holds the microphone never lets go, it says so and leads to the phone', async ({
  openMain,
}) => {
  const { page, push } = await openMain({ hash, start: { snapshot: hearing() } });
  const line = section(page).getByText('A program that always has the microphone open cannot show');
  await expect(line).toBeVisible();
  const beside = program({
    program: 'chrome',
    name: 'chrome',
    holding: true,
    since: at(14, 0),
    lastHeldAt: null,
  });
  await push(hearing({ programs: [...programs.slice(0, 2), beside] }));
  await expect(line).toHaveCount(0);
  await push(hearing({ programs: programs.slice(1) }));
  await expect(line).toHaveCount(0);
  await push(hearing());
  await line.getByRole('link', { name: 'Connect a phone' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Which phone do you use?');
});

test('the question is asked here too, and goes when it is answered', async ({ openMain }) => {
  const { page, sent, push } = await openMain({ hash, start: { snapshot: hearing({ question: asked }) } });
  const question = section(page).getByRole('complementary', { name: 'A question' });
  await expect(question).toContainText('Chrome used the microphone for 6 minutes. Was that a call?');
  await question.getByRole('button', { name: 'It always has the microphone open' }).click();
  expect(await sent('answer-program')).toEqual([{ program: 'chrome', answer: 'always-on' }]);
  await push(hearing());
  await expect(question).toHaveCount(0);
});

test('nothing of it in the browser, and no diagnosis', async ({ openMain }) => {
  const host = { edition: 'browser' } as const;
  const { page } = await openMain({ hash: '#diagnosis', start: { snapshot: hearing({ host }) } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible();
  await expect(microphone(page)).toHaveCount(0);
});

test('the diagnosis: from Settings and back, looked at again, and copied as it stands', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash, start: { snapshot: hearing() } });
  await page.getByRole('link', { name: 'Diagnosis' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diagnosis');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Settings' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const row = (name: string): Locator => page.locator('dl > div').filter({ hasText: name });
  await expect(row('Sound server')).toHaveText('Sound serverPipeWire 0.3.65');
  await expect(row('Screens')).toHaveText('Screens1920 × 1080, scale 1; 2560 × 1440, scale 1.5');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect.poll(async () => (await sent('diagnosis')).length).toBe(2);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const [copied] = (await sent('copy-text')) as readonly { readonly text: string }[];
  const shown = await page
    .locator('dl > div')
    .evaluateAll((all) => all.map((each) => each.lastElementChild?.textContent ?? ''));
  expect(shown.length).toBeGreaterThan(20);
  for (const value of shown) expect(copied?.text).toContain(value);
  await page.getByRole('link', { name: 'Back to Settings' }).press('Enter');
  await expect(section(page)).toBeVisible();
});

test('a diagnosis that cannot be had says so and can be tried again', async ({ openMain }) => {
  const { page } = await openMain({ hash, start: { snapshot: hearing() } });
  await page.evaluate(() => (window.__refuse = { diagnosis: 'not-here' }));
  await page.getByRole('link', { name: 'Diagnosis' }).click();
  await expect(page.getByText('The diagnosis could not be put together.')).toBeVisible();
  await page.evaluate(() => (window.__refuse = {}));
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('button', { name: 'Copy as text' })).toBeVisible();
});

for (const language of ['en', 'es'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`nothing in the way of axe or cut off, ${language} ${theme}`, async ({ openMain }) => {
      const failed = { health: 'failed', says: 'nothing', trouble: 'no-tool' } as const;
      const snapshot = hearing({ sources: sources(failed), question: asked });
      for (const [name, place] of [
        ['settings', '#settings'],
        ['diagnosis', '#diagnosis'],
      ] as const) {
        const { page } = await openMain({
          hash: place,
          appearance: { language, theme },
          start: { snapshot, diagnosis: diagnosisView() },
        });
        await page
          .locator(name === 'settings' ? 'main [role=radiogroup]' : 'main dl')
          .first()
          .waitFor();
        const folded = page.locator('main button[aria-expanded="false"]');
        while ((await folded.count()) > 0) await folded.first().click();
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        const folder = process.env['LULL_PICTURES'];
        if (folder)
          await page.screenshot({ path: `${folder}/${name}-${language}-${theme}.png`, fullPage: true });
        await page.setViewportSize({ width: 480, height: 680 });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wide).toBeLessThanOrEqual(0);
        if (folder && language === 'es')
          await page.screenshot({
            path: `${folder}/${name}-${language}-${theme}-narrow.png`,
            fullPage: true,
          });
      }
    });
  }
}
