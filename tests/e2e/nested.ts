import { setTimeout as pause } from 'node:timers/promises';
import type { RecorderWatch } from '../desktop/audio-server';
import type { WindowSeen } from '../desktop/desk';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { monotonicMs, waitFor } from '../desktop/wait-for';
import type { Conversation } from '../phones/conversations';
import { nameOf, play } from '../phones/conversations';
import { commandHook, urlHook } from '../phones/parties';
import type { Manner, Switchboard } from '../phones/switchboard';
import { askStatus, cardTitle, isStrip, lastShift, untilState, untilStatus } from './journey';
import type { Reading } from './nested-findings';
import { asHeard, cardsOverCalls, isInDoubt, wrongInLog, wrongStates } from './nested-findings';

/** Conversations on real phones with a real Lull beside them, and what went wrong in each. */

export interface Bench {
  readonly desktop: Desktop;
  readonly lull: Lull;
  readonly board: Switchboard;
  readonly recorders: RecorderWatch;
  readonly userDataDir: string;
  /** The microphone hears the agent's phone; otherwise hooks alone tell of calls. */
  readonly heard: boolean;
}

export interface Outcome {
  readonly name: string;
  /** Empty where all was right. */
  readonly wrong: readonly string[];
  /** What Lull heard, as docs/calls.md writes sequences. */
  readonly heard: string;
  /** From the end of the last call to a state that is none, and the greatest time a card was still up in a call; ms. */
  readonly leftAfterMs: number;
  readonly goneAfterMs: number;
}

const hardCallKey = 'Control+Shift+F9';
const callOverKey = 'Control+Shift+F10';

export async function mannerOf({ phone, hook }: Conversation, lull: Lull): Promise<Manner> {
  return {
    hook: hook === 'url' ? urlHook(await lull.hooks()) : commandHook(lull),
    tellsRings: true,
    tellsDialing: phone !== 'no hold, no dialing',
    tellsHold: phone === 'tells all',
  };
}

/** Looks at the status all the time, until it is stopped. */
function watchStates(lull: Lull): { readonly looks: readonly Reading[]; readonly stop: () => Promise<void> } {
  const looks: Reading[] = [];
  const watching = { on: true };
  const watch = async (): Promise<void> => {
    while (watching.on) {
      const status = await askStatus(lull);
      if (status) looks.push({ at: monotonicMs(), state: status.state, reason: status.reason });
    }
  };
  const watched = watch();
  return {
    looks,
    stop: async () => {
      watching.on = false;
      await watched;
    },
  };
}

const isOver = (state: string): boolean => state === 'wrap-up' || state === 'gap';

/** A microphone that was let go is believed after 1.5 s, a phone at once; by words alone a call may stay in doubt. */
async function untilOver({ lull, heard }: Bench): Promise<void> {
  let last: Reading | null = null;
  const look = async (): Promise<boolean> => {
    const status = await askStatus(lull);
    if (!status) return false;
    last = { at: monotonicMs(), state: status.state, reason: status.reason };
    return isOver(status.state) || (!heard && isInDoubt(last));
  };
  await waitFor(look, {
    what: 'the call to be over',
    timeoutMs: 6000,
    context: () => `Lull says ${JSON.stringify(last)}`,
  });
}

/** What is still taken for a call, or may be one, ends by the agent's own word, so that the next conversation begins anew. */
async function callOver({ desktop: { desk }, lull }: Bench): Promise<void> {
  const status = await askStatus(lull);
  if (!status || isOver(status.state)) return;
  await desk.press(callOverKey);
  await untilStatus(lull, 'the agent’s word on the end', ({ state }) => isOver(state));
}

/**
 * Plays it. In its call the agent presses the hard-call key, so that a card waits for the very first gap: it must come, and
 * not before the last call is over.
 */
export async function playAndWatch(
  bench: Bench,
  conversation: Conversation,
  chance: () => number,
): Promise<Outcome> {
  const { desktop, lull, board, recorders, userDataDir, heard } = bench;
  const { desk } = desktop;
  const from = Date.now();
  const since = { desk: desk.mark(), events: board.events().length, hooked: board.hooked().length };
  const loggedBefore = (await lastShift(userDataDir).catch(() => null))?.calls.length ?? 0;
  board.behave(await mannerOf(conversation, lull));
  const states = watchStates(lull);
  const wrong: string[] = [];
  let leftAfterMs = NaN;
  /** A phone that says available in its call makes a gap of its end at once: the card is up before anybody looks. */
  let pressed = since.desk;
  try {
    await play({ board, chance }, conversation, async () => {
      await untilState(lull, 'on-call');
      pressed = desk.mark();
      await desk.press(hardCallKey);
    });
    const endedAt = monotonicMs();
    await board.told();
    await untilOver(bench);
    leftAfterMs = monotonicMs() - endedAt;
    // By words alone the call that was marked hard may have been given up for the one after it.
    const isCard = (seen: WindowSeen): boolean => seen.title === cardTitle && !isStrip(seen);
    if (heard)
      await desk.next('map', isCard, {
        since: pressed,
        what: 'the card of the hard call',
        timeoutMs: 15_000,
      });
    // A card that is there for a moment is one that somebody has seen.
    await pause(300);
  } catch (problem) {
    wrong.push(problem instanceof Error ? problem.message : String(problem));
  } finally {
    await states.stop();
    await board.endAll();
    await callOver(bench);
  }
  const calls = board.trueCalls(since.events);
  const hooked = board.hooked().slice(since.hooked);
  const cards = cardsOverCalls(desktop, since.desk, calls);
  wrong.push(
    ...cards.wrong,
    ...wrongStates(states.looks, calls, heard),
    ...hooked.filter(({ ok }) => !ok).map(({ verb, said }) => `hook ${verb}: ${said}`),
    ...(heard ? await wrongInLog(userDataDir, loggedBefore, calls, hooked) : []),
  );
  return {
    name: nameOf(conversation),
    wrong,
    heard: asHeard(hooked, recorders, from),
    leftAfterMs,
    goneAfterMs: cards.goneAfterMs,
  };
}
