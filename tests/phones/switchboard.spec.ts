import { expect, test } from '@playwright/test';
import type { HookVerb } from '../../src/core/vocabulary';
import { waitFor } from '../desktop/wait-for';
import { endings, parts } from './conversations';
import type { Manner, Switchboard } from './switchboard';
import { startSwitchboard } from './switchboard';

const manner: Manner = {
  hook: () => Promise.resolve(''),
  tellsRings: true,
  tellsDialing: true,
  tellsHold: true,
};

async function withSwitchboard(how: Manner, act: (board: Switchboard) => Promise<void>): Promise<void> {
  const board = await startSwitchboard(how, {});
  try {
    await act(board);
  } finally {
    await board.endAll();
    await board.dispose();
  }
}

/** What the agent's phone has told, once it is so many words. */
async function toldBy(board: Switchboard, count: number): Promise<readonly HookVerb[]> {
  await waitFor(() => board.hooked().length >= count, {
    what: `${String(count)} hooks`,
    context: () => JSON.stringify(board.hooked()),
  });
  return board.hooked().map(({ verb }) => verb);
}

async function takeCall(board: Switchboard): Promise<string> {
  const callId = await board.ringFrom('customer');
  await board.answer();
  return callId;
}

const scene = (board: Switchboard) => ({ board, chance: () => 0 });

test('a consultation is a second call while the first waits, and the phone tells all of it', async () => {
  await withSwitchboard(manner, async (board) => {
    const callId = await takeCall(board);
    await parts.consult(scene(board), callId);
    await endings.plain(scene(board), callId);
    const heard = ['ringing', 'started', 'held', 'ringing', 'started', 'ended', 'resumed', 'ended'];
    expect(await toldBy(board, heard.length)).toEqual(heard);
    const [customer, colleague] = board.trueCalls();
    expect(customer?.callId).toBe(callId);
    expect(colleague?.from.monotonicAt).toBeGreaterThan(customer?.from.monotonicAt ?? Infinity);
    expect(colleague?.to?.monotonicAt).toBeLessThan(customer?.to?.monotonicAt ?? 0);
  });
});

test('a phone that tells neither hold nor its own dialing is silent about a call that nobody answers', async () => {
  await withSwitchboard({ ...manner, tellsDialing: false, tellsHold: false }, async (board) => {
    const callId = await takeCall(board);
    await parts['colleague does not answer'](scene(board), callId);
    await endings.plain(scene(board), callId);
    expect(await toldBy(board, 3)).toEqual(['ringing', 'started', 'ended']);
    expect(board.trueCalls()).toHaveLength(1);
  });
});

test('a warm transfer ends both calls of the agent at once, and the others talk on', async () => {
  await withSwitchboard(manner, async (board) => {
    const callId = await takeCall(board);
    await endings['warm transfer'](scene(board), callId);
    const [customer, colleague] = board.trueCalls().map(({ to }) => to?.monotonicAt ?? Infinity);
    expect(Math.abs((customer ?? 0) - (colleague ?? Infinity))).toBeLessThan(1000);
    const events = board.events();
    const joined = events.find(
      ({ party, type, callId: id }) => party === 'customer' && type === 'CALL_ESTABLISHED' && id !== callId,
    );
    expect(joined).toBeDefined();
    expect(events.some(({ type, callId: id }) => type === 'CALL_CLOSED' && id === joined?.callId)).toBe(
      false,
    );
  });
});
