import { app, clipboard, dialog, nativeTheme } from 'electron';
import { join } from 'node:path';
import type { Answer, HostAbilities, Look, Notice, SettingsView } from '../../src/core/contract';
import { cardById, deck } from '../../src/core/deck/deck';
import { createI18n, pickLanguage } from '../../src/core/i18n/i18n';
import { allShifts } from '../../src/core/services/all-shifts';
import { createOwnThings } from '../../src/core/services/own-things';
import { createLookBack } from '../../src/core/services/look-back';
import type { RequestDeps } from '../../src/core/services/requests';
import { createSessionRunner } from '../../src/core/services/session-runner';
import type { Surroundings } from '../../src/core/services/views';
import { cardPushOf, snapshotOf, statusOf } from '../../src/core/services/views';
import type { SettingKey } from '../../src/core/settings/settings';
import type { Shift } from '../../src/core/shift/shift';
import type { Formats } from '../../src/core/summary/markdown';
import { chooseLocale, createFormats, summaryMarkdown } from '../../src/core/summary/markdown';
import { summarize } from '../../src/core/summary/summary';
import type { CallVerb } from '../../src/core/words';
import type { CommandAnswer } from './adapters/answer-line';
import { pickCards, saveCards } from './adapters/cards-file';
import { systemClock } from './adapters/clock';
import type { Command, CommandLine } from './adapters/command-line';
import { computer } from './adapters/computer';
import { idleSays, systemIdle } from './adapters/idle';
import { createFileLog } from './adapters/log';
import { giveBackStartMemory } from './adapters/memory';
import type { MicrosipDeps } from './adapters/microsip-file';
import { phonePrograms, runningPhonePrograms } from './adapters/phone-programs';
import { lockSays, watchPower } from './adapters/power';
import { openSettingsFile } from './adapters/settings-file';
import { createSound } from './adapters/sound/sound';
import { soundServer } from './adapters/sound/sound-server';
import type { ShortcutKeys } from './adapters/shortcuts';
import { holdShortcuts, releaseShortcuts } from './adapters/shortcuts';
import { createDocuments } from './adapters/store/documents';
import { createShiftStore } from './adapters/store/shift-store';
import { watchTrayHost } from './adapters/tray-host';
import { createCommands } from './commands';
import { diagnose } from './diagnosis';
import { createFilesToKeep } from './files-to-keep';
import { createHooks } from './hooks';
import { serveIpc } from './ipc';
import { serveOwnPages } from './own-pages';
import { createPhoneLink } from './phone-link';
import type { TrayCommand } from './tray/menu';
import { trayIcon, trayMenu, trayTooltip } from './tray/menu';
import type { LullTray } from './tray/tray';
import { createCardWindows } from './windows/card';
import { createMainWindow } from './windows/main-window';

/** The one place that knows the platform: picks the adapters, wires the services, and takes all of it down again. */

export interface Lull {
  /** Carries out a command of a second start. */
  run(command: Command): Promise<CommandAnswer>;
  /** Everything that was started is stopped; what could not be saved is tried once more. */
  dispose(): Promise<void>;
}

const abilities: HostAbilities = { edition: 'desktop', globalShortcuts: true, hooks: true };

