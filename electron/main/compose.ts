import { app, clipboard, nativeTheme } from 'electron';
import { join } from 'node:path';
import type { Answer, SettingsView, ShortcutName } from '../../src/core/contract';
import { allShifts } from '../../src/core/services/all-shifts';
import { createLookBack } from '../../src/core/services/look-back';
import type { PlatformRequests } from '../../src/core/services/requests';
import type { CommandAnswer } from './adapters/answer-file';
import { pickCards, saveCards } from './adapters/cards-file';
import { systemClock } from './adapters/clock';
import type { Command, CommandLine } from './adapters/command-line';
import { giveBackStartMemory } from './adapters/memory';
import { runningPhonePrograms } from './adapters/phone-programs';
import { watchPower } from './adapters/power';
import { holdShortcuts, releaseShortcuts } from './adapters/shortcuts';
import { createByHand } from './by-hand';
import { createCommands } from './commands';
import { logFaults } from './faults';
import { createFilesToKeep } from './files-to-keep';
import { serveOwnPages } from './own-pages';
import type { Parts } from './parts';
import { createParts } from './parts';
import { trayIcon, trayMenu, trayTooltip } from './tray/menu';
import type { LullTray } from './tray/tray';

/** Wires the parts to one another, starts them, and takes all of it down again. */

export interface Lull {
  /** Carries out a command of a second start. */
  run(command: Command): Promise<CommandAnswer>;
  /** Everything that was started is stopped; what could not be saved is tried once more. */
  dispose(): Promise<void>;
}

type ChangeSetting = (key: string, value: unknown) => Answer<SettingsView>;

/** What a screen may ask of this platform. */
function platformOf(parts: Parts, changeSetting: ChangeSetting): PlatformRequests {
  const { ipc, log, runner, store, pictures, phone, mainWindow, cardWindows } = parts;
  const files = createFilesToKeep({
    ipc,
    log,
    markdown: pictures.markdown,
    allShifts: () => allShifts(runner.session, store),
  });
  return {
    settings: pictures.settings,
    changeSetting,
    saveSummary: files.saveSummary,
    summaryText: pictures.markdown,
    exportAll: files.exportAll,
    async copyText(text) {
      await clipboard.writeText(text);
      return { ok: true, value: null };
    },
    phonePrograms: runningPhonePrograms,
    diagnosis: async () => ({ ok: true, value: await pictures.diagnosis() }),
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
  };
}

export async function compose(
  line: CommandLine,
  start: Command & { readonly do: 'start' },
  tray: LullTray,
): Promise<Lull> {
  serveOwnPages(join(app.getAppPath(), 'out/renderer'));
  let takenShortcuts: readonly ShortcutName[] = [];
  const parts = createParts({
    userDataDir: line.userDataDir,
    takenShortcuts: () => takenShortcuts,
    changed: show,
    barCame: tray.again,
  });
  const { log, preferences, store, documents, runner, own, hooks, phone, pictures } = parts;
  const { cardWindows, mainWindow, trayHost } = parts;
  logFaults(log);
  const byHand = createByHand(runner, mainWindow);

  let saidOfSaving: unknown = null;
  function show(): void {
    const notSaved = runner.notSaved();
    if (JSON.stringify(notSaved) !== JSON.stringify(saidOfSaving)) {
      saidOfSaving = notSaved;
      cardWindows.refresh();
    }
    const snapshot = pictures.snapshot();
    const { time } = preferences.formatsIn(null);
    const { t } = preferences.i18n();
    tray.show(trayIcon(snapshot.state), trayTooltip(snapshot, t, time), trayMenu(snapshot, t, time));
    mainWindow.push(() => snapshot);
  }

  /** Once for all events that were taken in one go. */
  let willShow = false;
  function showSoon(): void {
    if (willShow) return;
    willShow = true;
    queueMicrotask(() => {
      willShow = false;
      show();
    });
  }

  function takeShortcuts(): void {
    takenShortcuts = holdShortcuts(preferences.shortcutKeys(), byHand.pressed);
    for (const name of takenShortcuts) log.warn('shortcut not available', { name });
  }
  const wearTheme = (): void => {
    nativeTheme.themeSource = preferences.settings()['look.theme'];
  };
  function follow(): Promise<void> {
    phone.follow(preferences.settings());
    return hooks.follow(preferences.settings());
  }

  function changeSetting(key: string, value: unknown): Answer<SettingsView> {
    const changed = preferences.change(key, value);
    if (changed === null) return { ok: false, because: 'not-understood' };
    if (changed === 'look.theme') wearTheme();
    if (changed.startsWith('shortcuts.')) takeShortcuts();
    void follow();
    runner.useSettings(preferences.settings());
    cardWindows.refresh();
    return { ok: true, value: pictures.settings() };
  }

  parts.answerRequests({
    runner,
    store,
    lookBack: createLookBack(store, documents, systemClock, log),
    own,
    around: pictures.around,
    platform: platformOf(parts, changeSetting),
  });
  tray.onAction(byHand.chosen);

  wearTheme();
  runner.onChange(showSoon);
  const stopPower = watchPower((what) => void runner.send({ type: 'power', what }));
  takeShortcuts();
  await own.load();
  await runner.resume();
  const phoneFile = parts.setAside.map(({ what }) => what).find((what) => what !== 'other');
  if (phoneFile) await runner.send({ type: 'set-aside', what: phoneFile });
  await follow();
  if (!start.hidden && preferences.isNew) mainWindow.open();
  // On a desktop without a tray this line is all that says how to get at Lull.
  else if (!start.hidden) process.stdout.write(`${preferences.i18n().t('tray:inTheTray')}\n`);
  giveBackStartMemory();
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });

  return {
    run: createCommands({
      runner,
      store,
      status: pictures.status,
      diagnosis: pictures.diagnosis,
      markdown: pictures.markdown,
      heard: phone.heard,
      open: mainWindow.open,
    }),
    async dispose() {
      stopPower();
      trayHost.stop();
      releaseShortcuts();
      hooks.dispose();
      phone.dispose();
      await runner.send({ type: 'quit' });
      await own.saveAgain();
      await runner.saveAgain();
      runner.stop();
      mainWindow.dispose();
      cardWindows.dispose();
      tray.dispose();
    },
  };
}
