import { deck } from '../../src/core/deck/deck';
import { done, ok, refuse } from '../../src/core/answer';
import { allShifts, findShift } from '../../src/core/app/all-shifts';
import type { App } from '../../src/core/app/app';
import { createExports } from '../../src/core/app/exports';
import type { Desk, Stored } from '../../src/core/app/ports';
import { createSettingsService } from '../../src/core/app/settings-service';
import { getCardPush, getSnapshot, getStatus } from '../../src/core/app/view-models';
import { memoryFiles } from '../../src/core/storage/memory-files';
import { noPhones } from '../../src/web/adapters/no-phones';
import { createDrafts } from '../../src/core/app/drafts';
import { createHistory } from '../../src/core/app/history';
import { createUserContent } from '../../src/core/app/user-content';
import type { SessionRunner } from '../../src/core/app/session-runner';
import { createSessionRunner } from '../../src/core/app/session-runner';
import type { Surroundings } from '../../src/core/app/view-models';
import type { SettingsView, Snapshot } from '../../src/core/contract';
import type { Settings } from '../../src/core/settings/settings';
import { acceptsSetting, defaultSettings, isSettingKey } from '../../src/core/settings/settings';
import type { HookVerb } from '../../src/core/vocabulary';
import type { FakeDocuments } from './documents';
import { fakeDocuments } from './documents';
import { fakeLoginItem } from './login-item';
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
  phone(...verbs: readonly HookVerb[]): void;
}

export interface RunningOptions {
  readonly store?: MemoryStore;
  readonly clock?: FakeClock;
  readonly sound?: FakeSound;
  readonly documents?: FakeDocuments;
  readonly findPhonePrograms?: () => Promise<readonly string[] | null>;
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
    findPhonePrograms: options.findPhonePrograms ?? (async () => null),
    cardWindow,
    desk: { openHelp: () => undefined },
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
  appearance: { language: 'en', theme: 'system', reducedMotion: 'system' },
  host: { edition: 'desktop' },
  notices: [],
  notSaved: null,
  shortcuts: {
    hardCall: 'Ctrl+Shift+F9',
    callToggle: 'Ctrl+Shift+F10',
    rate: 'Ctrl+Shift+F8',
    quickHide: 'Ctrl+Shift+F11',
  },
  settingsRevision: 1,
  forgetsAtClose: false,
  moreNumbersInCopies: false,
  quietUntil: 0,
  welcomeDue: false,
};

export const settingsView = (settings: Settings): SettingsView => ({
  settings,
  problems: [],
  hooks: { enabled: false, port: null, token: null, failed: null },
  phone: {
    events: [],
    connector: { name: 'none', port: null, health: 'off', reason: null },
  },
  dataFolder: 'the folder',
  version: '0.1.0',
  displays: 1,
  callCommand: 'lull --call',
});

/** A host that keeps nothing. */
export const noStored: Stored = {
  list: async () => [],
  openFolder: null,
  eraseAll: async () => true,
};

/** The app over a running session and a host that says yes. */
export async function appOver({ runner, store, documents, clock }: Running): Promise<App> {
  const log = silentLog();
  const userContent = createUserContent({
    documents,
    builtIn: deck,
    clock,
    random: { next: () => 0.5 },
    log,
    changed: () => undefined,
  });
  const settings = await createSettingsService(memoryFiles(), {
    system: () => 'en',
    preferred: () => ['en'],
  });
  const desk: Desk = {
    saveFile: async (name, kind) => ok({ file: `${name}.${kind}` }),
    pickFile: async () => refuse('cancelled'),
    copyText: async () => done,
    drawSummary: null,
    openHelp: () => undefined,
  };
  const snapshot = (): Snapshot => getSnapshot(runner.session(), { ...around, notSaved: runner.notSaved() });
  return {
    runner,
    settings,
    userContent,
    desk,
    loginItem: fakeLoginItem(),
    history: createHistory(store, documents, clock, log),
    exports: createExports({
      desk,
      log,
      settings,
      now: runner.now,
      userContent,
      allShifts: () => allShifts(runner, store),
    }),
    retention: {
      follow: () => undefined,
      forgetChanged: async () => undefined,
      forgetNow: async () => undefined,
      spare: async () => true,
      stop: () => undefined,
    },
    stored: noStored,
    importAll: async () => refuse('cancelled'),
    phones: noPhones,
    drafts: createDrafts(),
    pageFailed: () => undefined,
    cardSurface: {
      show: () => undefined,
      hide: () => undefined,
      refresh: () => undefined,
      ready: () => undefined,
      resize: () => undefined,
      onLost: () => undefined,
    },
    snapshot,
    cardPush: () => getCardPush(runner.session(), { ...around, notSaved: runner.notSaved() }),
    status: () => getStatus(runner.session(), runner.now()),
    settingsView: () => settingsView(runner.settings()),
    changeSetting: async (key, value) =>
      isSettingKey(key) && acceptsSetting(key, value)
        ? ok(settingsView(runner.settings()))
        : refuse('not-understood'),
    pauseShortcuts: () => undefined,
    tell: () => undefined,
    diagnosis: async () => refuse('not-here'),
    findShift: (id) => findShift(id, runner.session, store),
    held: () => null,
    async saveAgain() {
      await userContent.tryAgain();
      return (await runner.saveAgain()).ok ? done : refuse('not-saved');
    },
    onChange: runner.onChange,
    changed: () => undefined,
    start: () => runner.resume(),
    dispose: async () => runner.stop(),
  };
}
