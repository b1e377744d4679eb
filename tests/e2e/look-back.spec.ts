import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { simulatedLogs, writeShiftFiles } from '../fakes/shift-files';
import { newUserData, startLull, test } from './journey';
import { inspected, lookInto } from './pages';

test('a year of simulated shifts is looked back on, by week, month and year, down to one shift', async ({
  desktop,
}) => {
  const userDataDir = await newUserData(desktop);
  const logs = simulatedLogs(364, Date.now());
  await writeShiftFiles(userDataDir, logs);
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await lull.runCli([]);
  const pages = await lookInto(lull);
  const page = await pages.main();
  await page.getByRole('link', { name: 'Look back' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Four weeks, \d+ shifts$/);

  await page.getByRole('button', { name: 'Year' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Twelve months, 2\d\d shifts$/);
  const calls = logs.flat().filter(({ type }) => type === 'call-started').length;
  expect(calls).toBeGreaterThan(10_000);
  await page.getByRole('link', { name: 'My gaps' }).click();
  await expect(page.getByRole('main')).toContainText(/Twelve months, [\d,]+ gaps/);
  await page.getByRole('link', { name: 'Pages' }).click();
  await page
    .getByRole('link', { name: /\d+ shifts, \d+ hard, [\d,]+ calls/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Four weeks/);

  const shift = page.getByRole('group', { name: 'Shifts as pages' }).getByRole('link').last();
  const said = /: (\d+) calls/.exec((await shift.getAttribute('aria-label')) ?? '')?.[1];
  await shift.click();
  await expect(page.getByRole('article')).toContainText(`Calls${said ?? '?'}`);

  const kept = path.join(userDataDir, 'look-back.json');
  await expect
    .poll(async () => {
      const text = await readFile(kept, 'utf8').catch(() => '{"digests":[]}');
      return (JSON.parse(text) as { readonly digests: readonly unknown[] }).digests.length;
    })
    .toBe(logs.length);
  await pages.close();
});
