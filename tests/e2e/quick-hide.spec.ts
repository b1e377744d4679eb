import { expect } from '@playwright/test';
import {
  cardTitle,
  mainTitle,
  newUserData,
  nextWindow,
  startLull,
  takeCall,
  test,
  untilSettled,
} from './journey';

/** One key, in any program, and nothing of Lull is on the screen; it comes back only when it is asked for. */

test('quick-hide takes the card and the main window away at once, and again', async ({ desktop }) => {
  const { desk } = desktop;
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  const hideAll = async (): Promise<void> => {
    const since = desk.mark();
    const pressedAt = await desk.press('Control+Shift+F11');
    const gone = [cardTitle, mainTitle].map((title) => nextWindow(desktop, 'unmap', title, since));
    for (const { at } of await Promise.all(gone)) expect(at - pressedAt).toBeLessThan(500);
    const ours = (await desk.windows()).filter(({ title }) => [cardTitle, mainTitle].includes(title));
    expect(ours).toEqual([]);
  };
  await untilSettled();
  const opens = desk.mark();
  await lull.runCli([]);
  await nextWindow(desktop, 'map', mainTitle, opens);
  const due = desk.mark();
  await takeCall(lull);
  await nextWindow(desktop, 'map', cardTitle, due);
  await hideAll();

  // Both come back when they are asked for, and go again.
  const asked = desk.mark();
  await lull.runCli([]);
  await nextWindow(desktop, 'map', mainTitle, asked);
  await lull.runCli(['--card']);
  await nextWindow(desktop, 'map', cardTitle, asked);
  await hideAll();
});
