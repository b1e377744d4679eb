import { emptyDeck } from '../../src/core/deck/own-card';
import type { ExportedRest, ExportedShift } from '../../src/core/export/export';
import type { Shift } from '../../src/core/shift/shift';

/** An agent who has made nothing of their own yet. */
export const nothingOwn: ExportedRest = { settings: {}, deck: emptyDeck, contacts: [] };

/** A shift whose log is not to be had. */
export const withoutLog = (shift: Shift): ExportedShift => ({ shift, log: null });
