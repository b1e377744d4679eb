import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import { simulatedLogs, writeShiftFiles } from '../fakes/shift-files';
import type { Bench } from './apps';
import { newUserData } from './apps';

/** Folders of somebody who has used Lull for a while. */

/** 250 shifts a year. */
const days = { 'one-shift': 1, 'five-years': 5 * 350 } as const;
type Lived = keyof typeof days;

/** Playing years takes half a minute, and more than one phase wants them. */
const played = new Map<Lived, readonly (readonly LoggedShiftEvent[])[]>();

export async function withShifts(bench: Bench, lived: Lived): Promise<string> {
  const logs = played.get(lived) ?? simulatedLogs(days[lived], Date.now());
  played.set(lived, logs);
  const folder = await newUserData(bench, lived, { language: 'en' });
  await writeShiftFiles(folder, logs);
  bench.log(`${lived}: ${String(logs.length)} shifts of ${String(logs.flat().length)} entries`);
  return folder;
}
