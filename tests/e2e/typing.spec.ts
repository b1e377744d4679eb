import { expect } from '@playwright/test';
import { monotonicMs } from '../desktop/wait-for';
import { cardTitle, newUserData, nextWindow, startLull, takeCall, tell, test } from './journey';
import { untilSettled, untilState } from './journey';

const cards = 6;
const perCard = { before: 40, under: 60, across: 67 };
const letters = 'the quick brown fox jumps over the lazy dog, 0123456789; and so on. ';

test('a thousand characters typed while cards come and go arrive whole', async ({ desktop }) => {
  const { desk } = desktop;
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  await untilSettled();
  const typist = await desktop.openTypist();
  const before = desk.mark();
  const active: (number | undefined)[] = [];
  const over = new AbortController();
  const watch = (async () => {
    while (!over.signal.aborted) active.push((await desktop.activeWindow())?.client);
  })();

  let typed = '';
  const type = async (count: number): Promise<readonly [from: number, to: number]> => {
    const from = monotonicMs();
    const text = Array.from(
      { length: count },
      (_, index) => letters[(typed.length + index) % letters.length],
    );
    typed += text.join('');
    await typist.type(text.join(''));
    return [from, monotonicMs()];
  };

  const underCards: number[] = [];
  try {
    for (let card = 0; card < cards; card += 1) {
      const since = desk.mark();
      await type(perCard.before);
      await takeCall(lull);
      const mapped = await nextWindow(desktop, 'map', cardTitle, since);
      const [from] = await type(perCard.under);
      // The last letters fall into the moment in which the card goes.
      const across = type(perCard.across);
      await tell(lull, 'ringing');
      const gone = await nextWindow(desktop, 'unmap', cardTitle, since);
      await across;
      await typist.type('\n');
      typed += '\n';
      if (mapped.at < from && from < gone.at) underCards.push(gone.at - from);
      await tell(lull, 'ringing', 'started', 'ended', 'available');
      await untilState(lull, 'gap');
      // A gap that a break ends is none of those that pacing finds too short for cards.
      await tell(lull, 'break');
    }
  } finally {
    over.abort();
    await watch;
  }

  expect(typed.replaceAll('\n', '').length).toBeGreaterThanOrEqual(1000);
  expect(underCards.length).toBeGreaterThanOrEqual(5);
  await expect.poll(() => typist.arrived()).toBe(typed);
  expect(active.length).toBeGreaterThan(100);
  expect(new Set(active)).toEqual(new Set([typist.window.client]));
  expect(desk.events(before).filter(({ event }) => event === 'active')).toEqual([]);
});
