import { expect } from '@playwright/test';
import { waitFor } from '../desktop/wait-for';
import type { HookVerb } from '../../src/core/vocabulary';
import { commandHook } from '../phones/parties';
import type { Phones } from '../phones/phones';
import { startPhones } from '../phones/phones';
import { cardTitle, lastShift, newUserData, nextWindow, startLull, tell, test } from './journey';
import { untilSettled, untilState, untilStatus } from './journey';

/** The last finished hook of this verb; a command is a whole start of the program, so it is waited for. */
const done = (phones: Phones, verb: HookVerb, count: number) =>
  waitFor(() => phones.hooked().filter((hooked) => hooked.verb === verb)[count - 1], {
    what: `command ${verb} to have run ${String(count)} times`,
    timeoutMs: 20_000,
    context: () => JSON.stringify(phones.hooked()),
  });

test('a phone that runs `lull --call VERB`: a call, a card, and gone at the next ring', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir });
  await untilSettled();
  const phones = await startPhones({ hook: commandHook(lull), env: desktop.env });
  try {
    const since = desk.mark();
    await phones.ring();
    const ringing = await done(phones, 'ringing', 1);
    await untilState(lull, 'ringing');
    await phones.answer();
    const started = await done(phones, 'started', 1);
    await untilState(lull, 'on-call');
    await phones.hangUp();
    const ended = await done(phones, 'ended', 1);
    await nextWindow(desktop, 'map', cardTitle, since);
    const beforeNext = desk.mark();
    await phones.ring();
    await nextWindow(desktop, 'unmap', cardTitle, beforeNext);
    await done(phones, 'ringing', 2);
    await phones.hangUp('customer');
    await done(phones, 'ended', 2);

    expect(phones.hooked().map(({ verb, ok, said }) => ({ verb, ok, said }))).toEqual(
      ['ringing', 'started', 'ended', 'ringing', 'ended'].map((verb) => ({ verb, ok: true, said: '' })),
    );
    const { calls } = await lastShift(userDataDir);
    expect(calls).toHaveLength(1);
    const [call] = calls;
    const between = (at: number | null | undefined, { sentAt, doneAt }: typeof ringing): void => {
      expect(at).toBeGreaterThanOrEqual(sentAt);
      expect(at).toBeLessThanOrEqual(doneAt);
    };
    between(call?.ringingAt, ringing);
    between(call?.startedAt, started);
    between(call?.endedAt, ended);
  } finally {
    await phones.dispose();
  }
});

test('a phone that answers at once: its two commands overtake each other and the call still ends', async ({
  desktop,
}) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  for (let round = 1; round <= 6; round += 1) {
    const ringing = lull.runCli(['--call', 'ringing']);
    const started = lull.runCli(['--call', 'started']);
    for (const { code } of await Promise.all([ringing, started])) expect(code).toBe(0);
    await tell(lull, 'ended');
    await untilStatus(lull, `call ${String(round)} to be over`, ({ state }) => state !== 'on-call', 3000);
  }
});
