import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { run } from '../desktop/child';
import type { Desktop } from '../desktop/desktop';
import { modeOf } from './folders';
import {
  cardTitle,
  lastShift,
  mainTitle,
  mappedSince,
  newUserData,
  readShifts,
  startLull,
  test,
} from './journey';
import { takeCall, tell, untilActive, untilState } from './journey';
import { inspected, lookInto } from './pages';

async function write(desktop: Desktop, text: string): Promise<void> {
  const { code, stderr } = await run('xdotool', ['type', '--delay', '12', text], { env: desktop.env });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
}

/** Saves the page as PDF and as PNG through the system's own dialog, and looks into both files. */
async function saveThePage(desktop: Desktop, main: Page): Promise<void> {
  const folder = await desktop.newFolder('kept');
  for (const [as, way, begins] of [
    ['pdf', 'As a PDF', '%PDF-'],
    ['png', 'As a picture', '\x89PNG'],
  ] as const) {
    const file = path.join(folder, `page.${as}`);
    await main.getByRole('button', { name: 'Keep it' }).click();
    await main.getByRole('menuitem', { name: way }).click();
    await untilActive(desktop, 'Save File');
    expect(await run('xdotool', ['key', 'ctrl+a'], { env: desktop.env })).toMatchObject({ code: 0 });
    await write(desktop, file);
    await desktop.desk.press('Return');
    await expect(main.locator('main')).toContainText(`Saved as ${file}`);
    const content = await readFile(file, 'latin1');
    expect(content.startsWith(begins)).toBe(true);
    expect(await modeOf(file)).toBe('0600');
    if (as === 'pdf') expect(content.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
    if (as === 'pdf') expect(content).not.toMatch(/\/Author|\/Keywords|file:\/\/|window seat/);
    if (as === 'png') expect((await readFile(file)).readUInt32BE(16)).toBe(1600);
  }
}

test('the close by keyboard alone, the page that is kept, silence, and the next shift', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await takeCall(lull);
  await takeCall(lull);
  const { id } = await lastShift(userDataDir);

  expect(await lull.runCli(['--close-shift'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  const pages = await lookInto(lull);
  const main = await pages.main();
  await untilActive(desktop, mainTitle);
  const step = async (number: number, question: string): Promise<void> => {
    await expect(main.locator('main')).toContainText(`${String(number)} of 6`);
    await expect(main.locator('main')).toContainText(question);
  };

  await step(1, 'taking home');
  await desk.press('4');
  await step(2, 'Which wins did only you see');
  await expect.poll(async () => (await lastShift(userDataDir)).takingHome.before).toBe(4);
  await desk.press('Tab');
  await write(desktop, 'she laughed');
  await desk.press('Return');
  await write(desktop, 'i let her finish');
  await desk.press('Return');
  await expect(main.locator('main li')).toContainText('she laughed');
  // The win is shown at once, and the form is free again once it is on disk.
  await expect(main.getByRole('textbox', { name: 'Another win' })).toBeFocused();
  await desk.press('Return');

  await step(3, 'What is unfinished');
  await desk.press('Tab');
  await write(desktop, 'refund');
  await desk.press('Tab');
  await write(desktop, 'monday');
  await desk.press('Tab');
  await write(desktop, 'inbox');
  await desk.press('Return');

  await step(4, 'What do you like');
  await desk.press('Tab');
  await write(desktop, 'the window seat');
  await desk.press('Return');

  await step(5, 'A slow closing breath');
  await desk.press('Return');

  await step(6, 'And now');
  await desk.press('2');
  await expect.poll(async () => (await lastShift(userDataDir)).takingHome.after).toBe(2);
  await desk.press('Return');

  const page = main.locator('main');
  await expect(page).toContainText('This is your page of the day.');
  for (const words of [
    'she laughed',
    'i let her finish',
    'refund',
    'monday',
    'inbox',
    'the window seat',
    'The shift is closed',
  ]) {
    await expect(page).toContainText(words);
  }
  const closed = await lastShift(userDataDir);
  expect(closed).toMatchObject({ id, closed: true, takingHome: { before: 4, after: 2 } });
  expect(closed.unfinished).toEqual([{ what: 'refund', when: 'monday', where: 'inbox' }]);
  expect(closed.wins.map(({ text, because }) => [text, because])).toEqual([
    ['she laughed', 'i let her finish'],
  ]);
  expect(closed.liked).toBe('the window seat');
  await saveThePage(desktop, main);
  const status = await untilState(lull, 'off-shift');
  expect(status).toMatchObject({ shift: null, pacing: { allowed: false, because: 'off-shift' } });

  const before = desk.mark();
  for (let second = 0; second < 20; second += 1) {
    await tell(lull, 'available');
    await pause(1000);
  }
  expect(mappedSince(desktop, cardTitle, before)).toBe(0);
  expect((await readShifts(userDataDir)).map((shift) => shift.id)).toEqual([id]);

  await tell(lull, 'started');
  const next = await untilState(lull, 'on-call');
  expect(next.shift).toMatchObject({ calls: 1 });
  expect(next.shift?.id).not.toBe(id);
  await tell(lull, 'ended');

  const folder = await desktop.newFolder('export');
  for (const format of ['json', 'csv', 'md']) {
    const file = path.join(folder, `all.${format}`);
    expect(await lull.runCli(['--export', file])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(await modeOf(file)).toBe('0600');
    const text = await readFile(file, 'utf8');
    if (format !== 'csv') expect(text).toContain('the window seat');
    if (format === 'md') expect(text).toContain('she laughed');
    else for (const shift of [id, next.shift?.id ?? '']) expect(text).toContain(shift);
    if (format === 'csv') expect(text.trim().split('\r\n')).toHaveLength(1 + 3);
    if (format === 'json') expect(JSON.parse(text)).toMatchObject({ format: 'lull-export', version: 1 });
  }
  await pages.close();
});
