import { z } from 'zod';
import type { Answer } from '../../answer';
import { refuse } from '../../answer';
import type { App } from '../app';
import type { WindowRole } from '../ports';

/** One thing that a window may ask: who may, what comes with it, and how it is answered. */
export interface Request<P, A> {
  readonly from: readonly WindowRole[];
  readonly payload: z.ZodType<P>;
  /** Checks what came with it; what does not fit is refused without saying what was in it. */
  answer(payload: unknown, app: App): Promise<Answer<A>>;
}

export const nothing = z.null();

function parse<P>(schema: z.ZodType<P>, payload: unknown): { readonly data: P } | null {
  try {
    const parsed = schema.safeParse(payload);
    return parsed.success ? { data: parsed.data } : null;
  } catch {
    // Nested so deep that the schema runs out of stack.
    return null;
  }
}

export function request<P, A>(
  from: readonly WindowRole[],
  payload: z.ZodType<P>,
  handle: (payload: P, app: App) => Answer<A> | Promise<Answer<A>>,
): Request<P, A> {
  return {
    from,
    payload,
    async answer(raw, app) {
      const parsed = parse(payload, raw);
      return parsed ? handle(parsed.data, app) : refuse('not-understood');
    },
  };
}

export const main: readonly WindowRole[] = ['main'];
export const card: readonly WindowRole[] = ['card'];
export const both: readonly WindowRole[] = ['main', 'card'];
