import type { Logger } from '../ports';

/** Keeps one failure from becoming another: what fails is logged once, and whoever comes after it gets their turn. */
export interface Guard {
  /** False where `work` threw. */
  run(what: string, work: () => void): boolean;
  /** Null where `work` threw or was rejected. */
  ask<T>(what: string, work: () => Promise<T>): Promise<T | null>;
}

export function createGuard(log: Logger): Guard {
  return {
    run(what, work) {
      try {
        work();
        return true;
      } catch (error) {
        log.error(what, error);
        return false;
      }
    },
    async ask(what, work) {
      try {
        return await work();
      } catch (error) {
        log.error(what, error);
        return null;
      }
    },
  };
}
