import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startChild } from '../desktop/child';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { projectRoot } from '../desktop/project-root';
import { waitFor } from '../desktop/wait-for';
import {
  cardTitle,
  mainTitle,
  mappedSince,
  newUserData,
  nextWindow,
  startLull,
  takeCall,
  test,
  untilStatus,
} from './journey';
import { inspected, lookInto } from './pages';

/** What the tray is asked for stays so, where Lull is once its window is closed, and keys that are being set. */

const end = async (lull: Lull): Promise<void> => {
  await lull.runCli(['--quit']);
  expect(await lull.exited).toEqual({ code: 0, signal: null });
};

test('an hour of quiet outlives a restart, and is over when the tray says so', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop);
  const first = await startLull(desktop, { userDataDir });
  await desktop.desk.trayClick(first.pid, ['Quiet', 'For an hour']);
  await takeCall(first);
  const quiet = ({ pacing }: { readonly pacing: { readonly because: string } }): boolean =>
    pacing.because === 'quiet-for-now';
  const before = await untilStatus(first, 'quiet', quiet);
  await end(first);

  const second = await startLull(desktop, { userDataDir });
  await takeCall(second);
  const after = await untilStatus(second, 'quiet after the restart', quiet);
  expect(after.pacing.notBefore).toBe(before.pacing.notBefore);
  const until = await waitFor(
    async () =>
      (await desktop.desk.trayMenu(second.pid)).find(({ label }) => label.startsWith('Quiet until')),
    { what: 'the entry that says until when' },
  );
  expect(until.checked).toBe(true);
  const since = desktop.desk.mark();
  await desktop.desk.trayClick(second.pid, [until.label]);
  await untilStatus(second, 'no quiet any more', (status) => !quiet(status));
  await nextWindow(desktop, 'map', cardTitle, since);
});

/** The small notices of a desktop, as it shows them. */
async function watchNotices({ env }: Desktop): Promise<() => readonly string[]> {
  const script = path.join(projectRoot(), 'tests/desktop/notices.py');
  const child = await startChild('/usr/bin/python3', ['-B', script], { env });
  const lines = (): readonly string[] => child.stdout().split('\n').slice(0, -1);
  await waitFor(() => lines()[0] === 'there', { what: 'the notices', context: child.stderr });
  return () =>
    lines()
      .slice(1)
      .map((line) => JSON.parse(line) as string);
}

test('the first time its window is closed Lull says where it is, and never again', async ({ desktop }) => {
  const { desk } = desktop;
  const notices = await watchNotices(desktop);
  const userDataDir = await newUserData(desktop);
  const closeWindow = async (lull: Lull): Promise<void> => {
    const since = desk.mark();
    await desk.trayActivate(lull.pid);
    const { client } = await nextWindow(desktop, 'map', mainTitle, since);
    await desk.close(client);
    await nextWindow(desktop, 'unmap', mainTitle, since);
  };
  const first = await startLull(desktop, { userDataDir });
  await closeWindow(first);
  const told = ['Lull keeps running, here in the tray. Quit is in its menu.'];
  await expect.poll(notices).toEqual(told);
  await closeWindow(first);
  await end(first);

  const second = await startLull(desktop, { userDataDir });
  await closeWindow(second);
  // What it would say is said before it answers this.
  await second.status();
  expect(notices()).toEqual(told);
});

test('while a shortcut is being set Lull’s keys do nothing, and afterwards they do again', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await takeCall(lull);
  const opened = desk.mark();
  await desk.trayClick(lull.pid, ['Settings']);
  await nextWindow(desktop, 'map', mainTitle, opened);
  const pages = await lookInto(lull);
  const main = await pages.main();
  const field = main
    .getByRole('textbox', { name: 'Hard call' })
    .or(main.locator('[data-row="keys.hardCall"] button').first());
  const since = desk.mark();
  for (const keys of ['Control+Shift+F9', 'Control+Shift+F7']) {
    await field.click();
    await desk.press(keys);
  }
  const settings = (): Promise<string> => readFile(path.join(userDataDir, 'settings.json'), 'utf8');
  await expect.poll(settings).toMatch(/"hardCall":\s*"[^"]*F7"/);
  expect(mappedSince(desktop, cardTitle, since)).toBe(0);

  await main.getByRole('heading', { level: 1 }).click();
  const left = desk.mark();
  await desk.press('Control+Shift+F7');
  await nextWindow(desktop, 'map', cardTitle, left);
  await pages.close();
});
