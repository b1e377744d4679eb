import { z } from 'zod';
import type { Answer } from '../../answer';
import { ok, refuse } from '../../answer';
import { summaryFormats } from '../../contract';
import { exportFormats } from '../../export/export';
import { shiftId, text } from '../../fields';
import type { Shift } from '../../shift/shift';
import type { App } from '../app';
import { both, main, nothing, request } from './request';

async function ofShift<A>(
  app: App,
  id: string,
  answer: (shift: Shift) => Answer<A> | Promise<Answer<A>>,
): Promise<Answer<A>> {
  const shift = await app.findShift(id);
  return shift ? answer(shift) : refuse('not-found');
}

/** Shifts to look back on, and what is taken along of them. */
export const historyRequests = {
  /** One shift by id, for its summary page. */
  shift: request(main, z.strictObject({ id: shiftId }), ({ id }, app) => ofShift(app, id, ok)),
  /** All shifts in little, oldest first, the open one too. */
  'look-back': request(main, nothing, async (_, app) => ok(await app.history.digests(app.runner.now()))),
  /** The page that is kept of a shift, as a file where the agent wants it. */
  'save-summary': request(
    main,
    z.strictObject({ id: shiftId, as: z.enum(summaryFormats) }),
    ({ id, as }, app) => ofShift(app, id, (shift) => app.exports.saveSummary(shift, as)),
  ),
  'copy-summary': request(main, z.strictObject({ id: shiftId }), ({ id }, app) =>
    ofShift(app, id, (shift) => app.desk.copyText(app.exports.summaryText(shift))),
  ),
  /** All shifts in one file where the agent wants it. */
  'export-all': request(main, z.strictObject({ as: z.enum(exportFormats) }), ({ as }, app) =>
    app.exports.exportAll(as),
  ),
  /** What of an export, picked by the agent, fits beside what is here. */
  'import-all': request(main, nothing, (_, app) => app.importAll()),
  'copy-text': request(both, z.strictObject({ text }), (payload, app) => app.desk.copyText(payload.text)),
};
