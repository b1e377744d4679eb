import { expect } from '@playwright/test';
import type { WindowSeen } from '../desktop/desk';
import type { Desktop } from '../desktop/desktop';
import { waitFor } from '../desktop/wait-for';
import { cardTitle, mainTitle, newUserData, startLull, test, untilActive, untilStatus } from './journey';
import { inspected, lookInto } from './pages';

const screen = { width: 1024, height: 768 };
test.use({ screenSize: screen });

/** The card on the screen once it is taller than `least`. */
function tallerCard({ desk }: Desktop, least: number): Promise<WindowSeen> {
  let seen: WindowSeen | undefined;
  return waitFor(
    async () => {
      seen = (await desk.windows()).find(({ title }) => title === cardTitle);
      return seen && seen.height > least ? seen : null;
    },
    { what: `a card taller than ${String(least)}`, context: () => JSON.stringify(seen) },
  );
}

function expectInside({ x, y, width, height }: WindowSeen): void {
  expect(x).toBeGreaterThanOrEqual(0);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(screen.width);
  expect(y + height).toBeLessThanOrEqual(screen.height);
}

const bottom = ({ y, height }: WindowSeen): number => y + height;

/**
 * The bottom edge stays, to the pixel that rounding takes. Where both margins do not fit any more they shrink together;
 * then it may sink, but never out.
 */
function expectGrownUp(tall: WindowSeen, low: WindowSeen): void {
  expect(tall.y).toBeLessThan(low.y);
  const roomy = tall.height + 2 * (screen.height - bottom(low)) <= screen.height;
  if (roomy) expect(Math.abs(bottom(tall) - bottom(low))).toBeLessThanOrEqual(2);
  else expect(bottom(tall)).toBeGreaterThanOrEqual(bottom(low));
}

for (const factor of [1, 1.5, 2]) {
  test(`at ${String(factor)} times the size the card stays on a small screen and grows upwards`, async ({
    desktop,
  }) => {
    const { desk } = desktop;
    const args = factor === 1 ? [] : [`--force-device-scale-factor=${String(factor)}`];
    const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args });
    await lull.runCli(['--card']);
    const low = await tallerCard(desktop, 0);
    expectInside(low);
    expect(low.width).toBe(360 * factor);
    await untilActive(desktop, cardTitle);
    await desk.press('Return');
    const grown = await tallerCard(desktop, low.height);
    expectInside(grown);
    expectGrownUp(grown, low);

    await desk.press('Escape');
    await untilStatus(lull, 'the card to be gone', ({ card }) => card === null);
    await lull.runCli(['--hard-call']);
    await untilActive(desktop, cardTitle);
    await desk.press('Return');
    await untilStatus(lull, 'the kinds', ({ card }) => card?.id === 'kinds');
    await desk.press('a');
    await untilStatus(lull, 'care first', ({ card }) => card?.id === 'care');
    const tallest = await tallerCard(desktop, low.height);
    expectInside(tallest);
    expectGrownUp(tallest, low);
  });
}

test('text made larger in the window is larger on the card, whose window grows with it', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  await lull.runCli([]);
  await untilActive(desktop, mainTitle);
  const pages = await lookInto(lull);
  const main = await pages.main();
  const zoom = (): Promise<number> => main.evaluate(() => window.devicePixelRatio);
  for (let larger = 1; larger < 1.9; larger = await zoom()) {
    await desk.press('Control+Shift+equal');
    await expect.poll(zoom).toBeGreaterThan(larger);
  }
  const factor = await zoom();
  await lull.runCli(['--card']);
  const card = await tallerCard(desktop, 0);
  expectInside(card);
  expect(Math.abs(card.width - 360 * factor)).toBeLessThanOrEqual(1);
  await untilActive(desktop, cardTitle);
  await desk.press('Return');
  const grown = await tallerCard(desktop, card.height);
  expectInside(grown);
  const widths = await Promise.all(pages.cards().map((page) => page.evaluate(() => window.innerWidth)));
  expect(Math.max(...widths)).toBeGreaterThanOrEqual(359);
  await pages.close();
});

test('the card comes in the corner that the agent wants, with the text as large as in Settings', async ({
  desktop,
}) => {
  const settings = { card: { corner: 'top-left' }, look: { textSize: 150 } };
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop, settings) });
  await lull.runCli(['--card']);
  const low = await tallerCard(desktop, 0);
  expectInside(low);
  expect(low.width).toBe(360 * 1.5);
  expect(low.x).toBeLessThan(screen.width - low.x - low.width);
  expect(low.y).toBeLessThan(screen.height - bottom(low));
  await untilActive(desktop, cardTitle);
  // It was as wide as this when it was measured, hidden: nothing of it moves once it is seen.
  expect((await tallerCard(desktop, 0)).height).toBe(low.height);
  await desktop.desk.press('Return');
  const grown = await tallerCard(desktop, low.height);
  expectInside(grown);
  expect(grown.y).toBe(low.y);
});
