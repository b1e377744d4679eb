import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { closeByKeyboard } from './closing';
import { filesWith } from './folders';
import { newUserData, readLogs, startLull, takeCall, test } from './journey';
import { untilActive } from './journey';
import { inspected, lookInto } from './pages';

/** Where shifts are forgotten, nothing of one is left once its page was left, or after a start if Lull was killed before. */

const word = 'kanarienvogel';

async function closedShift(
  desktop: Desktop,
  userDataDir: string,
): Promise<{ readonly lull: Lull; readonly main: Page }> {
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await takeCall(lull);
  await lull.runCli(['--close-shift']);
  const main = await (await lookInto(lull)).main();
  await untilActive(desktop, 'Lull');
  await main.evaluate(() => {
    window.location.hash = '#today';
  });
  await main.getByRole('button', { name: 'Add one' }).click();
  await main.getByRole('textbox', { name: 'What went well' }).fill(word);
  await main.keyboard.press('Enter');
  await expect.poll(() => filesWith(userDataDir, [word])).not.toEqual([]);
  await main.evaluate(() => {
    window.location.hash = '#close';
  });
  await closeByKeyboard(desktop, main);
  return { lull, main };
}

test('the page is left, and the shift is gone', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop, { privacy: { forgetAtClose: true } });
  const { lull, main } = await closedShift(desktop, userDataDir);
  await expect(main.getByText('This shift is forgotten when you leave this page')).toBeVisible();
  expect(await filesWith(userDataDir, [word])).not.toEqual([]);
  await main.getByRole('link', { name: 'Today' }).click();
  await expect.poll(() => filesWith(userDataDir, [word]), { timeout: 15_000 }).toEqual([]);
  expect(await readLogs(userDataDir)).toEqual([]);
  expect(await lull.status()).toMatchObject({ shift: null });
});

test('Lull is killed while the page is shown: the next start forgets the shift', async ({ desktop }) => {
  const userDataDir = await newUserData(desktop, { privacy: { forgetAtClose: true } });
  const { lull } = await closedShift(desktop, userDataDir);
  process.kill(lull.pid, 'SIGKILL');
  await lull.exited;
  expect(await filesWith(userDataDir, [word])).not.toEqual([]);
  await startLull(desktop, { userDataDir });
  await expect.poll(() => filesWith(userDataDir, [word]), { timeout: 20_000 }).toEqual([]);
  expect(await readLogs(userDataDir)).toEqual([]);
});
