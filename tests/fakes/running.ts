import { deck } from '../../src/core/deck/deck';
import { createLookBack } from '../../src/core/services/look-back';
import { createOwnThings } from '../../src/core/services/own-things';
import type { RequestDeps } from '../../src/core/services/requests';
import type { SessionRunner } from '../../src/core/services/session-runner';
import { createSessionRunner } from '../../src/core/services/session-runner';
import type { Surroundings } from '../../src/core/services/views';
import type { Settings } from '../../src/core/settings/settings';
import { acceptsSetting, defaultSettings, isSettingKey } from '../../src/core/settings/settings';
import type { CallVerb } from '../../src/core/words';
import type { FakeDocuments } from './documents';
import { fakeDocuments } from './documents';
import type { FakeSound } from './sound';
import { fakeSound } from './sound';
import type { FakeClock, MemoryStore, RecordingCardWindow } from './ports';
import { fakeClock, memoryStore, recordingCardWindow, silentLog } from './ports';

/** A real session runner in a world of fakes, ready for use. */
export interface Running {
  readonly runner: SessionRunner;
  readonly clock: FakeClock;
  readonly store: MemoryStore;
  readonly sound: FakeSound;
  readonly documents: FakeDocuments;
  readonly cardWindow: RecordingCardWindow;
  readonly logLines: readonly string[];
  phone(...verbs: readonly CallVerb[]): void;
}

export interface RunningOptions {
  readonly store?: MemoryStore;
  readonly clock?: FakeClock;
  readonly sound?: FakeSound;
  readonly documents?: FakeDocuments;
  readonly lookForPhones?: () => Promise<readonly string[] | null>;
}

export function startRunning(options: RunningOptions = {}): Running {
  const clock = options.clock ?? fakeClock();
  const store = options.store ?? memoryStore();
  const cardWindow = recordingCardWindow();
  const log = silentLog();
  const sound = options.sound ?? fakeSound();
  const documents = options.documents ?? fakeDocuments();
  const ports = {
    clock,
    store,
    documents,
    sound,
    lookForPhones: options.lookForPhones ?? (async () => null),
    cardWindow,
    log,
    random: { next: () => 0.5 },
    idle: { seconds: () => 60 },
  };
  // Arrive comes only where a test is about it.
  const runner = createSessionRunner(ports, deck, { ...defaultSettings, 'shift.arrive': false });
  return {
    runner,
    clock,
    store,
    sound,
    documents,
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
  hooks: { enabled: false, port: null, token: null, failed: null },
  phone: {
    heard: [],
    connector: { name: 'none' as const, port: null, health: 'off' as const, because: null },
  },
  dataFolder: 'the folder',
  callCommand: 'lull --call',
});

/** What answers requests, over a running session and a platform that says yes. */
export function requestDeps({ runner, store, documents, clock }: Running): RequestDeps {
  return {
    runner,
    store,
    lookBack: createLookBack(store, documents, clock, silentLog()),
    own: createOwnThings({
      documents,
      builtIn: deck,
      clock,
      random: { next: () => 0.5 },
      changed: () => undefined,
    }),
    around: () => ({ ...around, notSaved: runner.notSaved() }),
    platform: {
      settings: () => settingsView(runner.settings()),
      changeSetting: (key, value) =>
        isSettingKey(key) && acceptsSetting(key, value)
          ? { ok: true, value: settingsView(runner.settings()) }
          : { ok: false, because: 'not-understood' },
      saveSummary: async () => ({ ok: false, because: 'cancelled' }),
      summaryText: (shift) => shift.id,
      exportAll: async () => ({ ok: false, because: 'cancelled' }),
      copyText: async () => ({ ok: true, value: null }),
      phonePrograms: async () => ['microsip'],
      diagnosis: async () => ({ ok: false, because: 'not-here' }),
      microsip: async () => ({ ok: false, because: 'not-here' }),
      pickCards: async () => ({ ok: false, because: 'cancelled' }),
      saveCards: async () => ({ ok: true, value: { file: 'lull-cards.json' } }),
      openHelp() {},
      cardHeight() {},
      cardReady() {},
    },
  };
}
