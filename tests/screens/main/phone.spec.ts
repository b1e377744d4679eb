import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { SettingsView } from '../../../src/core/contract';
import { phones } from '../../../src/core/phones/catalogue';
import { microsipView, settingsView, snapshotOf } from './fixtures';
import { at } from './busy-day';
import { test } from './main-page';

/** The page that connects a phone: which one, what it can tell, what to put into it, and the tick. */

const hash = '#phone';
const token = 'Zk3vQ9xT1mB7sLr4';
const choose = (page: Page, name: string): Promise<unknown> =>
  page.getByRole('combobox', { name: 'Which phone do you use?' }).selectOption({ label: name });

const withConnector = (change: Partial<SettingsView['phone']['connector']>): SettingsView => {
  const view = settingsView();
  const connector = { name: 'baresip', port: 4444, health: 'ok', reason: null, ...change } as const;
  const settings = { ...view.settings, 'phone.connector': connector.name };
  return { ...view, settings, phone: { ...view.phone, connector } };
};

test('from Settings to the page and back, by keyboard', async ({ openMain }) => {
  const { page } = await openMain({ hash: '#settings' });
  await page.getByRole('link', { name: 'Connect a phone' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connect a phone');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Settings' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByRole('link', { name: 'Back to Settings' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test('a phone that runs comes first; without one, a command', async ({ openMain }) => {
  const running = await openMain({ hash, start: { phones: ['linphone', 'microsip'] } });
  const list = running.page.getByRole('combobox', { name: 'Which phone do you use?' });
  await expect(list).toHaveValue('linphone');
  await expect(list.locator('optgroup').first()).toHaveAttribute('label', 'Running now');
  await expect(list.locator('optgroup').first().locator('option')).toHaveText(['Linphone', 'MicroSIP']);
  await expect(running.page.getByText('Running now')).toBeVisible();
  const none = await openMain({ hash, start: { phones: [] } });
  await expect(none.page.getByRole('combobox')).toHaveValue('other:command');
  await expect(none.page.getByText('lull --call ended')).toBeVisible();
  await expect(none.page.getByText('lull --call signed-out')).toBeHidden();
  await none.page.getByText('More moments').press('Enter');
  await expect(none.page.getByText('lull --call signed-out')).toBeVisible();
});

test('every phone of the catalogue has its sentence and a way, and no two pages are in the way of axe', async ({
  openMain,
}) => {
  test.setTimeout(120_000);
  const { page } = await openMain({ hash });
  for (const { id, name } of phones) {
    await page.getByRole('combobox').selectOption(id);
    const main = page.getByRole('main');
    await expect(main).not.toContainText(/about\.|note\.|way\./);
    await expect(main.getByText(/with Lull\./), name).toBeVisible();
  }
});

test('what was heard has its tick, what was not waits, and what cannot be told is said', async ({
  openMain,
}) => {
  const { page } = await openMain({ hash });
  const signs = page.getByRole('list', { name: 'What it can tell' }).getByRole('listitem');
  await expect(signs).toHaveText(['ringingnot heard yet', 'startedheard at 13:55', 'endedheard at 14:02']);
  await expect(page.getByText('Heard from your phone at 14:02: ended')).toBeVisible();
  await choose(page, 'Microsoft Teams');
  await expect(signs.first()).toHaveText('ringingit cannot tell');
});

test('the first event brings the tick while the page is open', async ({ openMain }) => {
  const silent = { ...settingsView(), phone: { ...settingsView().phone, events: [] } };
  const { page, push } = await openMain({ hash, start: { settings: silent } });
  await expect(page.getByText('Nothing heard from your phone yet.')).toBeVisible();
  await page.evaluate(
    (heardAt) => {
      window.__settings((view) => ({
        ...view,
        phone: { ...view.phone, events: [{ verb: 'started', at: heardAt }] },
      }));
    },
    at(9, 41),
  );
  await push(snapshotOf({ settingsRevision: 2 }));
  await expect(page.getByRole('status').filter({ hasText: 'Heard from' })).toHaveText(
    'Heard from your phone at 9:41: started',
  );
});

test('lines for each way, each with a button that copies it', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash });
  await page.getByRole('button', { name: 'Copy the lines' }).click();
  await expect(page.getByRole('button', { name: 'Copy the lines' })).toHaveText('Copied');
  await choose(page, 'Another, and it can run a command');
  await page.getByRole('button', { name: 'Copy: started' }).click();
  await choose(page, 'NFON');
  await page.getByRole('button', { name: 'Copy: ringing' }).click();
  await page.getByRole('radio', { name: 'Request for a script (POST)' }).check();
  await page.getByRole('button', { name: 'Copy: ended' }).click();
  expect(await sent('copy-text')).toEqual([
    {
      text: [
        'cmdOutgoingCall=lull --call ringing --',
        'cmdCallRing=lull --call ringing --',
        'cmdCallAnswer=lull --call started --',
        'cmdCallStart=lull --call started --',
        'cmdCallEnd=lull --call ended --',
        'cmdCallBusy=lull --call ended --',
      ].join('\n'),
    },
    { text: 'lull --call started' },
    { text: `http://127.0.0.1:47600/v1/hook/${token}/call/ringing` },
    {
      text: `curl -s -m 2 -X POST -H "Authorization: Bearer ${token}" http://127.0.0.1:47600/v1/call/ended`,
    },
  ]);
});

test('a phone that opens an address needs Lull to listen', async ({ openMain }) => {
  const view = settingsView();
  const off: SettingsView = {
    ...view,
    settings: { ...view.settings, 'hooks.enabled': false },
    hooks: { enabled: false, port: null, token: null, failed: null },
  };
  const { page, sent } = await openMain({ hash, start: { settings: off } });
  await choose(page, 'NFON');
  await expect(page.getByText('/v1/hook/')).toHaveCount(0);
  await page.getByRole('switch', { name: 'Let my phone reach Lull' }).click();
  expect(await sent('change-setting')).toEqual([{ key: 'hooks.enabled', value: true }]);
  const failed = { ...view, hooks: { ...view.hooks, failed: 'port-taken' as const, port: null } };
  const second = await openMain({ hash, start: { settings: failed } });
  await choose(second.page, 'NFON');
  await expect(second.page.getByText('Another program uses this port.')).toBeVisible();
});

test('a phone that Lull can ask: the switch, and how it goes', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash });
  await choose(page, 'baresip');
  await expect(page.getByText('ctrl_tcp_listen 127.0.0.1:4444')).toBeVisible();
  await page.getByRole('switch', { name: 'Let Lull ask baresip' }).press('Space');
  expect(await sent('change-setting')).toEqual([{ key: 'phone.connector', value: 'baresip' }]);
  const port = page.getByLabel('Port', { exact: true });
  await port.fill('70000');
  await port.press('Enter');
  await expect(page.getByText('A port is a number up to 65535.')).toBeVisible();
});

