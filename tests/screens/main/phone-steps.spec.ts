import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { SettingsView } from '../../../src/core/contract';
import { phones } from '../../../src/core/phones/catalogue';
import { microsipView, settingsView, snapshotOf } from './fixtures';
import { at } from './busy-day';
import { test } from './main-page';
import { goTo, hash, silent, step, ticked, withConnector } from './phone-page';

/** The steps that connect a phone: each ticks itself, and the first call is the proof. */

const token = 'Zk3vQ9xT1mB7sLr4';

test('in the browser there is nothing to install, and the microphone can be looked at again', async ({
  openMain,
}) => {
  const view = silent();
  const settings = { ...view, settings: { ...view.settings, 'sources.microphone': false } };
  const { page, sent } = await openMain({
    hash,
    start: { settings, snapshot: snapshotOf({ programs: [] }) },
  });
  await page.getByRole('link', { name: 'It is in the browser' }).click();
  await ticked(page, 'Nothing to install');
  await expect(page.getByText('A phone in the browser cannot tell Lull directly yet.')).toBeVisible();
  // It gives way to the next step once it is chosen.
  await page.getByRole('radio', { name: 'helps' }).click();
  expect(await sent('change-setting')).toEqual([{ key: 'sources.microphone', value: true }]);
  await expect(page.getByText('Waiting for your first call')).toBeVisible();
});

test('a desk phone has one key, and a phone for commands or addresses its lines', async ({ openMain }) => {
  const { page } = await openMain({ hash });
  await page.getByRole('link', { name: 'It is a desk phone' }).click();
  await expect(page.getByText('Press Ctrl Shift F10 when a call starts')).toBeVisible();
  await page.getByRole('link', { name: 'All phones' }).click();
  await page.getByRole('link', { name: 'It can run a command' }).click();
  const ended = page.getByText('lull --call ended');
  await expect(ended).toBeHidden();
  await page.getByRole('button', { name: 'Show the lines' }).click();
  await expect(ended).toBeVisible();
  await expect(page.getByText('lull --call signed-out')).toBeHidden();
  await page.getByRole('button', { name: 'More moments' }).press('Enter');
  await expect(page.getByText('lull --call signed-out')).toBeVisible();
  await page.getByRole('radio', { name: 'It opens an address' }).check();
  await ticked(page, 'Let your phone reach Lull');
});

test('what was heard is listed, what was not waits, and what cannot be told is said', async ({
  openMain,
}) => {
  const { page } = await openMain({ hash: '#phone/nfon' });
  await ticked(page, 'Your first call came through');
  const signs = page.getByRole('list', { name: 'What it can tell' }).getByRole('listitem');
  await expect(signs).toHaveText(['ringingnot heard yet', '13:55started', '14:02ended']);
  await goTo(page, 'teams');
  await expect(signs.first()).toHaveText('ringingit cannot tell');
});

test('the first call ticks while the page is open', async ({ openMain }) => {
  const { page, push } = await openMain({ hash: '#phone/nfon', start: { settings: silent() } });
  await expect(step(page, 'Waiting for your first call').getByRole('img', { name: 'Waiting' })).toBeVisible();
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
  await ticked(page, 'Your first call came through');
});

test('lines for each way, each with a button that copies it', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#phone/microsip' });
  await page.getByRole('button', { name: 'I write it myself' }).click();
  await page.getByRole('button', { name: 'Copy the lines' }).click();
  await expect(page.getByRole('button', { name: 'Copy the lines' })).toHaveText('Copied');
  await goTo(page, 'lines');
  await page.getByRole('button', { name: 'Show the lines' }).click();
  await page.getByRole('button', { name: 'Copy: started' }).click();
  await goTo(page, 'nfon');
  await page.getByRole('button', { name: 'Show the lines' }).click();
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
  const { page, sent } = await openMain({ hash: '#phone/nfon', start: { settings: off } });
  await expect(page.getByRole('button', { name: 'Show the lines' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'may reach Lull', exact: true }).check();
  expect(await sent('change-setting')).toEqual([{ key: 'hooks.enabled', value: true }]);
  const failed = { ...view, hooks: { ...view.hooks, failed: 'port-taken' as const, port: null } };
  const second = await openMain({ hash: '#phone/nfon', start: { settings: failed } });
  await expect(second.page.getByText('Another program uses this port.')).toBeVisible();
  const port = second.page.getByRole('spinbutton', { name: 'Port' });
  await port.fill('80');
  await port.press('Enter');
  await expect(second.page.getByText('A port is 0 or a number from 1024 to 65535.')).toBeVisible();
});