export async function compose(
  line: CommandLine,
  start: Command & { readonly do: 'start' },
  tray: LullTray,
): Promise<Lull> {
  const userData = app.getPath('userData');
  const appFolder = app.getAppPath();
  const resources = join(appFolder, 'resources');
  const log = createFileLog(userData);
  const settingsFile = openSettingsFile(userData);
  let { settings, problems } = settingsFile.read();
  const setAside: string[] = settingsFile.setAside === null ? [] : [settingsFile.setAside];
  let takenShortcuts: readonly (keyof ShortcutKeys)[] = [];
  const trayHost = watchTrayHost(() => {
    show();
  });

  const language = () => pickLanguage(settings.language, app.getLocale());
  let i18n = createI18n(language());
  const formatsIn = (zone: string | null): Formats =>
    createFormats(chooseLocale(language(), app.getPreferredSystemLanguages()), zone);
  let formats = formatsIn(null);
  const look = (): Look => ({
    language: language(),
    theme: settings['look.theme'],
    reducedMotion: settings['look.reducedMotion'],
  });
  const shortcutKeys = (): ShortcutKeys => ({
    hardCall: settings['shortcuts.hardCall'],
    callToggle: settings['shortcuts.callToggle'],
    quickHide: settings['shortcuts.quickHide'],
  });

  serveOwnPages(join(appFolder, 'out/renderer'));
  const store = createShiftStore(userData, log, (file) => setAside.push(file));
  const documents = createDocuments(userData, log, (file) => setAside.push(file));
  // The card window needs the runner's pictures and the runner needs the card window: the runner comes second.
  const requestDeps = {} as { -readonly [K in keyof RequestDeps]: RequestDeps[K] };
  const ipc = serveIpc(requestDeps, log);
  const cardWindows = createCardWindows(ipc, (card) => ({ ...cardPushOf(runner.session(), around()), card }));
  const mainWindow = createMainWindow(ipc, join(resources, 'app-icon.png'));
  const runner = createSessionRunner(
    {
      clock: systemClock,
      random: { next: Math.random },
      idle: systemIdle,
      store,
      documents,
      sound: createSound(log),
      lookForPhones: async () => (await phonePrograms.look())?.programs ?? null,
      cardWindow: cardWindows,
      log,
    },
    deck,
    settings,
  );

  const hooks = createHooks(
    userData,
    {
      async signal(verb) {
        await phoneSays(verb);
        return status().state;
      },
      status: () => status(),
    },
    () => {
      phoneHealth();
    },
  );

  const phone = createPhoneLink({
    folder: userData,
    now: systemClock.now,
    verb: (verb) => void phoneSays(verb),
    changed() {
      phoneHealth();
    },
    microsip: microsipDeps(callCommand(line.userDataDir)),
  });
  const phoneSays = (verb: CallVerb): Promise<unknown> => {
    phone.heard(verb);
    return runner.send({ type: 'call-signal', source: 'phone', verb });
  };
  function phoneHealth(): void {
    const health = hooks.failure() || phone.failed() ? 'failed' : 'ok';
    void runner.send({ type: 'source-health', source: 'phone', health });
  }

  const own = createOwnThings({
    documents,
    builtIn: deck,
    clock: systemClock,
    random: { next: Math.random },
    changed() {
      runner.useDeck(own.deckInUse());
      show();
    },
  });

  const status = () =>
    statusOf(runner.session(), runner.now(), (cardId) => cardById.get(cardId)?.family ?? '');

  function notices(): readonly Notice[] {
    const failure = hooks.failure();
    const keys = shortcutKeys();
    return [
      ...takenShortcuts.map((name): Notice => ({ type: 'shortcut-taken', name, keys: keys[name] })),
      ...(failure ? [{ type: 'hooks-failed', because: failure, port: settings['hooks.port'] } as const] : []),
      ...own.notices(),
      ...(trayHost.says() === 'not-seen' ? [{ type: 'no-tray' } as const] : []),
      ...setAside.map((file): Notice => ({ type: 'file-set-aside', file })),
      ...problems.map((problem): Notice => ({ type: 'settings-problem', problem })),
    ];
  }

  const around = (): Surroundings => ({
    look: look(),
    host: abilities,
    notices: notices(),
    notSaved: runner.notSaved(),
    shortcuts: shortcutKeys(),
  });

  const settingsView = (): SettingsView => ({
    settings,
    problems,
    hooks: hooks.view(),
    phone: phone.view(),
    dataFolder: userData,
    callCommand: callCommand(line.userDataDir),
  });

  function changeSetting(key: string, value: unknown): Answer<SettingsView> {
    if (!settingsFile.change(key, value)) return { ok: false, because: 'not-understood' };
    ({ settings, problems } = settingsFile.read());
    const changedKey = key as SettingKey;
    if (changedKey === 'language') {
      i18n = createI18n(language());
      formats = formatsIn(null);
    }
    if (changedKey === 'look.theme') nativeTheme.themeSource = settings['look.theme'];
    if (changedKey.startsWith('shortcuts.')) takeShortcuts();
    void hooks.follow(settings);
    phone.follow(settings);
    runner.useSettings(settings);
    cardWindows.refresh();
    return { ok: true, value: settingsView() };
  }

  const markdown = (shift: Shift): string =>
    summaryMarkdown(
      shift,
      summarize(shift, runner.now()),
      i18n.getFixedT(null, ['summary', 'words'] as const),
      formatsIn(shift.zone),
    );

  const files = createFilesToKeep({
    ipc,
    log,
    markdown,
    allShifts: () => allShifts(runner.session, store),
  });

  Object.assign(requestDeps, {
    runner,
    store,
    lookBack: createLookBack(store, documents, systemClock, log),
    own,
    around,
    platform: {
      settings: settingsView,
      changeSetting,
      saveSummary: files.saveSummary,
      summaryText: markdown,
      exportAll: files.exportAll,
      async copyText(text: string) {
        await clipboard.writeText(text);
        return { ok: true, value: null };
      },
      phonePrograms: runningPhonePrograms,
      diagnosis: async () => ({ ok: true, value: await diagnosis() }),
      async microsip(ask) {
        return { ok: true, value: await phone.microsip(ask) };
      },
      pickCards,
      saveCards,
      openHelp() {
        mainWindow.open('help-now');
      },
      cardHeight: cardWindows.resize,
      cardReady: cardWindows.ready,
    },
  } satisfies RequestDeps);

  function takeShortcuts(): void {
    takenShortcuts = holdShortcuts(shortcutKeys(), {
      hardCall: () => void runner.send({ type: 'hard-call' }),
      callToggle: () => void runner.send({ type: 'call-toggle' }),
      quickHide() {
        void runner.send({ type: 'quick-hide' });
        mainWindow.hide();
      },
    });
    for (const name of takenShortcuts) log.warn('shortcut not available', { name });
  }

  const trayActions: Readonly<Record<TrayCommand, () => void>> = {
    open: () => {
      mainWindow.open();
    },
    'ask-card': () => void runner.send({ type: 'ask-card' }),
    'hard-call': () => void runner.send({ type: 'hard-call' }),
    'call-toggle': () => void runner.send({ type: 'call-toggle' }),
    break: () => void runner.send({ type: 'agent-break', on: runner.session().calls.onBreak === null }),
    'ask-rating': () => void runner.send({ type: 'ask-rating' }),
    'close-shift': () => {
      mainWindow.open('close');
    },
    'start-shift': () => void runner.send({ type: 'start-shift' }),
    'help-now': () => {
      mainWindow.open('help-now');
    },
    quit: () => {
      app.quit();
    },
  };

  tray.onAction((action) => {
    if (typeof action === 'string') trayActions[action]();
    else void runner.send({ type: 'say', of: null, said: action });
  });

  let saidOfSaving: unknown = null;
  function show(): void {
    const notSaved = runner.notSaved();
    if (JSON.stringify(notSaved) !== JSON.stringify(saidOfSaving)) {
      saidOfSaving = notSaved;
      cardWindows.refresh();
    }
    const snapshot = snapshotOf(runner.session(), around());
    const { time } = formats;
    const { t } = i18n;
    tray.show(trayIcon(snapshot.state), trayTooltip(snapshot, t, time), trayMenu(snapshot, t, time));
    mainWindow.push(() => snapshot);
  }

  const diagnosis = () =>
    diagnose({
      computer,
      soundServer,
      tray: trayHost.look,
      idle: idleSays,
      lock: lockSays,
      heard: () => snapshotOf(runner.session(), around()),
      takenShortcuts: () => takenShortcuts,
      hooks: hooks.view,
      connector: () => phone.view().connector,
      dataFolder: userData,
      waiting: () => (runner.notSaved()?.entries ?? 0) + own.notices().length,
      setAside: () => setAside.length,
    });

  const run = createCommands({
    runner,
    store,
    status,
    diagnosis,
    markdown,
    heard: phone.heard,
    open: mainWindow.open,
  });

  nativeTheme.themeSource = settings['look.theme'];
  runner.onChange(show);
  const stopPower = watchPower((what) => void runner.send({ type: 'power', what }));
  takeShortcuts();
  await own.load();
  await runner.resume();
  await hooks.follow(settings);
  phone.follow(settings);
  if (!start.hidden && settingsFile.isNew) mainWindow.open();
  // On a desktop without a tray this line is all that says how to get at Lull.
  else if (!start.hidden) process.stdout.write(`${i18n.t('tray:inTheTray')}\n`);
  giveBackStartMemory();
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });

  return {
    run,
    async dispose() {
      stopPower();
      trayHost.stop();
      releaseShortcuts();
      hooks.dispose();
      phone.dispose();
      await own.saveAgain();
      await runner.saveAgain();
      runner.stop();
      mainWindow.dispose();
      cardWindows.dispose();
      tray.dispose();
    },
  };
}

/** How a phone's hook starts Lull with a verb; unpackaged it needs the app's folder, and a folder of one's own is named. */
function callCommand(userDataDir: string | null): string {
  const quoted = (path: string): string => `"${path}"`;
  const program = [process.execPath, ...(app.isPackaged ? [] : [app.getAppPath()])].map(quoted);
  const folder = userDataDir === null ? [] : ['--user-data-dir', quoted(userDataDir)];
  return [...program, ...folder, '--call'].join(' ');
}

const microsipDeps = (command: string): MicrosipDeps => ({
  appData: process.env['APPDATA'] ?? null,
  callCommand: command,
  async running() {
    const seen = await phonePrograms.look(0);
    return seen && seen.ids.includes('microsip');
  },
  async choose() {
    const choice = await dialog.showOpenDialog({
      properties: ['openFile'],
      filters: [{ name: 'MicroSIP.ini', extensions: ['ini'] }],
    });
    return choice.filePaths[0] ?? null;
  },
  stamp() {
    const now = systemClock.now();
    const local = now + systemClock.zone(now).offsetMinutes * 60_000;
    return new Date(local).toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '');
  },
});
