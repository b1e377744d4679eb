import { z } from 'zod';
import { done, ok, refuse } from '../../answer';
import { shiftId } from '../../fields';
import { agentEventSchema } from '../../shift/agent-event';
import { both, main, nothing, request } from './request';

/** The shift, and what the agent says of it or of an earlier one. */
export const shiftRequests = {
  /** All of the session as it is now; afterwards `snapshot` is pushed at every change. */
  'get-snapshot': request(main, nothing, (_, app) => ok(app.snapshot())),
  'hard-call': request(main, nothing, (_, { runner }) => runner.send({ type: 'hard-call' })),
  /** A call is on, or over: what the button offered. */
  'call-toggle': request(main, z.strictObject({ to: z.enum(['on', 'over']) }), ({ to }, { runner }) =>
    runner.send({ type: 'call-toggle', to }),
  ),
  'agent-break': request(both, z.strictObject({ on: z.boolean() }), ({ on }, { runner }) =>
    runner.send({ type: 'agent-break', on }),
  ),
  'start-shift': request(main, nothing, (_, { runner }) => runner.send({ type: 'start-shift' })),
  /** What the agent says of a shift by id, null for the open one. */
  say: request(
    main,
    z.strictObject({ of: shiftId.nullable(), said: agentEventSchema }),
    async ({ of, said }, app) => {
      const shift = of === null ? null : await app.findShift(of);
      if (of !== null && !shift) return refuse('not-found');
      return app.runner.send({ type: 'say', of: shift, said });
    },
  ),
  /** Closes a shift that was left open, by id, or the open one for null. */
  'close-shift': request(main, z.strictObject({ of: shiftId.nullable() }), async ({ of }, app) => {
    const shift = of === null ? null : await app.findShift(of);
    if (of !== null && !shift) return refuse('not-found');
    return app.runner.send({ type: 'close-shift', of: shift });
  }),
  /** Where shifts are forgotten at their close: the page of the one that was closed has been left. */
  'forget-now': request(main, nothing, async (_, { retention }) => {
    await retention.forgetNow();
    return done;
  }),
  'save-again': request(both, nothing, (_, app) => app.saveAgain()),
};
