import { describe, expect, test, vi } from 'vitest';
import type { Taken } from '../../../../electron/main/phones/hooks-line';
import { createHooksLine } from '../../../../electron/main/phones/hooks-line';
import type { HookVerb } from '../../../../src/core/vocabulary';
import { hookVerbs } from '../../../../src/core/vocabulary';

/** Each event gets its turn and its answer; none takes the turn of the rest of Lull. */

function line(stepMs = 0) {
  const taken: HookVerb[] = [];
  const say = createHooksLine((verb) => {
    const from = performance.now();
    while (performance.now() - from < stepMs);
    taken.push(verb);
    return Promise.resolve({ state: `${String(taken.length)} ${verb}`, kept: true });
  });
  return { say, taken };
}

test('in order, each with the state after it', async () => {
  const { say, taken } = line();
  const verbs = ['ringing', 'started', 'started', 'ended', 'ended', 'available', 'available'] as const;
  const answers = await Promise.all(verbs.map(say));
  expect(taken).toEqual(verbs);
  expect(answers.map(({ state }) => state)).toEqual(
    verbs.map((verb, index) => `${String(index + 1)} ${verb}`),
  );
});

describe('a thousand at once', () => {
  const mayBeACall = hookVerbs.filter((verb) =>
    ['ringing', 'started', 'held', 'resumed', 'ended'].includes(verb),
  );
  const presence = hookVerbs.filter((verb) => !mayBeACall.includes(verb));

  test.each(mayBeACall)('%s: each is taken', async (verb) => {
    const { say, taken } = line();
    const answers = await Promise.all(Array.from({ length: 1000 }, () => say(verb)));
    expect(taken).toHaveLength(1000);
    expect(new Set(answers.map(({ state }) => state)).size).toBe(1000);
  });

  test.each(presence)('%s: said once for those that wait in a row, and each is answered', async (verb) => {
    const { say, taken } = line();
    const flood = Array.from({ length: 500 }, () => say(verb));
    const ring = say('ringing');
    const more = Array.from({ length: 500 }, () => say(verb));
    const answers = await Promise.all([...flood, ring, ...more]);
    expect(answers.every(({ state }) => /^\d+ /.test(state))).toBe(true);
    expect(taken.length).toBeLessThan(50);
    expect(taken.filter((each) => each === 'ringing')).toHaveLength(1);
    expect(taken.at(-1)).toBe(verb);
  });
});

test('others have their turn while many wait', async () => {
  const { say, taken } = line(2);
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await Promise.all(Array.from({ length: 50 }, () => say('started')));
  clearInterval(timer);
  expect(taken).toHaveLength(50);
  expect(turns).toBeGreaterThan(3);
});

test('one that fails is told so, and the next is taken', async () => {
  const take = vi.fn<(verb: HookVerb) => Promise<Taken>>();
  take.mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce({ state: 'gap', kept: true });
  const say = createHooksLine(take);
  const [first, second] = await Promise.allSettled([say('ringing'), say('ended')]);
  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled']);
});
