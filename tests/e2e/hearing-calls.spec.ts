import { setTimeout as pause } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { audioKinds } from '../desktop/audio-server';
import type { RecorderWatch } from '../desktop/audio-server';
import type { Desktop } from '../desktop/desktop';
import type { Lull } from '../desktop/lull';
import { monotonicMs, waitFor } from '../desktop/wait-for';
import type { Hearing } from './hearing';
import { withHearing } from './hearing';
import { askStatus, cardTitle, lastShift, nextWindow, test, untilState } from './journey';

/** Calls of 3 to 20 s, most of them short, as many as LULL_CALLS says; of the first eight the longest takes 8 s. */
const callCount = Number(process.env['LULL_CALLS'] ?? 8);
const talkMs = (call: number): number => 3000 + 17_000 * (((call * 7) % 20) / 20) ** 4;

/** No shortcut of Lull's. */
const anyKeys = 'Control+Shift+F6';

/** A card is gone this long after the microphone opened. */
const goneMs = 500;

interface CallSeen {
  /** CLOCK_MONOTONIC ms: the first recorder that came, and the phone's word that the call was over. */
  readonly openedAt: number;
  readonly closedAt: number;
  /** The last recorder that went: a phone may say that a call is over some time after it let go of the microphone. */
  readonly releasedAt: number;
  /** Epoch ms of the answer. */
  readonly answeredAt: number;
  /** From the microphone to the card that went; null where none was up. */
  readonly goneAfterMs: number | null;
}

/** The card of a gap: by itself where the rules give one, else asked for, so that each next call meets one. */
async function cardInGap(desktop: Desktop, lull: Lull, since: number): Promise<void> {
  await untilState(lull, 'gap');
  const soon = await waitFor(
    async () => {
      const status = await askStatus(lull);
      if (!status) return null;
      if (status.card) return 'there';
      const { allowed, notBefore } = status.pacing;
      return allowed || (notBefore !== null && notBefore < Date.now() + 3000) ? null : 'never';
    },
    { what: 'a card, or a reason why none comes by itself' },
  );
  if (soon === 'never') {
    const { code } = await lull.runCli(['--card']);
    // A deck has only so many cards an hour; the card of the hard-call key is always there.
    if (code !== 0) await desktop.desk.press('Control+Shift+F9');
  }
  await nextWindow(desktop, 'map', cardTitle, since);
}

async function phoneCall(
  desktop: Desktop,
  hearing: Hearing,
  watch: RecorderWatch,
  call: number,
): Promise<Omit<CallSeen, 'releasedAt'>> {
  const { lull, phones } = hearing;
  const hasCard = call > 0;
  await phones.ring();
  const before = desktop.desk.mark();
  const cameBefore = watch.came().length;
  const answeredAt = await phones.answer();
  const openedAt = await waitFor(() => watch.came()[cameBefore], { what: 'the microphone to open' });
  const gone = hasCard ? await nextWindow(desktop, 'unmap', cardTitle, before) : null;
  await untilState(lull, 'on-call');
  // Somebody who touches nothing for five minutes is away.
  await desktop.desk.press(anyKeys);
  await pause(Math.max(0, talkMs(call) - (monotonicMs() - openedAt)));
  await phones.hangUp(call % 2 ? 'agent' : 'customer');
  const closedAt = monotonicMs();
  return { openedAt, closedAt, answeredAt, goneAfterMs: gone && gone.at - openedAt };
}

function report(kind: string, seen: readonly CallSeen[]): void {
  const gone = seen
    .flatMap(({ goneAfterMs }) => (goneAfterMs === null ? [] : [goneAfterMs]))
    .sort((a, b) => a - b);
  const at = (share: number): string => (gone[Math.ceil(share * gone.length) - 1] ?? NaN).toFixed(0);
  const text = `${String(seen.length)} calls heard by ${kind}; card gone after the microphone opened, ms: p50 ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)}, n ${String(gone.length)}`;
  process.stdout.write(`${text}\n`);
  test.info().annotations.push({ type: 'figures', description: text });
}

for (const kind of audioKinds) {
  test(`${kind}: no hook, ${String(callCount)} calls, a card before each: none in a call, gone at once`, async ({
    desktop,
  }) => {
    test.setTimeout(120_000 + callCount * 40_000);
    await withHearing(desktop, kind, async (hearing) => {
      const { lull, server, userDataDir } = hearing;
      const watch = await server.watchRecorders();
      const seen: CallSeen[] = [];
      for (let call = 0; call < callCount; call += 1) {
        const ended = desktop.desk.mark();
        const taken = await phoneCall(desktop, hearing, watch, call);
        await cardInGap(desktop, lull, ended);
        seen.push({ ...taken, releasedAt: watch.went().at(-1) ?? NaN });
      }
      report(kind, seen);

      const late = seen.filter(({ goneAfterMs }) => goneAfterMs !== null && goneAfterMs > goneMs);
      expect(late).toEqual([]);
      const shown = desktop.desk.events().filter((each) => each.event === 'map' && each.title === cardTitle);
      expect(shown.length).toBeGreaterThanOrEqual(callCount);
      const inCall = shown.filter(({ at }) =>
        seen.some(({ openedAt, closedAt }) => at > openedAt && at < closedAt),
      );
      expect(inCall).toEqual([]);

      const { calls } = await lastShift(userDataDir);
      expect(calls).toHaveLength(callCount);
      for (const [index, call] of calls.entries()) {
        const { answeredAt = 0, openedAt = 0, releasedAt = 0 } = seen[index] ?? {};
        expect(Math.abs(call.startedAt - answeredAt)).toBeLessThan(1000);
        expect(call.source).toBe('microphone');
        const length = (call.endedAt ?? 0) - call.startedAt;
        expect(Math.abs(length - (releasedAt - openedAt))).toBeLessThan(1000);
      }
    });
  });
}
