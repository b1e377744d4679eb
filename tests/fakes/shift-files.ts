// Before anything of electron-store.
import './electron-in-node';
import { createShiftStore } from '../../electron/main/adapters/store/shift-store';
import { seeded } from '../../src/core/chance';
import { deck } from '../../src/core/deck/deck';
import type { Session } from '../../src/core/session/session-types';
import { defaultSettings } from '../../src/core/settings/settings';
import type { ShiftEntry } from '../../src/core/shift/fact';
import { arrivalsFor } from '../../src/simulate/calibrate';
import { centerDay } from '../../src/simulate/center';
import { noFaults } from '../../src/simulate/faults';
import { playDay } from '../../src/simulate/play';
import { agentDay } from '../../src/simulate/simulate';
import { silentLog } from './ports';

/** Past shifts of somebody who has used Lull for a while: lived through the real session, kept by the desktop's own store. */

const unreadable = (file: string): never => {
  throw new Error(`${file} could not be read`);
};

/** Keeps each log under its shift in a user data folder. */
export async function writeShiftFiles(
  userDataDir: string,
  logs: Iterable<readonly ShiftEntry[]>,
): Promise<void> {
  const store = createShiftStore(userDataDir, silentLog(), unreadable);
  for (const log of logs) {
    const kept = await store.append(shiftIdOf(log), log);
    if (!kept.ok) throw new Error(`a shift was not kept: ${kept.because}`);
  }
}

export function shiftIdOf([first]: readonly ShiftEntry[]): string {
  if (first?.type !== 'shift-opened') throw new Error('a log without a beginning');
  return first.shiftId;
}

/**
 * The working days of one agent, five a week, through the real session, each a log; moved so that the last of all `days`
 * is the one before `endsBefore` (epoch ms).
 */
export function simulatedLogs(days: number, endsBefore: number): readonly (readonly ShiftEntry[])[] {
  const center = { seed: 5, agents: 12, hours: 8, days: 1, occupancy: 0.8, sources: 'full' } as const;
  const arrivals = arrivalsFor(center, 1, center.occupancy) ?? 0;
  const logs: (readonly ShiftEntry[])[] = [];
  let session: Session | null = null;
  const dayMs = 86_400_000;
  const moveMs = Math.floor(endsBefore / dayMs) * dayMs - (Date.UTC(2026, 0, 5) + days * dayMs);
  for (let day = 0; day < days; day += 1) {
    if (day % 7 > 4) continue;
    const [stretches = []] = centerDay({ ...center, day, arrivals });
    const lived = agentDay(stretches, { ...center, day, arrivals }, 0, center.sources, noFaults);
    const played = playDay(
      { ...lived, startsAt: lived.startsAt + moveMs },
      { settings: defaultSettings, deck, chance: seeded(lived.playerSeed) },
      session,
    );
    session = played.session;
    logs.push(played.log);
  }
  return logs;
}
