import { setTimeout as pause } from 'node:timers/promises';
import type { RecorderWatch } from '../desktop/audio-server';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { monotonicMs, waitFor } from '../desktop/wait-for';
import type { Conversation } from '../phones/conversations';
import { nameOf, play } from '../phones/conversations';
import type { Hooked } from '../phones/parties';
import { commandHook, urlHook } from '../phones/parties';
import type { Manner, Switchboard, TrueCall } from '../phones/switchboard';
import { askStatus, cardTitle, lastShift, nextWindow, untilState, untilStatus } from './journey';

/** Conversations on real phones with a real Lull beside them, and what went wrong in each. */

export interface Bench {
  readonly desktop: Desktop;
  readonly lull: Lull;
  readonly board: Switchboard;
  readonly recorders: RecorderWatch;
  readonly userDataDir: string;
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

interface Look {
  /** CLOCK_MONOTONIC ms of the answer. */
  readonly at: number;
  readonly state: string;
  readonly reason: string;
}

const hardCallKey = 'Control+Shift+F9';
const callOverKey = 'Control+Shift+F10';
/** A phone's word, or its microphone, is known to Lull this long after the call began. */
const knownMs = 1000;
/** A card that was up is gone this long after a call began whose ring nobody told. */
const goneMs = 1000;
/** Of a length in the log, beside the time that the hooks took. */
const toleranceMs = 300;

export async function mannerOf({ phone, hook }: Conversation, lull: Lull): Promise<Manner> {
  return {
    hook: hook === 'url' ? urlHook(await lull.hooks()) : commandHook(lull),
    tellsRings: true,
    tellsDialing: phone !== 'no hold, no dialing',
    tellsHold: phone === 'tells all',
  };
}

/** Looks at the status all the time, until it is stopped. */
function watchStates(lull: Lull): { readonly looks: readonly Look[]; readonly stop: () => Promise<void> } {
  const looks: Look[] = [];
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

/** In a call all along, and since so long that Lull must know: what it said instead of "on call". */
function wrongStates(looks: readonly Look[], calls: readonly TrueCall[]): readonly string[] {
  const inCall = looks.filter(({ at }) =>
    calls.some(({ from, to }) => at > from.monotonicAt + knownMs && at < (to?.monotonicAt ?? Infinity)),
  );
  const wrong = inCall.filter(({ state }) => state !== 'on-call');
  const said = new Set(wrong.map(({ state, reason }) => `${state}, ${reason}`));
  return [...said].map((each) => `in a call Lull said ${each}`);
}

/** How long after a call began each card was still up that was up before it; a card that came in a call is wrong. */
function cardsOverCalls({ desk }: Desktop, since: number, calls: readonly TrueCall[]) {
  const events = desk.events();
  const cards = events.flatMap((shown, index) => {
    if (shown.event !== 'map' || shown.title !== cardTitle) return [];
    const gone = events.slice(index).find((each) => each.event === 'unmap' && each.window === shown.window);
    const goneAt = gone?.at ?? Infinity;
    return gone && events.indexOf(gone) < since ? [] : [{ from: shown.at, to: goneAt }];
  });
  const over = cards.flatMap((card) =>
    calls
      .filter(({ from, to }) => card.to > from.monotonicAt && card.from < (to?.monotonicAt ?? Infinity))
      .map(({ from }) => ({
        came: card.from - from.monotonicAt,
        stayed: card.to - from.monotonicAt,
      })),
  );
  const wrong = over
    .filter(({ came, stayed }) => came > 0 || stayed > goneMs)
    .map(
      ({ came, stayed }) => `a card over a call, from ${came.toFixed(0)} to ${stayed.toFixed(0)} ms of it`,
    );
  return { wrong, goneAfterMs: Math.max(0, ...over.map(({ stayed }) => stayed)) };
}

const took = (hook: Hooked | undefined): number => (hook ? hook.doneAt - hook.sentAt : 0);

/** The one call that stands in the log for the conversation, against what the phones know. */
async function wrongInLog(
  { userDataDir }: Bench,
  before: number,
  calls: readonly TrueCall[],
  hooked: readonly Hooked[],
): Promise<readonly string[]> {
  const logged = (await lastShift(userDataDir)).calls.slice(before);
  const [call] = logged;
  if (!call || logged.length > 1) return [`${String(logged.length)} calls in the log`];
  const consults = calls.length - 1;
  const wrong =
    call.consults.length === consults
      ? []
      : [`${String(call.consults.length)} consults in the log instead of ${String(consults)}`];
  const ends = calls.map(({ to }) => to?.at ?? Infinity);
  const trueMs = Math.max(...ends) - (calls[0]?.from.at ?? 0);
  const slackMs =
    toleranceMs +
    took(hooked.find(({ verb }) => verb === 'started')) +
    took(hooked.findLast(({ verb }) => verb === 'ended'));
  const loggedMs = (call.endedAt ?? Infinity) - call.startedAt;
  if (call.length !== 'known' || Math.abs(loggedMs - trueMs) > slackMs)
    wrong.push(`${String(loggedMs)} ms (${call.length}) in the log instead of ${String(trueMs)} ms`);
  return wrong;
}

/** `+microsip started 2.4s held 0.6s …`: hooks as they were done, and the phone's microphone. */
function asHeard(hooked: readonly Hooked[], recorders: RecorderWatch, from: number): string {
  const monotonicToEpoch = Date.now() - monotonicMs();
  const came = recorders.came().map((at) => ({ at: at + monotonicToEpoch, change: 1 }));
  const went = recorders.went().map((at) => ({ at: at + monotonicToEpoch, change: -1 }));
  let open = 0;
  const sound = [...came, ...went]
    .filter(({ at }) => at >= from)
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, change }) => {
      const was = open;
      open += change;
      if (was > 0 === open > 0) return [];
      return [{ at, word: open > 0 ? '+microsip' : '-microsip' }];
    });
  const words = [...hooked.map(({ verb, doneAt }) => ({ at: doneAt, word: verb })), ...sound].sort(
    (a, b) => a.at - b.at,
  );
  return words
    .map(({ at, word }, index) => {
      const next = words[index + 1]?.at;
      return next === undefined ? word : `${word} ${((next - at) / 1000).toFixed(2)}s`;
    })
    .join(' ');
}

