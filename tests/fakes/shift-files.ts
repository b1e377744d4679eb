import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { seeded } from '../../src/core/chance';
import { deck } from '../../src/core/deck/deck';
import type { ShiftDigest } from '../../src/core/look-back/digest';
import { marks } from '../../src/core/look-back/digest';
import type { Session } from '../../src/core/session/session-types';
import { defaultSettings } from '../../src/core/settings/settings';
import type { ShiftEntry, ShiftFact } from '../../src/core/shift/shift';
import type { Rating } from '../../src/core/words';
import { arrivalsFor } from '../../src/simulate/calibrate';
import { centerDay } from '../../src/simulate/center';
import { noFaults } from '../../src/simulate/faults';
import { playDay } from '../../src/simulate/play';
import { agentDay } from '../../src/simulate/simulate';

/** Past shifts as they lie on the disk of somebody who has used Lull for a while. */

/** Writes logs as the desktop keeps them, a file a shift. */
export async function writeShiftFiles(
  userDataDir: string,
  logs: ReadonlyMap<string, readonly ShiftEntry[]>,
): Promise<void> {
  for (const [id, entries] of logs) {
    const folder = path.join(userDataDir, 'shifts', id.slice(0, 4));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, `shift-${id}.json`), JSON.stringify({ v: 1, entries }), {
      mode: 0o600,
    });
  }
}

type Told = readonly [second: number, fact: ShiftFact];

/** A log that a made-up shift in little could have come from: its calls, ratings, gaps, cards and close. */
export function logOf(digest: ShiftDigest): readonly ShiftEntry[] {
  const { id, startedAt, endedAt, offsetMinutes, calls, gaps, cards, takingHome } = digest;
  const seen = [...cards];
  const told: Told[] = calls.flatMap(([from, to, marked, rating], index): Told[] => {
    const callId = `c${String(index + 1)}`;
    const [free = to, open = 0] = gaps[index] ?? [];
    const card = ((calls[index + 1]?.[2] ?? 0) & marks.afterCard) > 0 ? seen.shift() : undefined;
    const cardId = 'made-up';
    const breath = card?.[0] === 'breathe';
    const facts: (Told | false)[] = [
      [from - 4, { type: 'state-changed', name: 'ringing', reason: 'phone-ringing' }],
      [from, { type: 'call-started', callId, ringingAt: startedAt + (from - 4) * 1000, source: 'phone' }],
      [from, { type: 'state-changed', name: 'on-call', reason: 'phone-call' }],
      (marked & marks.hard) > 0 && [from + 20, { type: 'marked-hard', callId, kind: 'angry' }],
      [to, { type: 'call-ended', callId }],
      [to, { type: 'state-changed', name: 'wrap-up', reason: 'wrap-up-by-phone' }],
      (marked & marks.turnedAround) > 0 && [
        to + 2,
        { type: 'outcome-given', callId, outcome: 'turned-around' },
      ],
      rating > 0 && [to + 3, { type: 'rated', callId, rating: rating as Rating }],
      [free, { type: 'wrap-up-ended', callId }],
      [free, { type: 'state-changed', name: 'gap', reason: 'phone-available' }],
      card !== undefined && [
        free + 1,
        { type: 'card-shown', cardId, family: card[0], why: 'pacing', breath },
      ],
      card !== undefined && [free + Math.min(open, 20), { type: 'card-left', cardId, how: 'finished' }],
    ];
    return facts.filter((fact) => fact !== false);
  });
  const end = ((endedAt ?? startedAt) - startedAt) / 1000;
  const home = (['before', 'after'] as const).flatMap((moment): Told[] => {
    const value = takingHome[moment];
    return value === null ? [] : [[end, { type: 'taking-home', moment, value }]];
  });
  const opened: Told = [0, { type: 'shift-opened', shiftId: id, by: 'call', zone: 'Etc/UTC', offsetMinutes }];
  return [opened, ...told, ...home, [end, { type: 'shift-closed' }] as const].map(
    ([second, fact], index): ShiftEntry => ({
      ...fact,
      seq: index + 1,
      at: startedAt + Math.max(0, second) * 1000,
    }),
  );
}

/** Days of one agent through the real session, each a log, moved so that the last is on the day before `endsBefore` (epoch ms). */
export function simulatedLogs(days: number, endsBefore: number): ReadonlyMap<string, readonly ShiftEntry[]> {
  const center = { seed: 5, agents: 12, hours: 8, days: 1, occupancy: 0.8, sources: 'full' } as const;
  const arrivals = arrivalsFor(center, 1, center.occupancy) ?? 0;
  const logs = new Map<string, readonly ShiftEntry[]>();
  let session: Session | null = null;
  const dayMs = 86_400_000;
  const moveMs = Math.floor(endsBefore / dayMs) * dayMs - (Date.UTC(2026, 0, 5) + days * dayMs);
  for (let day = 0; day < days; day += 1) {
    // Five days of work, two without.
    if (day % 7 > 4) continue;
    const [stretches = []] = centerDay({ ...center, day, arrivals });
    const lived = agentDay(stretches, { ...center, day, arrivals }, 0, center.sources, noFaults);
    const played = playDay(
      { ...lived, startsAt: lived.startsAt + moveMs },
      { settings: defaultSettings, deck, chance: seeded(lived.playerSeed) },
      session,
    );
    session = played.session;
    const [first] = played.log;
    if (first?.type === 'shift-opened') logs.set(first.shiftId, played.log);
  }
  return logs;
}
