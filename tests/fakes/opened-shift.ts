import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';

/** The first line of a shift's log, and the name of its file's shift. */

export const openedId = '2026-11-21-085803';
export const opened: LoggedShiftEvent = {
  type: 'shift-opened',
  shiftId: openedId,
  by: 'you',
  zone: 'Etc/UTC',
  offsetMinutes: 0,
  seq: 1,
  at: 1000,
};
