import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { run } from '../desktop/child';
import type { Desktop } from '../desktop/desktop';
import { simulatedLogs, writeShiftFiles } from '../fakes/shift-files';
import { newUserData, readLogs, startLull, test } from './journey';
import { inspected, lookInto } from './pages';

/** An export of one Lull comes into another, picked in the system's own dialog. */

/** Names the file in the system's own dialog, when it comes; a slash is where a path begins. */
async function pick({ desk, env }: Desktop, since: number, file: string): Promise<void> {
  const isDialog = ({ title }: { readonly title: string }): boolean => /^Open/.test(title);
  await desk.next('map', isDialog, { since, what: "the system's dialog" });
  await desk.next('active', ({ active }) => active !== null && isDialog(active), {
    since,
    what: 'its keyboard',
  });
  await run('xdotool', ['type', '--delay', '20', file], { env });
  await desk.press('Return');
}

test('what was exported comes in by the system’s dialog; what is no export is said to be none', async ({
  desktop,
}) => {
  const from = await newUserData(desktop);
  await writeShiftFiles(from, simulatedLogs(7, Date.now()));
  const file = path.join(await desktop.newFolder('kept'), 'everything.json');
  const first = await startLull(desktop, { userDataDir: from });
  expect(await first.runCli(['--export', file])).toMatchObject({ code: 0 });
  await first.end();

  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await lull.runCli([]);
  const pages = await lookInto(lull);
  const page = await pages.main();
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  const group = page.getByRole('group', { name: 'A saved copy' });
  const choose = group.getByRole('button', { name: 'Bring it back' });
  const other = path.join(path.dirname(file), 'other.json');
  await writeFile(other, '[]');
  for (const [picked, said] of [
    [other, 'Lull did not export that file.'],
    [file, 'Imported: 5 shifts.'],
    [file, 'Already here: 5 shifts.'],
  ] as const) {
    const since = desktop.desk.mark();
    await choose.click();
    await pick(desktop, since, picked);
    await expect(group).toContainText(said);
  }
  await pages.close();
  await lull.runCli(['--quit']);
  expect(await readLogs(userDataDir)).toEqual(await readLogs(from));
});
