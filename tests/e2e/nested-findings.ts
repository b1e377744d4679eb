import type { Call } from '../../src/core/shift/shift';
import type { RecorderWatch } from '../desktop/audio-server';
import type { Desktop } from '../desktop/desktop';
import { monotonicMs } from '../desktop/wait-for';
import type { Hooked } from '../phones/parties';
import type { TrueCall } from '../phones/switchboard';
import { cardTitle, isStrip, lastShift } from './journey';

/** What Lull said, showed and kept of a conversation, against what the phones themselves know of it. */

export interface Reading {
  /** CLOCK_MONOTONIC ms of the answer. */
  readonly at: number;
  readonly state: string;
  readonly reason: string;
}

/** A phone's word, or its microphone, is known to Lull this long after the call began. */
const knownMs = 1000;
/** A card that was up is gone this long after a call began whose ring nobody told. */
const goneMs = 1000;
/** Of a length in the log, beside the time that the hooks took. */
const toleranceMs = 300;

/** No call to show and no gap either: words alone cannot tell (docs/calls.md). */
export const isInDoubt = ({ state, reason }: Reading): boolean =>
  state === 'unknown' && reason === 'call-may-be-over';

/** In a call all along, and since so long that Lull must know: what it said instead of "on call". */
export function wrongStates(
  looks: readonly Reading[],
  calls: readonly TrueCall[],
  heard: boolean,
): readonly string[] {
  const inCall = looks.filter(({ at }) =>
    calls.some(({ from, to }) => at > from.monotonicAt + knownMs && at < (to?.monotonicAt ?? Infinity)),
  );
  const mayBe = (look: Reading): boolean => !heard && (look.state === 'ringing' || isInDoubt(look));
  const wrong = inCall.filter((look) => look.state !== 'on-call' && !mayBe(look));
  const said = new Set(wrong.map(({ state, reason }) => `${state}, ${reason}`));
  return [...said].map((each) => `in a call Lull said ${each}`);
}

/** How long after a call began each card was still up that was up before it; a card that came in a call is wrong. */
export function cardsOverCalls({ desk }: Desktop, since: number, calls: readonly TrueCall[]) {
  const events = desk.events();
  const cards = events.flatMap((shown, index) => {
    if (shown.event !== 'map' || shown.title !== cardTitle || isStrip(shown)) return [];
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

/** Calls that were on at once, together. */
function together(calls: readonly TrueCall[]): readonly (readonly TrueCall[])[] {
  const groups: TrueCall[][] = [];
  for (const call of calls) {
    const last = groups.at(-1);
    if (last?.some(({ to }) => (to?.at ?? Infinity) > call.from.at)) last.push(call);
    else groups.push([call]);
  }
  return groups;
}

function wrongCall(call: Call, calls: readonly TrueCall[], slackMs: number): readonly string[] {
  const consults = calls.length - 1;
  const wrong: string[] = [];
  if (call.consults.length !== consults)
    wrong.push(`${String(call.consults.length)} consults in the log instead of ${String(consults)}`);
  const trueMs = Math.max(...calls.map(({ to }) => to?.at ?? Infinity)) - (calls[0]?.from.at ?? 0);
  const loggedMs = (call.endedAt ?? Infinity) - call.startedAt;
  if (call.length !== 'known' || Math.abs(loggedMs - trueMs) > slackMs)
    wrong.push(`${String(loggedMs)} ms (${call.length}) in the log instead of ${String(trueMs)} ms`);
  return wrong;
}

/** What stands in the log for the conversation, against what the phones know. A call right after another may be its own. */
export async function wrongInLog(
  userDataDir: string,
  before: number,
  calls: readonly TrueCall[],
  hooked: readonly Hooked[],
): Promise<readonly string[]> {
  const logged = (await lastShift(userDataDir)).calls.slice(before);
  const groups = logged.length === 1 ? [calls] : together(calls);
  if (logged.length !== groups.length) return [`${String(logged.length)} calls in the log`];
  const delays = hooked.map(({ sentAt, doneAt }) => doneAt - sentAt);
  const slackMs = toleranceMs + Math.max(0, ...delays);
  return logged.flatMap((call, index) => wrongCall(call, groups[index] ?? [], slackMs));
}

/** `+microsip started 2.4s held 0.6s …`: hooks as they were done, and the phone's microphone. */
export function asHeard(hooked: readonly Hooked[], recorders: RecorderWatch, from: number): string {
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
