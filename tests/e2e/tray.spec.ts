import { expect } from '@playwright/test';
import type { MenuItem } from '../desktop/desk';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { waitFor } from '../desktop/wait-for';
import {
  cardTitle,
  expectOnDisk,
  mainTitle,
  newUserData,
  nextWindow,
  startLull,
  takeCall,
  tell,
  test,
} from './journey';
import { untilActive, untilState, untilStatus } from './journey';

const call = async (lull: Lull, verb: string): Promise<void> => {
  const { code, stderr } = await lull.runCli(['--call', verb]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
};

/** Without the keys that stand after them. */
const wordsOf = (label: string): string => label.replace(/ {2}\(.*$/, '');

/** The item of this label, once it is as wanted: the menu is told after the state. */
function untilItem({ desk }: Desktop, lull: Lull, label: string, fits: (item: MenuItem) => boolean) {
  let items: readonly MenuItem[] = [];
  const readTray = async (): Promise<MenuItem | undefined> => {
    items = await desk.trayMenu(lull.pid);
    return items.find((item) => wordsOf(item.label) === label && fits(item));
  };
  return waitFor(readTray, { what: `"${label}" in the menu`, context: () => JSON.stringify(items) });
}

test('the icon and its tooltip say the state, six of them apart', async ({ desktop }) => {
  const { desk } = desktop;
  const pacing = { wrapUpSeconds: 60, automatic: false };
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop, { pacing }) });
  const looks = new Map<string, string>();
  const readTray = async (state: string, tooltip: readonly string[]): Promise<void> => {
    const shown = await waitFor(
      async () => {
        const now = await desk.trayLook(lull.pid);
        return now.tooltip.startsWith(`Lull: ${tooltip[0] ?? ''}`) ? now : null;
      },
      { what: `the tooltip of "${state}"` },
    );
    for (const words of tooltip) expect(shown.tooltip).toContain(words);
    looks.set(state, shown.iconHash ?? shown.iconName);
  };

  await readTray('off-shift', ['Off shift', 'A shift starts with the first call, or by hand.']);
  await desk.trayClick(lull.pid, ['Start a shift']);
  await untilStatus(lull, 'unknown', ({ reason }) => reason === 'no-call-seen');
  await readTray('gap', ['Waiting for your first call', 'Your phone will tell Lull.']);
  await call(lull, 'started');
  await readTray('on-call', ['On a call', 'Your phone says a call is on.']);
  await call(lull, 'ended');
  await readTray('wrap-up', ['Wrap-up', 'The call is over']);
  await call(lull, 'available');
  await readTray('gap', ['Between calls', 'Your phone says available.', 'switched off']);
  await call(lull, 'break');
  await readTray('break', ['On a break', 'Your phone says break.']);
  await call(lull, 'started');
  await call(lull, 'available');
  await readTray('unknown', ['Unknown', 'Lull cannot tell whether your call is still on']);

  expect(looks.size).toBe(6);
  expect(new Set(looks.values()).size).toBe(6);
  expect([...looks.values()]).not.toContain('');
});

test('signed out from a break is off shift', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  await tell(lull, 'started', 'ended', 'break');
  await untilState(lull, 'break');
  await tell(lull, 'signed-out');
  const { reason } = await untilState(lull, 'off-shift');
  expect(reason).toBe('phone-signed-out');
});

test('the last call: rated from the menu, or with two keys from any program', async ({ desktop }) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop, { pacing: { automatic: false } });
  const lull = await startLull(desktop, { userDataDir });
  await takeCall(lull);
  await untilItem(desktop, lull, 'Rate the last call', ({ enabled }) => enabled);
  for (const answer of ['a bit better', 'resolved', 'warmth', 'a win']) {
    await desk.trayClick(lull.pid, ['Rate the last call', answer]);
  }
  await expectOnDisk(userDataDir, ({ calls, wins }) => {
    expect(calls[0]).toMatchObject({ rating: 4, outcome: 'resolved', deposits: ['warmth'] });
    expect(wins[0]).toMatchObject({ callId: 'c1' });
  });

  await takeCall(lull);
  await desk.press('Control+Shift+F8');
  await untilStatus(lull, 'the rating', (status) => status.card?.id === 'rating');
  await untilActive(desktop, cardTitle);
  await desk.press('2');
  await untilStatus(lull, 'the outcome', (status) => status.card?.id === 'outcome');
  await desk.press('p');
  await untilStatus(lull, 'the card to be gone', (status) => status.card === null);
  await expectOnDisk(userDataDir, ({ calls }) => {
    expect(calls[1]).toMatchObject({ rating: 2, deposits: ['patience'] });
  });

  await tell(lull, 'ringing');
  await untilItem(desktop, lull, 'Rate the last call', ({ enabled }) => !enabled);
});

test('the menu: a call by hand, a card, the window, and the end', async ({ desktop }) => {
  const { desk } = desktop;
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  const always = (): boolean => true;
  await untilItem(desktop, lull, 'Start a shift', always);
  const labels = (await desk.trayMenu(lull.pid)).flatMap(({ label, separator }) =>
    separator ? [] : [label],
  );
  expect(labels).toEqual([
    'Off shift',
    'A shift starts with the first call, or by hand.',
    'A card now',
    'Hard call  (Ctrl+Shift+F9)',
    'On a call  (Ctrl+Shift+F10)',
    'On a break',
    'Quiet',
    'Rate the last call  (Ctrl+Shift+F8)',
    'Open Lull',
    'Settings',
    'Start a shift',
    'Help now',
    'Quit Lull',
  ]);

  await desk.trayClick(lull.pid, ['On a call']);
  await untilStatus(lull, 'a call by hand', ({ reason }) => reason === 'manual-call');
  await untilItem(desktop, lull, 'Call over', always);
  await untilItem(desktop, lull, 'A card now', ({ enabled }) => !enabled);
  await desk.trayClick(lull.pid, ['Call over']);
  await untilStatus(lull, 'the end of it', ({ state }) => state !== 'on-call');
  await untilItem(desktop, lull, 'On a call', always);
  await untilItem(desktop, lull, 'A card now', ({ enabled }) => enabled);

  const beforeCard = desk.mark();
  await desk.trayClick(lull.pid, ['A card now']);
  await nextWindow(desktop, 'map', cardTitle, beforeCard);
  const { card } = await untilStatus(lull, 'a card', (status) => status.card !== null);
  expect(card?.why).toBe('asked');

  await desk.trayClick(lull.pid, ['On a break']);
  await untilState(lull, 'break');
  const beforeWindow = desk.mark();
  await desk.trayActivate(lull.pid);
  await nextWindow(desktop, 'map', mainTitle, beforeWindow);

  await desk.trayClick(lull.pid, ['Quit Lull']);
  expect(await lull.exited).toEqual({ code: 0, signal: null });
  await waitFor(async () => !(await desk.trayPids()).includes(lull.pid), { what: 'the icon to be gone' });
});