const isOver = (state: string): boolean => state === 'wrap-up' || state === 'gap';

/** A microphone that was let go is believed after 1.5 s, a phone at once. */
async function untilOver(lull: Lull): Promise<void> {
  let last: Look | null = null;
  const look = async (): Promise<boolean> => {
    const status = await askStatus(lull);
    if (status) last = { at: monotonicMs(), state: status.state, reason: status.reason };
    return status !== null && isOver(status.state);
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
  const { desktop, lull, board, recorders, userDataDir } = bench;
  const { desk } = desktop;
  const from = Date.now();
  const since = { desk: desk.mark(), events: board.events().length, hooked: board.hooked().length };
  const loggedBefore = (await lastShift(userDataDir).catch(() => null))?.calls.length ?? 0;
  board.behave(await mannerOf(conversation, lull));
  const states = watchStates(lull);
  const wrong: string[] = [];
  let leftAfterMs = NaN;
  try {
    await play({ board, chance }, conversation, async () => {
      await untilState(lull, 'on-call');
      await desk.press(hardCallKey);
    });
    const endedAt = monotonicMs();
    const atEnd = desk.mark();
    await board.told();
    await untilOver(lull);
    leftAfterMs = monotonicMs() - endedAt;
    await nextWindow(desktop, 'map', cardTitle, atEnd);
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
    ...wrongStates(states.looks, calls),
    ...hooked.filter(({ ok }) => !ok).map(({ verb, said }) => `hook ${verb}: ${said}`),
    ...(await wrongInLog(bench, loggedBefore, calls, hooked)),
  );
  return {
    name: nameOf(conversation),
    wrong,
    heard: asHeard(hooked, recorders, from),
    leftAfterMs,
    goneAfterMs: cards.goneAfterMs,
  };
}
