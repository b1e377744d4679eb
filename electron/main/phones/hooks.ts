import type { HooksView } from '../../../src/core/contract';
import type { Files } from '../../../src/core/ports';
import { backoff } from '../../../src/core/backoff';
import { sequencer } from '../../../src/core/sequencer';
import type { Settings } from '../../../src/core/settings/settings';
import type { HooksFile } from './hooks-file';
import { openHooksFile } from './hooks-file';
import type { HooksFailure } from '../../../src/core/phones/phone-now';
import type { HookAnswers, HooksServer } from './hooks-server';
import { startHooksServer } from './hooks-server';

/** Keeps the hooks server as the settings want it: off, or on at one port; knows what to show of it. */

export interface Hooks {
  /** Brings the server in line with the settings; resolves when it listens, is stopped, or has failed. */
  follow(settings: Settings): Promise<void>;
  view(): HooksView;
  failure(): HooksFailure | null;
  /** Where a file that could not be read was set aside, and whether its copy is in its place. */
  setAside(): HooksFile['setAside'];
  dispose(): void;
}

/** How long to wait before the port is tried again. */
const retryMs = backoff([1000, 2000, 4000, 8000, 15_000]);

/** The file, once it can be opened. */
function openOnce(files: Files) {
  let opened: HooksFile | null = null;
  return {
    async open(): Promise<HooksFile | null> {
      if (opened) return opened;
      const file = await openHooksFile(files);
      if (file.ok) opened = file.value;
      return opened;
    },
    /** False where phones cannot find out how to reach it. */
    keep: async (port: number): Promise<boolean> => opened !== null && (await opened.keep(port)),
    setAside: () => opened?.setAside ?? null,
  };
}

async function start(
  file: ReturnType<typeof openOnce>,
  port: number,
  answers: HookAnswers,
): Promise<HooksServer | HooksFailure> {
  const opened = await file.open();
  return opened ? startHooksServer(opened.token, port, answers) : 'cannot-listen';
}

export function createHooks(files: Files, answers: HookAnswers, changed: () => void): Hooks {
  const file = openOnce(files);
  let server: HooksServer | null = null;
  let failed: HooksFailure | null = null;
  let isCrowded = false;
  let running = '';
  let enabled = false;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;
  const inTurn = sequencer();

  const failure = (): HooksFailure | null => failed ?? (isCrowded ? 'crowded' : null);
  const crowded = (is: boolean): void => {
    isCrowded = is;
    changed();
  };

  const stop = (): void => {
    clearTimeout(retry);
    server?.stop();
    server = null;
    isCrowded = false;
  };

  /**
   * Listens, or tries again later: whoever holds the port may let it go. Where `hooks.json` cannot be written it listens all
   * the same, since phones that were set up before know the token.
   */
  async function open(port: number): Promise<void> {
    const started = server ?? (await start(file, port, { ...answers, crowded }));
    const before = failed;
    failed = typeof started === 'string' ? started : null;
    server = typeof started === 'string' ? null : started;
    failures = server && (await file.keep(server.port)) ? 0 : failures + 1;
    if (failures > 0) retry = setTimeout(() => void tryAgain(port), retryMs(failures)).unref();
    if (failed === null || failed !== before) changed();
  }

  function tryAgain(port: number): Promise<void> {
    return inTurn(async () => {
      if (enabled && failures > 0 && running === String(port)) await open(port);
    });
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
      return inTurn(() => bring(enabled ? String(port) : '', port));
    },
    view: () => ({ enabled, port: server?.port ?? null, token: server?.token ?? null, failed: failure() }),
    failure,
    setAside: file.setAside,
    dispose() {
      enabled = false;
      stop();
    },
  };
}