test('a phone that Lull can ask: the choice, and how it goes', async ({ openMain }) => {
  const { page, sent } = await openMain({ hash: '#phone/baresip', start: { settings: silent() } });
  await expect(page.getByText('ctrl_tcp_listen 127.0.0.1:4444')).toBeVisible();
  await page.getByRole('radio', { name: 'may ask', exact: true }).check();
  expect(await sent('change-setting')).toEqual([{ key: 'phone.connector', value: 'baresip' }]);
  await page.getByRole('button', { name: 'Port' }).click();
  const port = page.getByRole('spinbutton', { name: 'Port' });
  await port.fill('70000');
  await port.press('Enter');
  await expect(page.getByText('A port is a number up to 65535.')).toBeVisible();
  const answers = await openMain({ hash: '#phone/baresip', start: { settings: withConnector({}) } });
  await ticked(answers.page, 'Allow it in baresip');
  await ticked(answers.page, 'Let Lull ask baresip');
});

for (const [reason, sentence] of [
  ['not-running', 'Microsoft Teams is not there, or its interface is off.'],
  ['not-paired', 'Join a meeting, and allow Lull where Teams asks.'],
  ['no-answer', 'Microsoft Teams does not answer.'],
] as const) {
  test(`a connector in trouble is said: ${reason}`, async ({ openMain }) => {
    const settings = withConnector({ name: 'teams', port: 8124, health: 'failed', reason });
    const { page } = await openMain({ hash: '#phone/teams', start: { settings } });
    await expect(page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
  });
}

test('MicroSIP written on request; a command of the agent stays, with what Lull then does not know', async ({
  openMain,
}) => {
  const { page, sent } = await openMain({ hash: '#phone/microsip' });
  await expect(page.getByText('2 lines are new.')).toBeVisible();
  await expect(page.getByRole('row', { name: /^you dial one ringing nothing/ })).toBeVisible();
  await expect(page.getByRole('row', { name: 'stays: C:\\Tools\\popup.exe' })).toBeVisible();
  await expect(page.getByText('Lull does not know that a call you dialed was answered')).toBeVisible();
  await expect(page.getByText('Your own program can start Lull as well')).toBeVisible();
  await expect(page.locator('pre').first()).toHaveText('lull --call started --');
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
  const kept = await openMain({
    hash: '#phone/microsip',
    start: { microsip: microsipView({ changes: [] }) },
  });
  await expect(kept.page.getByText('except where a command of yours stays')).toBeVisible();
  await expect(kept.page.getByRole('button', { name: 'Write it for me' })).toHaveCount(0);
  await expect(kept.page.getByRole('button', { name: 'Replace my commands' })).toBeVisible();
  const older = {
    key: 'cmdCallEnd',
    from: 'C:\\Old\\Lull.exe --call ended --',
    to: 'lull --call ended --',
  } as const;
  const moved = await openMain({
    hash: '#phone/microsip',
    start: { microsip: microsipView({ changes: [older], own: [] }) },
  });
  await expect(moved.page.locator('s')).toHaveText('C:\\Old\\Lull.exe --call ended --');
  await expect(moved.page.getByRole('button', { name: 'Replace my commands' })).toHaveCount(0);
});

test('MicroSIP that was written, that runs, and that is not there', async ({ openMain }) => {
  const copy = 'MicroSIP.ini.before-lull-2026-11-19-141845';
  const written = await openMain({
    hash: '#phone/microsip',
    start: { microsip: microsipView({ changes: [], own: [], copy, did: 'written' }) },
  });
  await expect(written.page.getByText(`The old file is kept as ${copy}.`)).toBeVisible();
  await expect(written.page.getByRole('button', { name: 'Write it for me' })).toHaveCount(0);
  await written.page.getByRole('button', { name: 'Put the old file back' }).click();
  expect(await written.sent('microsip')).toEqual([{ do: 'read' }, { do: 'put-back' }]);
  const runs = await openMain({
    hash: '#phone/microsip',
    start: { microsip: microsipView({ refused: 'running' }) },
  });
  await expect(runs.page.getByText('MicroSIP is running and would write over it.')).toBeVisible();
  const absent = microsipView({ file: null, seen: '', changes: [], own: [], refused: 'no-file' });
  const none = await openMain({ hash: '#phone/microsip', start: { microsip: absent } });
  await expect(none.page.getByText('MicroSIP.ini is not where it usually is.')).toBeVisible();
  await expect(none.page.getByRole('button', { name: 'Write it for me' })).toHaveCount(0);
});

const looks = ['microsip', 'nfon', 'baresip', 'teams', 'zoiper', 'unknown', 'desk', 'lines'];

for (const [language, theme] of [
  ['en', 'light'],
  ['es', 'dark'],
] as const) {
  test(`axe finds nothing in any way of connecting: ${language}, ${theme}`, async ({ openMain }) => {
    const { page } = await openMain({ hash, appearance: { language, theme } });
    const found: string[] = [];
    for (const id of looks) {
      await goTo(page, id);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      const fold = page.locator('main button[aria-expanded="false"]');
      while ((await fold.count()) > 0) await fold.first().click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      found.push(...violations.map((one) => `${id}: ${one.id} ${one.nodes[0]?.html ?? ''}`));
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
      context: { viewport: { width: 360, height: 680 } },
    });
    for (const id of ['', ...phones.map((phone) => phone.id), ...looks]) {
      await goTo(page, id);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      const over = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(over, id).toBeLessThanOrEqual(0);
    }
  }
});
