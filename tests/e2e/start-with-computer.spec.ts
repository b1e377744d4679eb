import { expect } from '@playwright/test';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { startChild } from '../desktop/child';
import { waitFor } from '../desktop/wait-for';
import { mainTitle, mappedSince, newUserData, nextWindow, startLull, test, untilStatus } from './journey';
import { inspected, lookInto } from './pages';

const asRoot = process.getuid?.() === 0;
/** What starts a program from an entry as GNOME does. */
const launch =
  'import sys; from gi.repository import Gio; sys.exit(not Gio.DesktopAppInfo.new_from_filename(sys.argv[1]).launch([], None))';

test('switched on in Settings, the desktop starts this Lull in the tray; switched off, nothing is left', async ({
  desktop,
}) => {
  const { env } = desktop;
  const plain = await newUserData(desktop);
  const userDataDir = path.join(plain, String.raw`50 % of "ours" $HOME \ é`);
  await mkdir(userDataDir, { mode: 0o700 });
  await copyFile(path.join(plain, 'settings.json'), path.join(userDataDir, 'settings.json'));
  const first = await startLull(desktop, { userDataDir, args: inspected });
  await first.runCli([]);
  const page = await (await lookInto(first)).main();
  await page.evaluate(() => {
    window.location.hash = '#settings';
  });
  const starts = page.getByRole('radio', { name: 'starts in the tray' });
  await expect(starts).not.toBeChecked();
  await starts.click();
  await expect(starts).toBeChecked();
  const entry = path.join(env['XDG_CONFIG_HOME'] ?? '', 'autostart/lull.desktop');
  const read = (): Promise<string | null> => readFile(entry, 'utf8').catch(() => null);
  await waitFor(read, { what: 'the entry' });
  await page.getByRole('radio', { name: 'waits until I start it' }).click();
  await waitFor(async () => (await read()) === null, { what: 'the entry to be gone' });
  await starts.click();
  const text = await waitFor(read, { what: 'the entry again' });
  await first.runCli(['--quit']);
  expect(await first.exited).toEqual({ code: 0, signal: null });

  // A desktop runs it as it is; only where tests run as root Chromium wants to be told.
  const started = asRoot ? `${entry}.root.desktop` : entry;
  if (asRoot)
    await writeFile(started, text.replace('"--hidden"', '"--hidden" "--no-sandbox" "--disable-gpu"'));
  const since = desktop.desk.mark();
  // It outlives what started it, and would hold a pipe open.
  const starter = await startChild('/usr/bin/python3', ['-c', launch, started], { env, stdio: 'ignore' });
  try {
    expect(await starter.exited).toMatchObject({ code: 0 });
    await untilStatus(first, 'a Lull that runs', ({ state }) => state === 'off-shift');
    expect(mappedSince(desktop, mainTitle, since)).toBe(0);
    await first.runCli([]);
    await nextWindow(desktop, 'map', mainTitle, since);
  } finally {
    await first.runCli(['--quit']);
  }
});
