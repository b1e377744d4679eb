import { readFile, readdir } from 'node:fs/promises';
import { watch } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Shift } from '../../src/core/shift/shift';
import { run } from '../desktop/child';
import type { Desktop } from '../desktop/desktop';
import { inspectable, lookIntoMain } from '../desktop/main-process';
import { monotonicMs, within } from '../desktop/wait-for';
import { simulatedLogs, writeShiftFiles } from '../fakes/shift-files';
import { modeOf } from './folders';
import { cardTitle, newUserData, nextWindow, startLull, takeCall, tell, test, untilSettled } from './journey';
import { untilStatus } from './journey';
import { inspected, lookInto } from './pages';

/** All shifts in one file, from the real Lull: by command and from the screen, while calls go on. */

interface Writing {
  readonly begun: Promise<number>;
  readonly done: Promise<number>;
}

/** When a file begins to be written in a folder under a name of its own, and when it is in its place (CLOCK_MONOTONIC ms). */
function watchWriting(folder: string, name: string): Writing {
  const watcher = watch(folder);
  const seen = (what: string, fits: (file: string) => boolean): Promise<number> => {
    const at = new Promise<number>((resolve) => {
      watcher.on('change', (_kind, file) => {
        if (fits(String(file))) resolve(monotonicMs());
      });
    });
    return within(at, { what, timeoutMs: 60_000 });
  };
  const begun = seen('the export to begin', (file) => file.endsWith('.part'));
  const done = seen('the export to be there', (file) => file === name);
  void done.finally(() => {
    watcher.close();
  });
  return { begun, done };
}

test('a year of shifts is exported, and the card gives way to a call before the file is written', async ({
  desktop,
}) => {
  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  const logs = simulatedLogs(364, Date.now());
  await writeShiftFiles(userDataDir, logs);
  const lull = await startLull(desktop, { userDataDir, args: inspectable });
  const main = await lookIntoMain(lull);
  await untilSettled();
  await takeCall(lull);
  await lull.runCli(['--card']);
  await untilStatus(lull, 'a card', ({ card }) => card !== null);

  const folder = await desktop.newFolder('kept');
  const writing = watchWriting(folder, 'all.json');
  const since = desktop.desk.mark();
  let took = 0;
  const { blockedMs } = await main.bears(async () => {
    const exported = lull.runCli(['--export', path.join(folder, 'all.json')]);
    const begunAt = await writing.begun;
    const [gone] = await Promise.all([nextWindow(desktop, 'unmap', cardTitle, since), tell(lull, 'ringing')]);
    const doneAt = await writing.done;
    expect(gone.at).toBeLessThan(doneAt);
    took = doneAt - begunAt;
    expect(await exported).toMatchObject({ code: 0, stderr: '' });
  });
  // At one go it would be all of it. How long a turn is on a machine at rest, `npm run bench` tells.
  expect(blockedMs).toBeLessThan(took / 2);
  main.close();

  const all = JSON.parse(await readFile(path.join(folder, 'all.json'), 'utf8')) as {
    readonly shifts: readonly Shift[];
  };
  // Today's is the last.
  expect(all.shifts).toHaveLength(logs.length + 1);
  const calls = all.shifts.flatMap((shift) => shift.calls);
  expect(calls.length).toBeGreaterThan(10_000);

  for (const format of ['csv', 'md']) {
    const file = path.join(folder, `all.${format}`);
    expect(await lull.runCli(['--export', file])).toMatchObject({ code: 0, stderr: '' });
    expect(await modeOf(file)).toBe('0600');
    const text = await readFile(file, 'utf8');
    // A spreadsheet reads the file as UTF-8 by its mark.
    expect(text.startsWith('\uFEFF')).toBe(format === 'csv');
    const rows = format === 'csv' ? text.split('\r\n').length - 2 : text.match(/^# /gm)?.length;
    expect(rows).toBe(format === 'csv' ? calls.length : all.shifts.length);
  }
  expect((await readdir(folder)).sort()).toEqual(['all.csv', 'all.json', 'all.md']);
});

/** Gives the system's own dialog, when it comes, a place for the file. */
async function saveTo({ desk, env }: Desktop, since: number, file: string): Promise<void> {
  const isDialog = ({ title }: { readonly title: string }): boolean => /^Save/.test(title);
  await desk.next('map', isDialog, { since, what: "the system's dialog" });
  await desk.next('active', ({ active }) => active !== null && isDialog(active), {
    since,
    what: 'its keyboard',
  });
  await desk.press('Control+a');
  await run('xdotool', ['type', '--delay', '10', file], { env });
  await desk.press('Return');
}

test('from the screen: where the agent says; a folder that takes no file is said in a sentence', async ({
  desktop,
}) => {
  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  await writeShiftFiles(userDataDir, simulatedLogs(7, Date.now()));
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await lull.runCli([]);
  const pages = await lookInto(lull);
  const page = await pages.main();
  await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).click();
  const folder = await desktop.newFolder('kept');
  const file = path.join(folder, 'everything.json');
  let since = desktop.desk.mark();
  await page.getByRole('button', { name: 'Save a copy: to bring back' }).click();
  await saveTo(desktop, since, file);
  await expect(page.getByRole('group', { name: 'Save a copy' })).toContainText(file);
  const all = JSON.parse(await readFile(file, 'utf8')) as { readonly shifts: readonly Shift[] };
  expect(all.shifts).toHaveLength(5);

  const gone = await lull.runCli(['--export', path.join(folder, 'gone', 'all.csv')]);
  expect(gone).toMatchObject({ code: 1, stdout: '' });
  expect(gone.stderr).toContain('cannot be written. Choose a folder that you may write to.');

  since = desktop.desk.mark();
  await page.getByRole('button', { name: 'Save a copy: as a table' }).click();
  // A folder that takes no files, whoever asks.
  await saveTo(desktop, since, '/proc/everything.csv');
  await expect(page.getByRole('main')).toContainText('That file could not be written.');
  await expect(page.getByRole('group', { name: 'Save a copy' })).toContainText(
    'Everything is still where it was.',
  );
  await pages.close();
});
