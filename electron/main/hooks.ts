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

/** How long to wait before the port is tried again, in seconds; the last one from then on. */
const retrySeconds = [1, 2, 4, 8, 15] as const;
const retryMs = (failures: number): number => (retrySeconds[failures - 1] ?? 15) * 1000;

export function createHooks(folder: string, answers: HookAnswers, changed: () => void): Hooks {
  let server: HooksServer | null = null;
  let failed: HooksFailure | null = null;
  let running = '';
  let enabled = false;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;
  let queue: Promise<void> = Promise.resolve();

  const stop = (): void => {
    clearTimeout(retry);
    server?.stop();
    server = null;
  };

  /** Listens, or tries again later: whoever holds the port may let it go. */
  async function open(port: number): Promise<void> {
    const started = await startHooksServer(folder, port, answers);
    const before = failed;
    failed = typeof started === 'string' ? started : null;
    server = typeof started === 'string' ? null : started;
    failures = failed ? failures + 1 : 0;
    if (failed) retry = setTimeout(() => void tryAgain(port), retryMs(failures)).unref();
    if (failed === null || failed !== before) changed();
  }

  function tryAgain(port: number): Promise<void> {
    queue = queue.then(() => (enabled && failed && running === String(port) ? open(port) : undefined));
    return queue;
  }

  async function bring(wanted: string, port: number): Promise<void> {
    if (wanted === running) return;
    running = wanted;
    stop();
    failed = null;
    failures = 0;
    if (wanted === '') changed();
    else await open(port);
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
    dispose() {
      enabled = false;
      stop();
    },
  };
}
