import type { HooksView } from '../../src/core/contract';
import type { Settings } from '../../src/core/settings/settings';
import type { HookAnswers, HooksFailure, HooksServer } from './adapters/hooks-server';

/** Keeps the hooks server as the settings want it: off, or on at one port; knows what to show of it. */

export interface Hooks {
  /** Brings the server in line with the settings; resolves when it listens, is stopped, or has failed. */
  follow(settings: Settings): Promise<void>;
  heard(at: number): void;
  view(): HooksView;
  failure(): HooksFailure | null;
  dispose(): void;
}

export function createHooks(folder: string, answers: HookAnswers, changed: () => void): Hooks {
  let server: HooksServer | null = null;
  let failed: HooksFailure | null = null;
  let wanted = '';
  let lastHeardAt: number | null = null;
  let enabled = false;

  const stop = (): void => {
    server?.stop();
    server = null;
  };

  return {
    async follow(settings) {
      enabled = settings['hooks.enabled'];
      const now = enabled ? String(settings['hooks.port']) : '';
      if (now === wanted) return;
      wanted = now;
      stop();
      failed = null;
      if (enabled) {
        // Loaded only when a phone is connected: most of a start's time is loading code.
        const { startHooksServer } = await import('./adapters/hooks-server');
        const started = await startHooksServer(folder, settings['hooks.port'], answers);
        if (wanted !== now) {
          if (typeof started !== 'string') started.stop();
          return;
        }
        if (typeof started === 'string') failed = started;
        else server = started;
      }
      changed();
    },
    heard(at) {
      lastHeardAt = at;
    },
    view: () => ({ enabled, port: server?.port ?? null, token: server?.token ?? null, failed, lastHeardAt }),
    failure: () => failed,
    dispose: stop,
  };
}
