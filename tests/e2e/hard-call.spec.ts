import { expect } from '@playwright/test';
import type { Child } from '../desktop/child';
import { run, startChild } from '../desktop/child';
import type { WindowSeen } from '../desktop/desk';
import type { Desktop } from '../desktop/desktop';
import { waitFor } from '../desktop/wait-for';
import {
  cardTitle,
  expectOnDisk,
  mainTitle,
  mappedSince,
  newUserData,
  nextWindow,
  startLull,
  takeCall,
  tell,
  test,
} from './journey';
import { untilActive, untilState, untilStatus } from './journey';
import { inspected, lookInto } from './pages';

const hardCallKey = 'Control+Shift+F9';

/** A window that the window manager does not manage is on every workspace anyway. */
const onEveryWorkspace = ({ everyDesktop, overrideRedirect }: WindowSeen): boolean =>
  everyDesktop || overrideRedirect;

const shownCard = async ({ desk }: Desktop): Promise<WindowSeen | undefined> =>
  (await desk.windows()).find(({ title }) => title === cardTitle);

const untilOnEveryWorkspace = (desktop: Desktop): Promise<unknown> =>
  waitFor(
    async () => {
      const card = await shownCard(desktop);
      return card && onEveryWorkspace(card);
    },
    { what: 'the card to be on every workspace' },
  );

test('after a hard call: breath, kind, reframe, rating, outcome, and the keyboard back', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  const lull = await startLull(desktop, { userDataDir, args: inspected });
  const typist = await desktop.openTypist();
  await takeCall(lull);

  const pressed = desk.mark();
  await desk.press(hardCallKey);
  const { width } = await nextWindow(desktop, 'map', cardTitle, pressed);
  expect(width).toBe(360);
  await untilActive(desktop, cardTitle);
  await untilOnEveryWorkspace(desktop);

  // Who knows the kind need not wait for the breath.
  await desk.press('4');
  const { card } = await untilStatus(lull, 'a reframe', (status) => status.card?.family === 'reframe');
  expect(card?.why).toBe('hard-call');
  const pages = await lookInto(lull);
  const goOn = await waitFor(
    async () => {
      const buttons = pages.cards().map((page) => page.getByRole('button', { name: 'Rate it' }));
      const shown = await Promise.all(buttons.map((button) => button.count()));
      return buttons[shown.indexOf(1)];
    },
    { what: 'the reframe in the card' },
  );
  await expect(goOn).toBeVisible();
  await desk.press('Return');
  await untilStatus(lull, 'the rating', (status) => status.card?.id === 'rating');
  await expect(goOn).toHaveCount(0);
  await desk.press('2');
  await untilStatus(lull, 'the outcome', (status) => status.card?.id === 'outcome');
  await desk.press('4');
  await nextWindow(desktop, 'unmap', cardTitle, pressed);

  await waitFor(async () => (await desktop.activeWindow())?.client === typist.window.client, {
    what: 'the keyboard to be back',
  });
  await typist.type('and on\n');
  await expect.poll(() => typist.arrived()).toBe('and on\n');
  await expectOnDisk(userDataDir, ({ calls, cards }) => {
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ hard: true, kind: 'angry', rating: 2, outcome: 'turned-around' });
    expect(cards.map(({ family, why }) => [family, why])).toEqual([
      ['breathe', 'hard-call'],
      ['reframe', 'hard-call'],
    ]);
  });
  await pages.close();
});