for (const [reason, sentence] of [
  ['not-running', 'Microsoft Teams is not there, or its interface is off.'],
  ['not-paired', 'Join a meeting, and allow Lull where Teams asks.'],
  ['no-answer', 'Microsoft Teams does not answer.'],
] as const) {
  test(`a connector in trouble is said: ${reason}`, async ({ openMain }) => {
    const settings = withConnector({ name: 'teams', port: 8124, health: 'failed', reason });
    const { page } = await openMain({ hash, start: { settings } });
    await expect(page.getByRole('combobox')).toHaveValue('teams');
    await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  });
}

test('MicroSIP written on request; a command of the agent stays, with what Lull then does not know', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash });
  await expect(page.getByText('2 lines would be added or filled in.')).toBeVisible();
  await expect(page.getByText('stays: C:\\Tools\\popup.exe')).toBeVisible();
  await expect(page.getByText('Lull does not know that a call you dialed was answered')).toBeVisible();
  await expect(page.getByText('Your own program can start Lull as well')).toBeVisible();
  await expect(page.locator('pre').last()).toHaveText('lull --call started --');
  await page.getByRole('button', { name: 'Write it for me' }).click();
  await page.getByRole('button', { name: 'Replace my commands' }).click();
  await page.getByRole('button', { name: 'Choose MicroSIP.ini' }).click();
  expect(await sent('microsip')).toEqual([
    { do: 'read' },
    { do: 'write', seen: 'a0', replaceOwn: false },
    { do: 'write', seen: 'a0', replaceOwn: true },
    { do: 'choose' },
  ]);
});

