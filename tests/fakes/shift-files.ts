// Before anything of electron-store.
import './electron-in-node';
import { createFiles } from './disk-files';
import { deck } from '../../src/core/deck/deck';
import { dayMs } from '../../src/core/durations';
import type { Session } from '../../src/core/session/session-types';
import { defaultSettings } from '../../src/core/settings/settings';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import { arrivalsFor } from '../../tools/simulate/calibrate';
import { noFaults } from '../../tools/simulate/faults';
import { playDay } from '../../tools/simulate/play';
import { agentDay } from '../../tools/simulate/simulate';
import { createShiftStore } from '../../src/core/storage/shift-store';
import { silentLog } from './ports';

/** Past shifts of somebody who has used Lull for a while: lived through the real session, kept by the desktop's own store. */

const unreadable = (file: string): never => {
  throw new Error(`${file} could not be read`);
};

/** Keeps each log under its shift in a user data folder. */
export async function writeShiftFiles(
  userDataDir: string,
  logs: Iterable<readonly LoggedShiftEvent[]>,
): Promise<void> {
  const store = createShiftStore({
    files: createFiles(userDataDir),
    log: silentLog(),
    onSetAside: unreadable,
  });
  for (const log of logs) {
    const kept = await store.append(shiftIdOf(log), log);
    if (!kept.ok) throw new Error(`a shift was not kept: ${kept.error}`);
  }
}

export function shiftIdOf([first]: readonly LoggedShiftEvent[]): string {
  if (first?.type !== 'shift-opened') throw new Error('a log without a beginning');
  return first.shiftId;
}

/**
 * The working days of one agent, five a week, through the real session, each a log; moved so that the last of all `days`
 * is the one before `endsBefore` (epoch ms).
 */
export function simulatedLogs(days: number, endsBefore: number): readonly (readonly LoggedShiftEvent[])[] {
  const center = { seed: 5, agents: 12, hours: 8, days: 1, occupancy: 0.8, sources: 'full' } as const;
  const arrivals = arrivalsFor(center, 1, center.occupancy) ?? 0;
  const logs: (readonly LoggedShiftEvent[])[] = [];
  let session: Session | null = null;
  const moveMs = Math.floor(endsBefore / dayMs) * dayMs - (Date.UTC(2026, 0, 5) + days * dayMs);
  for (let day = 0; day < days; day += 1) {
    if (day % 7 > 4) continue;
    const heard = agentDay({ ...center, day, arrivals }, 0, center.sources, noFaults);
    const moved = { ...heard, startsAt: heard.startsAt + moveMs };
    const played = playDay(moved, { settings: defaultSettings, deck }, session);
    session = played.session;
    logs.push(played.log);
  }
  return logs;
}
