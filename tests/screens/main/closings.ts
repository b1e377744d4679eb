import type { Shift } from '../../../src/core/shift/shift';
import { at, shiftAt } from './busy-day';
import { snapshotOf } from './fixtures';

/** How the close is opened: in the evening of the busy day, as it is or with more said of it. */

const evening = snapshotOf({ at: at(16, 52), shift: shiftAt(at(16, 52)) });
export const opening = { hash: '#close', start: { snapshot: evening } };

export const whole: Partial<Shift> = {
  intention: { word: 'kind', text: '' },
  parked: { what: 'The letter from the landlord', when: 'after supper' },
  parkedAt: at(8, 59),
};
export const openingOf = (change: Partial<Shift>) => ({
  hash: '#close',
  start: { snapshot: snapshotOf({ at: at(16, 52), shift: shiftAt(at(16, 52), change) }) },
});