test('each care kind leads to Care first and to no reframe; after it the keyboard is back', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  const lull = await startLull(desktop, { userDataDir });
  const typist = await desktop.openTypist();
  const kindByLetter = { A: 'abusive', T: 'threat', S: 'slur-or-sexual', C: 'crisis' } as const;
  for (const [letter, kind] of Object.entries(kindByLetter)) {
    await takeCall(lull);
    await desk.press(hardCallKey);
    await untilActive(desktop, cardTitle);
    await desk.press(letter.toLowerCase());
    const { card } = await untilStatus(lull, 'Care first', (status) => status.card?.id === 'care');
    expect(card).toMatchObject({ family: 'care-first', why: 'hard-call' });
    await expectOnDisk(userDataDir, ({ calls }) => {
      expect(calls.at(-1)).toMatchObject({ hard: true, kind });
    });
    await desk.press('Escape');
    await untilStatus(lull, 'the card to be gone', (status) => status.card === null);
    await waitFor(async () => (await desktop.activeWindow())?.client === typist.window.client, {
      what: 'the keyboard to be back',
    });
    await typist.type(`after ${letter}\n`);
  }
  await expect.poll(() => typist.arrived()).toBe('after A\nafter T\nafter S\nafter C\n');
  await expectOnDisk(userDataDir, ({ cards }) => {
    expect(cards.map(({ family }) => family)).not.toContain('reframe');
    const care = cards.filter(({ family }) => family === 'care-first').map(({ cardId }) => cardId);
    expect(care).toEqual(Object.values(kindByLetter).map((kind) => `care-first-${kind}`));
  });
});

/** The window that a click at the pointer's place would go to. */
async function underPointer({ env }: Desktop): Promise<number> {
  const { stdout } = await run('xdotool', ['getmouselocation', '--shell'], { env });
  return Number(/WINDOW=(\d+)/.exec(stdout)?.[1]);
}

/** To where the card comes, before it comes. */
const pointAtCorner = ({ env }: Desktop): Promise<unknown> =>
  run('xdotool', ['mousemove', '1100', '750'], { env });

test('during a call the key marks it and a strip says so; the path comes after it, without the keyboard', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir });
  const typist = await desktop.openTypist();
  await pointAtCorner(desktop);
  const below = await underPointer(desktop);
  const pressed = desk.mark();
  await tell(lull, 'ringing', 'started');
  await untilState(lull, 'on-call');
  await desk.press(hardCallKey);
  const strip = await nextWindow(desktop, 'map', cardTitle, pressed);
  expect(strip).toMatchObject({ width: 360, height: 56 });
  const clicksGoTo = await underPointer(desktop);
  await typist.type('on the call\n');
  const gone = await nextWindow(desktop, 'unmap', cardTitle, pressed);
  expect(clicksGoTo).toBe(below);
  expect(gone.at - strip.at).toBeGreaterThan(900);
  expect(gone.at - strip.at).toBeLessThan(2500);
  await expect.poll(() => typist.arrived()).toBe('on the call\n');
  await expectOnDisk(userDataDir, ({ calls, cards }) => {
    expect(calls[0]?.hard).toBe(true);
    expect(cards).toEqual([]);
  });

  const before = desk.mark();
  await tell(lull, 'ended');
  await untilStatus(lull, 'the call to be over', ({ state }) => state !== 'on-call');
  expect(mappedSince(desktop, cardTitle, before)).toBe(0);
  await tell(lull, 'available');
  await nextWindow(desktop, 'map', cardTitle, before);
  const { card } = await untilStatus(lull, 'its card', (status) => status.card !== null);
  expect(card).toMatchObject({ why: 'hard-call', family: 'breathe' });
  await untilOnEveryWorkspace(desktop);
  // What a card takes of the pointer, the strip let through.
  expect(await underPointer(desktop)).not.toBe(below);
  expect((await desktop.activeWindow())?.client).toBe(typist.window.client);
  expect(desk.events(pressed).filter(({ event }) => event === 'active')).toEqual([]);

  await desk.press(hardCallKey);
  await untilActive(desktop, cardTitle);
  await untilStatus(lull, 'the kinds', (status) => status.card?.id === 'kinds');
  await desk.press('1');
  await untilStatus(lull, 'a reframe', (status) => status.card?.family === 'reframe');
  await desk.press('Escape');
  await untilStatus(lull, 'the card to be gone', (status) => status.card === null);
  await expectOnDisk(userDataDir, ({ calls }) => {
    expect(calls[0]).toMatchObject({ hard: true, kind: 'wrong', rating: null });
  });
  await waitFor(async () => (await desktop.activeWindow())?.client === typist.window.client, {
    what: 'the keyboard to be back',
  });
});