test('MicroSIP with Lull’s lines and one of the agent’s, and with an older line of Lull’s', async ({
  openMain,
}) => {
  const kept = await openMain({ hash, start: { microsip: microsipView({ changes: [] }) } });
  await expect(kept.page.getByText('except where a command of yours stays')).toBeVisible();
  await expect(kept.page.getByRole('button', { name: 'Write it for me' })).toHaveCount(0);
  await expect(kept.page.getByRole('button', { name: 'Replace my commands' })).toBeVisible();
  const older = {
    key: 'cmdCallEnd',
    from: 'C:\\Old\\Lull.exe --call ended --',
    to: 'lull --call ended --',
  } as const;
  const moved = await openMain({ hash, start: { microsip: microsipView({ changes: [older], own: [] }) } });
  await expect(moved.page.getByText('now: C:\\Old\\Lull.exe --call ended --')).toBeVisible();
  await expect(moved.page.getByRole('button', { name: 'Replace my commands' })).toHaveCount(0);
});

test('MicroSIP that was written, that runs, and that is not there', async ({ openMain }) => {
  const copy = 'MicroSIP.ini.before-lull-2026-11-19-141845';
  const written = await openMain({
    hash,
    start: { microsip: microsipView({ changes: [], own: [], copy, did: 'written' }) },
  });
  await expect(written.page.getByText(`The old file is kept as ${copy}.`)).toBeVisible();
  await expect(written.page.getByRole('button', { name: 'Write it for me' })).toHaveCount(0);
  await written.page.getByRole('button', { name: 'Put the old file back' }).click();
  expect(await written.sent('microsip')).toEqual([{ do: 'read' }, { do: 'put-back' }]);
  const runs = await openMain({ hash, start: { microsip: microsipView({ refused: 'running' }) } });
  await expect(runs.page.getByText('MicroSIP is running and would write over it.')).toBeVisible();
  const absent = microsipView({ file: null, seen: '', changes: [], own: [], refused: 'no-file' });
  const none = await openMain({ hash, start: { microsip: absent } });
  await expect(none.page.getByText('MicroSIP.ini is not where it usually is.')).toBeVisible();
  await expect(none.page.getByRole('button', { name: 'Write it for me' })).toHaveCount(0);
});

test('a phone in the browser: the honest sentence and nothing to copy', async ({ openMain }) => {
  const { page } = await openMain({ hash });
  await choose(page, 'Genesys Cloud');
  await expect(page.getByText('A phone in the browser cannot tell Lull directly yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  await choose(page, 'VICIdial');
  await expect(page.getByText('Press Ctrl Shift F10 when a call starts')).toBeVisible();
});

test('a browser edition has no such page', async ({ openMain }) => {
  const host = { edition: 'browser' } as const;
  const { page } = await openMain({ hash, start: { snapshot: snapshotOf({ host }) } });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

const looks: readonly string[] = ['MicroSIP', 'NFON', 'baresip', 'Microsoft Teams', 'Zoiper'];
for (const [language, theme] of [
  ['en', 'light'],
  ['es', 'dark'],
] as const) {
  test(`axe finds nothing in any way of connecting: ${language}, ${theme}`, async ({ openMain }) => {
    test.setTimeout(120_000);
    const { page } = await openMain({ hash, appearance: { language, theme } });
    const found: string[] = [];
    for (const name of looks) {
      await page.getByRole('combobox').selectOption({ label: name });
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html ?? ''}`));
    }
    expect(found).toEqual([]);
  });
}

test('nothing sticks out in a small window', async ({ openMain }) => {
  for (const longWords of [false, true]) {
    const { page } = await openMain({
      hash,
      appearance: { language: 'es' },
      start: { longWords },
      context: { viewport: { width: 400, height: 680 } },
    });
    for (const { id } of phones) {
      await page.getByRole('combobox').selectOption(id);
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(over, id).toBeLessThanOrEqual(0);
    }
  }
});
