import type { HooksView } from '../../src/core/contract';
import type { Settings } from '../../src/core/settings/settings';
import type { HookAnswers, HooksFailure, HooksServer } from './adapters/hooks-server';
import { startHooksServer } from './adapters/hooks-server';

/** Keeps the hooks server as the settings want it: off, or on at one port; knows what to show of it. */

export interface Hooks {
  /** Brings the server in line with the settings; resolves when it listens, is stopped, or has failed. */
  follow(settings: Settings): Promise<void>;
  view(): HooksView;
  failure(): HooksFailure | null;
  dispose(): void;
}

export function createHooks(folder: string, answers: HookAnswers, changed: () => void): Hooks {
  let server: HooksServer | null = null;
  let failed: HooksFailure | null = null;
  let running = '';
  let enabled = false;
  let queue: Promise<void> = Promise.resolve();

  const stop = (): void => {
    server?.stop();
    server = null;
  };

  async function bring(wanted: string, port: number): Promise<void> {
    if (wanted === running) return;
    running = wanted;
    stop();
    failed = null;
    if (wanted !== '') {
      const started = await startHooksServer(folder, port, answers);
      if (typeof started === 'string') failed = started;
      else server = started;
    }
    changed();
  }

  return {
    follow(settings) {
      enabled = settings['hooks.enabled'];
      const port = settings['hooks.port'];
      if (!enabled) stop();
      // One after the other: switched on and off in a hurry, the last word counts.
      queue = queue.then(() => bring(enabled ? String(port) : '', port));
      return queue;
    },
    view: () => ({ enabled, port: server?.port ?? null, token: server?.token ?? null, failed }),
    failure: () => failed,
    dispose: stop,
  };
}
