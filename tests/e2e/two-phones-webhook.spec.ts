import { expect } from '@playwright/test';
import { hookVerbs } from '../../src/core/vocabulary';
import type { Lull } from '../desktop/lull';
import type { Hook } from '../phones/parties';
import type { Phones } from '../phones/phones';
import { startPhones } from '../phones/phones';
import { filesWith } from './folders';
import { cardTitle, expectOnDisk, newUserData, nextWindow, startLull, test, untilState } from './journey';
import { untilSettled, untilStatus } from './journey';

/** A phone that opens a URL; like many it sends along who is calling, which is none of Lull's business. */
const caller = {
  name: 'Erika Musterfrau',
  number: '+49 30 5550199',
  uri: 'sip:erika.musterfrau@203.0.113.7',
};

function tellingHook(lull: Lull): Hook {
  return async (verb) => {
    const { port, token } = await lull.hooks();
    const answer = await fetch(`http://127.0.0.1:${String(port)}/v1/call/${verb}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'x-caller': caller.uri,
      },
      body: JSON.stringify(caller),
    });
    if (answer.status !== 202) throw new Error(String(answer.status));
    return answer.text();
  };
}

/** Ring, talk, hang up, and the gap after it. */
async function takeWholeCall(phones: Phones, lull: Lull): Promise<void> {
  await phones.ring();
  await untilState(lull, 'ringing');
  await phones.answer();
  await untilState(lull, 'on-call');
  await phones.hangUp();
  await untilState(lull, 'wrap-up');
  await untilState(lull, 'gap');
}

test('two phones, three calls: a card in the gap, gone at the next ring, and a log that is right', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir });
  await untilSettled();
  const phones = await startPhones({ hook: tellingHook(lull), env: desktop.env });
  try {
    const beforeCalls = desk.mark();
    await takeWholeCall(phones, lull);
    await nextWindow(desktop, 'map', cardTitle, beforeCalls);

    const beforeSecond = desk.mark();
    await phones.ring();
    await nextWindow(desktop, 'unmap', cardTitle, beforeSecond);
    await phones.answer();
    await phones.hangUp('customer');
    await untilStatus(lull, 'a gap that stays free', (s) => s.pacing.because === 'last-gap-had-a-card');

    const beforeThird = desk.mark();
    await takeWholeCall(phones, lull);
    await nextWindow(desktop, 'map', cardTitle, beforeThird);
    const beforeFourth = desk.mark();
    const rangAt = await phones.ring();
    const gone = await nextWindow(desktop, 'unmap', cardTitle, beforeFourth);
    const rang = phones.events().find(({ at, party }) => at === rangAt && party === 'agent');
    expect(gone.at - (rang?.monotonicAt ?? 0)).toBeLessThan(500);
    await phones.hangUp('customer');
    await untilStatus(lull, 'the ringing to be over', ({ state }) => state !== 'ringing');

    expect(phones.hooked().filter(({ ok }) => !ok)).toEqual([]);
    const heard = (type: string): readonly number[] =>
      phones.events().flatMap((event) => (event.party === 'agent' && event.type === type ? [event.at] : []));
    const [ringing, started, ended] = ['CALL_INCOMING', 'CALL_ESTABLISHED', 'CALL_CLOSED'].map(heard);
    await expectOnDisk(userDataDir, ({ calls, cards }) => {
      expect(calls).toHaveLength(3);
      for (const [index, call] of calls.entries()) {
        expect(Math.abs((call.ringingAt ?? 0) - (ringing?.[index] ?? 0))).toBeLessThan(300);
        expect(Math.abs(call.startedAt - (started?.[index] ?? 0))).toBeLessThan(300);
        expect(Math.abs((call.endedAt ?? 0) - (ended?.[index] ?? 0))).toBeLessThan(300);
        expect(call.wrapUpEndedAt).toBeGreaterThanOrEqual((call.endedAt ?? Infinity) + 1000);
      }
      expect(cards.map(({ why, how }) => [why, how])).toEqual([
        ['pacing', 'cut-by-call'],
        ['pacing', 'cut-by-call'],
      ]);
    });

    await lull.runCli(['--quit']);
    await lull.exited;
    const said = [...Object.values(caller), 'erika', 'musterfrau', '5550199', '203.0.113.7', 'sip:'];
    expect(await filesWith(userDataDir, said)).toEqual([]);
    // The same search finds what is there.
    expect(await filesWith(userDataDir, [hookVerbs[0]])).not.toEqual([]);
  } finally {
    await phones.dispose();
  }
});
