import { deck } from '../../src/core/deck/deck';
import type { RequestDeps } from '../../src/core/services/requests';
import type { SessionRunner } from '../../src/core/services/session-runner';
import { createSessionRunner } from '../../src/core/services/session-runner';
import type { Surroundings } from '../../src/core/services/views';
import type { Settings } from '../../src/core/settings/settings';
import { acceptsSetting, defaultSettings, isSettingKey } from '../../src/core/settings/settings';
import type { CallVerb } from '../../src/core/words';
import type { FakeClock, MemoryStore, RecordingCardWindow } from './ports';
import { fakeClock, memoryStore, recordingCardWindow, silentLog } from './ports';

/** A real session runner in a world of fakes, ready for use. */
export interface Running {
  readonly runner: SessionRunner;
  readonly clock: FakeClock;
  readonly store: MemoryStore;
  readonly cardWindow: RecordingCardWindow;
  readonly logLines: readonly string[];
  phone(...verbs: readonly CallVerb[]): void;
}

export function startRunning(options: { store?: MemoryStore; clock?: FakeClock } = {}): Running {
  const clock = options.clock ?? fakeClock();
  const store = options.store ?? memoryStore();
  const cardWindow = recordingCardWindow();
  const log = silentLog();
  const ports = { clock, store, cardWindow, log, random: { next: () => 0.5 }, idle: { seconds: () => 60 } };
  const runner = createSessionRunner(ports, deck, defaultSettings);
  return {
    runner,
    clock,
    store,
    cardWindow,
    logLines: log.lines,
    phone(...verbs) {
      for (const verb of verbs) void runner.send({ type: 'call-signal', source: 'phone', verb });
    },
  };
}

export const around: Surroundings = {
  look: { language: 'en', theme: 'system', reducedMotion: 'system' },
  host: { edition: 'desktop', globalShortcuts: true, hooks: true },
  notices: [],
  notSaved: null,
  shortcuts: { hardCall: 'Ctrl+Shift+F9', callToggle: 'Ctrl+Shift+F10', quickHide: 'Ctrl+Shift+F11' },
};

const settingsView = (settings: Settings) => ({
  settings,
  problems: [],
  hooks: { enabled: false, port: null, token: null, failed: null, lastHeardAt: null },
  dataFolder: 'the folder',
  callCommand: 'lull --call',
});

/** What answers requests, over a running session and a platform that says yes. */
export function requestDeps({ runner, store }: Running): RequestDeps {
  return {
    runner,
    store,
    around: () => ({ ...around, notSaved: runner.notSaved() }),
    platform: {
      settings: () => settingsView(runner.settings()),
      changeSetting: (key, value) =>
        isSettingKey(key) && acceptsSetting(key, value)
          ? { ok: true, value: settingsView(runner.settings()) }
          : { ok: false, because: 'not-understood' },
      saveSummary: async () => ({ ok: false, because: 'cancelled' }),
      copyText: async () => ({ ok: true, value: null }),
      phonePrograms: async () => ['microsip'],
      cardHeight() {},
      cardReady() {},
    },
  };
}
