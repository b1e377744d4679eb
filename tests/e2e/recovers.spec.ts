import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { wellAfterMs } from '../../electron/main/windows/crashes';
import type { Host } from '../../src/core/app/api/api';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { inspectable, lookIntoMain } from '../desktop/main-process';
import { monotonicMs, waitFor } from '../desktop/wait-for';
import { countFault, p95 } from './fault-counts';
import { withEars } from './hearing';
import { mainTitle, newUserData, nextWindow, startLull, test, untilStatus } from './journey';
import { inspected, lookInto } from './pages';
import { commandOf, nameOf, processTree } from './processes';

/** What was being written in the main window is there again after a process ended, however often that does. */

/** `LULL_KILLS` sets how often; a round takes about four seconds. */
const kills = Number(process.env['LULL_KILLS'] ?? 5);
test.describe.configure({ timeout: 180_000 + kills * 20_000 });

/** As many in a row are bad luck (`crashes.ts`); then a page is left alone until it counts as well. */
const inARow = 5;
/** What Lull wants is 2 s at p95, which docs/faults.md says; a machine that does other things as well takes longer. */
const backAtTheLatestMs = 10_000;

const ofKind = ({ pid }: Lull, kind: string): readonly number[] =>
  processTree(pid).filter((each) => commandOf(each).includes(`--type=${kind}`));

/** The value of the field, once the page has painted two frames; the second needs the first on the screen. */
const painted = `new Promise((answer) => {
  const say = () => answer(document.querySelector('main textarea')?.value ?? null);
  requestAnimationFrame(() => requestAnimationFrame(say));
})`;

async function write(lull: Lull, text: string, isFirst: boolean): Promise<void> {
  const pages = await lookInto(lull);
  const main = await pages.main();
  if (isFirst) {
    await main.keyboard.press('Control+4');
    await main.locator('[data-write]').click();
  }
  await main.locator('main textarea').first().fill(text);
  // Its answer comes after what was written before it has arrived.
  await main.evaluate(() => (window as unknown as { lull: Host }).lull.request('drafts', null));
  await pages.close();
}

async function startWriting(desktop: Desktop): Promise<Lull> {
  const args = [...inspected, ...inspectable];
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args });
  const opened = desktop.desk.mark();
  await lull.runCli([]);
  await nextWindow(desktop, 'map', mainTitle, opened);
  return lull;
}

function say(tookMs: readonly number[], lost: number): void {
  const worst = Math.round(p95(tookMs));
  countFault({ runs: tookMs.length, lost, worst });
  expect(lost).toBe(0);
}

for (const kind of ['renderer', 'gpu-process', 'utility'] as const) {
  test(`${kind} killed while somebody writes: the page is back with what was written`, async ({
    desktop,
  }) => {
    const lull = await startWriting(desktop);
    const main = await lookIntoMain(lull);
    const tookMs: number[] = [];
    let lost = 0;
    for (let round = 0; round < kills; round += 1) {
      if (round > 0 && round % inARow === 0) await pause(wellAfterMs + 500);
      const written = `A line of round ${String(round)}`;
      await write(lull, written, round === 0);
      const before = ofKind(lull, kind);
      expect(before).not.toEqual([]);
      for (const pid of before) process.kill(pid, 'SIGKILL');
      const at = monotonicMs();
      await waitFor(() => before.every((pid) => commandOf(pid) === ''), { what: 'the end of them' });
      await waitFor(() => ofKind(lull, kind).length > 0, { what: `another ${kind}` });
      const isBack = await waitFor(async () => (await main.askMainPage(painted)) === written, {
        what: 'the page with what was written',
        timeoutMs: backAtTheLatestMs,
      }).catch(() => false);
      tookMs.push(monotonicMs() - at);
      if (!isBack) lost += 1;
    }
    main.close();
    say(tookMs, lost);
  });
}

test('sound helper killed while it listens: the microphone is heard again', async ({ desktop }) => {
  await withEars(desktop, 'pulseaudio', async ({ lull }) => {
    // The one that listens; those that list what is used are gone in a moment.
    const helpers = (): readonly number[] =>
      processTree(lull.pid).filter((pid) => nameOf(pid) === 'pactl' && / subscribe/.test(commandOf(pid)));
    const tookMs: number[] = [];
    for (let round = 0; round < kills; round += 1) {
      const before = await waitFor(() => (helpers().length > 0 ? helpers() : null), { what: 'a helper' });
      for (const pid of before) process.kill(pid, 'SIGKILL');
      const at = monotonicMs();
      await waitFor(() => helpers().some((pid) => !before.includes(pid)), { what: 'another helper' });
      await untilStatus(lull, 'the microphone to be heard', ({ sources }) =>
        sources.some(({ id, health }) => id === 'microphone' && health === 'ok'),
      );
      tookMs.push(monotonicMs() - at);
    }
    say(tookMs, 0);
  });
});
