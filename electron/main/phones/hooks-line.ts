import type { HookVerb } from '../../../src/core/vocabulary';

/**
 * Events of a phone that wait for their turn. None is refused and none that may be a call of its own is left out, however
 * many come: a ring that is not taken leaves a card over it, and an end that is left out may be the end of another call.
 * They are taken in the order they came, some milliseconds at a time, so that the rest of Lull has its turn in between. All
 * that are taken in one turn go to the disk in one write.
 */

/** The state after a verb, and whether what it changed is on disk. */
export interface Taken {
  readonly state: string;
  readonly kept: boolean;
}

interface QueuedVerb {
  readonly taken: (taken: Taken) => void;
  readonly failed: (error: unknown) => void;
}
interface Waiting {
  readonly verb: HookVerb;
  readonly asked: QueuedVerb[];
}

/** Far below the 50 ms in which a pressed key or a ring should be seen. */
const turnMs = 8;
/** More events than this at once are no phone's; it has a handful. */
const floodFrom = 20;
/** Said twice in a row these say no more than once. All others may be of a second call. */
const presence: ReadonlySet<HookVerb> = new Set(['wrapup', 'available', 'break', 'signed-out']);

/** `handler` takes one verb at once and resolves when what it changed is kept, or is not for now. */
export function createHooksLine(handler: (verb: HookVerb) => Promise<Taken>): typeof handler {
  const waiting: Waiting[] = [];

  function takeSome(): void {
    const from = performance.now();
    while (performance.now() - from < turnMs) {
      const next = waiting.shift();
      if (!next) return;
      handler(next.verb).then(
        (taken) => {
          for (const each of next.asked) each.taken(taken);
        },
        (error: unknown) => {
          for (const each of next.asked) each.failed(error);
        },
      );
    }
    if (waiting.length > 0) setImmediate(takeSome);
  }

  return (verb) =>
    new Promise((taken, failed) => {
      const last = waiting.at(-1);
      if (last?.verb === verb && presence.has(verb) && waiting.length >= floodFrom) {
        last.asked.push({ taken, failed });
        return;
      }
      if (waiting.length === 0) setImmediate(takeSome);
      waiting.push({ verb, asked: [{ taken, failed }] });
    });
}
