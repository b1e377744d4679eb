import {
  cardTitle,
  newUserData,
  startLull,
  tell,
  test,
  untilActive,
  untilState,
  untilStatus,
} from './journey';

/** What a call must not take from the agent, and what a break offers. */

test('Care first that a ring cut comes back in the next gap; on a break one of the sessions is picked', async ({
  desktop,
}) => {
  const soon = { firstCardSeconds: 1, firstCardSecondsAfterHard: 1, wrapUpSeconds: 1, quietSeconds: 1 };
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop, { pacing: soon }) });
  await tell(lull, 'ringing', 'started', 'ended', 'available');
  await desktop.desk.press('Control+Shift+F9');
  await untilActive(desktop, cardTitle);
  await desktop.desk.press('a');
  await untilStatus(lull, 'Care first', ({ card }) => card?.id === 'care');
  await tell(lull, 'ringing');
  await untilStatus(lull, 'the card to be gone', ({ card }) => card === null);
  await tell(lull, 'started', 'ended', 'available');
  await untilStatus(lull, 'Care first again', ({ card }) => card?.id === 'care', 30_000);
  await tell(lull, 'break');
  await untilState(lull, 'break');
  await lull.runCli(['--card']);
  await untilStatus(lull, 'the sessions', ({ card }) => card?.id === 'sessions');
  await untilActive(desktop, cardTitle);
  await desktop.desk.press('1');
  await untilStatus(lull, 'a session', ({ card }) => card?.id === 'breathe-five-even');
});