test('pressed again during a call, Help now comes beside the work and the keyboard stays', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args: inspected });
  const typist = await desktop.openTypist();
  await tell(lull, 'ringing', 'started');
  await untilState(lull, 'on-call');
  const before = desk.mark();
  await desk.press(hardCallKey);
  await nextWindow(desktop, 'map', cardTitle, before);
  await nextWindow(desktop, 'unmap', cardTitle, before);
  await desk.press(hardCallKey);
  const help = await nextWindow(desktop, 'map', mainTitle, before);
  expect(help.x + help.width).toBeGreaterThan(1280 - 60);
  const pages = await lookInto(lull);
  const page = await pages.main();
  await expect(page.getByRole('heading', { name: 'Stay on the line with them.' })).toBeVisible();
  await typist.type('still here\n');
  await expect.poll(() => typist.arrived()).toBe('still here\n');
  expect((await desktop.activeWindow())?.client).toBe(typist.window.client);
  expect(desk.events(before).filter(({ event }) => event === 'active')).toEqual([]);

  // Another page of it is open when the key is pressed again: it turns to Help now, and the keyboard stays.
  await page.evaluate(() => {
    window.location.hash = '#today';
  });
  await expect(async () => {
    expect((await lull.runCli(['--hard-call'])).code).toBe(0);
    await expect(page.getByRole('heading', { name: 'Stay on the line with them.' })).toBeVisible({
      timeout: 2000,
    });
  }).toPass();
  expect(desk.events(before).filter(({ event }) => event === 'active')).toEqual([]);
  await pages.close();
});

test('a key that is held down is one card', async ({ desktop }) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  const lull = await startLull(desktop, { userDataDir });
  await takeCall(lull);
  const before = desk.mark();
  const first = await desk.press(hardCallKey);
  let last = first;
  for (let press = 1; press < 20; press += 1) {
    await waitFor(() => process.hrtime.bigint() > BigInt(Math.round((last + 50) * 1e6)), {
      what: 'the next',
    });
    last = await desk.press(hardCallKey);
  }
  expect(last - first).toBeGreaterThan(900);
  const { card } = await untilStatus(lull, 'a card', (status) => status.card !== null);
  expect(card).toMatchObject({ why: 'hard-call', family: 'breathe' });
  expect(mappedSince(desktop, cardTitle, before)).toBe(1);
  await expectOnDisk(userDataDir, ({ cards, calls }) => {
    expect(cards).toHaveLength(1);
    expect(calls[0]?.hard).toBe(true);
  });
});

/** Another program that holds the combination for itself. */
const holder = `
from Xlib import X, XK, display
screen = display.Display()
root = screen.screen().root
code = screen.keysym_to_keycode(XK.string_to_keysym('F9'))
for lock in (0, X.LockMask, X.Mod2Mask, X.LockMask | X.Mod2Mask):
    root.grab_key(code, X.ControlMask | X.ShiftMask | lock, True, X.GrabModeAsync, X.GrabModeAsync)
screen.sync()
print('held', flush=True)
while True:
    if screen.next_event().type == X.KeyPress:
        print('pressed', flush=True)
`;

async function holdTheKey(desktop: Desktop): Promise<Child> {
  const child = await startChild('/usr/bin/python3', ['-B', '-c', holder], { env: desktop.env });
  await waitFor(() => child.stdout().includes('held'), { what: 'the key to be held', context: child.stderr });
  return child;
}

test('another program holds the key: Lull starts, says so, and the command still works', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const other = await holdTheKey(desktop);
  try {
    const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args: inspected });
    await lull.runCli([]);
    const pages = await lookInto(lull);
    const notices = (await pages.main()).getByRole('complementary', { name: 'Worth knowing' });
    await expect(notices).toContainText(/Another program uses Ctrl.*Shift.*F9/);
    await pages.close();

    const before = desk.mark();
    await desk.press(hardCallKey);
    await waitFor(() => other.stdout().includes('pressed'), { what: 'the other program to get its key' });
    expect(mappedSince(desktop, cardTitle, before)).toBe(0);
    const { code } = await lull.runCli(['--hard-call']);
    expect(code).toBe(0);
    await nextWindow(desktop, 'map', cardTitle, before);
  } finally {
    await other.end();
  }
});
