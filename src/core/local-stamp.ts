import { minuteMs } from './durations';

/**
 * A local date and time for the name of something, "2026-11-21-085803": readable and sortable. `at` is epoch ms,
 * `offsetMinutes` minutes east of UTC.
 */
export const localStamp = (at: number, offsetMinutes: number): string =>
  new Date(at + offsetMinutes * minuteMs).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
