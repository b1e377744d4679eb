import { app, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { App } from '../../src/core/app/app';
import { createApp } from '../../src/core/app/app';
import type { AppPorts } from '../../src/core/app/ports';
import { createGuard } from '../../src/core/app/guard';
import type { Logger } from '../../src/core/ports';
import type { CommandReply } from './cli/reply-file';
import { systemClock } from './system/clock';
import type { Command, CommandLine } from './cli/command-line';
import { computer } from './system/computer';
import { createLoginItem, startedAtLogin } from './system/login-item';
import { notify } from './system/notify';
import { ownProgram } from './system/own-program';
import { createSystemIdle } from './system/idle';
import { watchPhonePrograms } from './phones/phone-programs';
import type { Power } from './system/power';
import { createPower } from './system/power';
import { holdShortcuts, releaseShortcuts } from './system/shortcuts';
import { createFileLog } from './system/log';
import { createSound } from './sound/sound';
import { soundServer } from './sound/sound-server';
import type { DataFolder } from './storage/open-folder';
import { createStored } from './storage/stored';
import type { TrayHost } from './tray/tray-host';
import { watchTrayHost } from './tray/tray-host';
import { createCommands } from './cli/commands';
import { diagnose } from './system/diagnosis';
import { handleErrors, logChromiumFaults } from './system/faults';
import type { Ipc } from './windows/ipc';
import { createIpc } from './windows/ipc';
import { createAppMenu } from './windows/app-menu';
import { serveOwnPages } from './windows/app-protocol';
import { callCommand } from './phones/call-command';
import { createPhones } from './phones/phones';
import { trayActions } from './tray/actions';
import { createQuit } from './tray/quit';
import { trayIcon, trayMenu, trayTooltip } from './tray/menu';
import type { LullTray } from './tray/tray';
import type { CardWindows } from './windows/card';
import { createCardWindows } from './windows/card';
import { hideOnSharedScreens, isEnding, pagesFail, watchPages } from './windows/create-window';
import { createDialogs } from './windows/dialogs';
import type { MainWindow } from './windows/main-window';
import { createMainWindow } from './windows/main-window';

/** Lull on the desktop: the app over this system's adapters, its tray and its windows. */

export interface Lull {
  /** Carries out a command of a second start. */
  run(command: Command): Promise<CommandReply>;
  /** Everything that was started is stopped; what could not be saved is tried once more. */
  dispose(): Promise<void>;
}

type Start = Command & { readonly do: 'start' };

interface Surfaces {
  readonly ipc: Ipc;
  readonly tray: LullTray;
  readonly cardWindows: CardWindows;
  readonly mainWindow: MainWindow;
  readonly trayHost: TrayHost;
  readonly power: Power;
  readonly tell: AppPorts['tell'];
}

/** This system's adapter for each port. */
function portsOf(log: Logger, data: DataFolder, userDataDir: string | null, surfaces: Surfaces): AppPorts {
  const { files, path: folder } = data;
  const { ipc, cardWindows, mainWindow, trayHost, power } = surfaces;
  const idle = createSystemIdle();
  const program = ownProgram(userDataDir);
  const loginItem = createLoginItem(program);
  const phonePrograms = watchPhonePrograms();
  const lookers = { computer, soundServer, tray: trayHost.poll, idle: idle.status, lock: power.lockStatus };
  return {
    clock: systemClock,
    random: { next: Math.random },
    idle,
    sound: createSound(log),
    findPhonePrograms: async () => (await phonePrograms.poll())?.programs ?? null,
    files,
    log,
    card: cardWindows,
    desk: createDialogs(ipc, (keyboard) =>
      keyboard ? mainWindow.open('help-now') : mainWindow.openBeside('help-now'),
    ),
    stored: createStored(folder, program, loginItem),
    loginItem,
    phones: createPhones(files, log, callCommand(program), phonePrograms),
    tell: surfaces.tell,
    shortcuts: {
      release: releaseShortcuts,
      hold: (keys, pressed) =>
        holdShortcuts(keys, {
          ...pressed,
          quickHide() {
            pressed.quickHide();
            mainWindow.hide();
          },
        }),
    },
    host: { edition: 'desktop' },
    locale: { system: () => app.getLocale(), preferred: () => app.getPreferredSystemLanguages() },
    dataFolder: folder,
    version: app.getVersion(),
    displays: () => screen.getAllDisplays().length,
    notices: () => [
      ...(pagesFail() ? [{ type: 'pages-fail' } as const] : []),
      ...(trayHost.status() === 'not-seen' ? [{ type: 'no-tray' } as const] : []),
    ],
    diagnose: (known) => diagnose({ ...lookers, dataFolder: folder }, known),
  };
}

/** Keeps what is shown in line with the app; each surface by itself, so that one that fails costs no other. */
function showChanges(lull: App, log: Logger, { tray, mainWindow, cardWindows }: Surfaces): void {
  const guard = createGuard(log);
  const { settings } = lull;
  const showMenu = createAppMenu({ keys: mainWindow.openKeys, helpNow: () => mainWindow.open('help-now') });
  function show(): void {
    guard.run('the menu could not follow', () => showMenu(settings.i18n()));
    const theme = settings.settings()['look.theme'];
    if (nativeTheme.themeSource !== theme) nativeTheme.themeSource = theme;
    hideOnSharedScreens(settings.settings()['privacy.hiddenOnSharedScreen']);
    guard.run('the card could not follow', () => cardWindows.follow(settings.settings()));
    const snapshot = lull.snapshot();
    const { time } = settings.formatsIn(null);
    const { t } = settings.i18n();
    guard.run('the tray could not follow', () =>
      tray.show(trayIcon(snapshot), trayTooltip(snapshot, t, time), trayMenu(snapshot, t, time)),
    );
    guard.run('the main window could not follow', () => mainWindow.push(() => snapshot));
  }
  lull.onChange(show);
}

/** Once: the first closing of the window leaves Lull running where a newcomer does not look. */
async function sayWhereItIs(lull: App): Promise<void> {
  if (lull.settings.settings()['tray.told']) return;
  lull.tell('in-the-tray');
  await lull.changeSetting('tray.told', true);
}

function createSurfaces(log: Logger, tray: LullTray, started: () => App): Surfaces {
  const ipc = createIpc(log);
  const icon = join(app.getAppPath(), 'resources/app-icon.png');
  return {
    ipc,
    tray,
    cardWindows: createCardWindows(ipc),
    mainWindow: createMainWindow(ipc, icon, {
      left: () => started().pauseShortcuts(false),
      closed: () => {
        if (!isEnding()) void sayWhereItIs(started());
      },
      place: () => started().settings.settings()['window.place'],
      moved: (place) => void started().changeSetting('window.place', place),
    }),
    trayHost: watchTrayHost(() => started().changed(), tray.again),
    power: createPower(),
    tell: (what) => notify(started().settings.i18n().t(`tray:told.${what}`), icon),
  };
}

async function composeLull(
  log: Logger,
  data: DataFolder,
  line: CommandLine,
  start: Start,
  tray: LullTray,
): Promise<Lull> {
  logChromiumFaults(log);
  serveOwnPages(join(app.getAppPath(), 'out/renderer'));
  const surfaces = createSurfaces(log, tray, () => lull);
  const { ipc, cardWindows, mainWindow, trayHost } = surfaces;
  const lull = await createApp(portsOf(log, data, line.userDataDir, surfaces));
  const { runner, settings } = lull;
  handleErrors(log, () => {
    void runner.send({ type: 'quick-hide' });
    cardWindows.hide('hidden');
  });
  ipc.serve(lull);
  tray.onAction(trayActions(lull, mainWindow, createQuit(lull)));
  watchPages(lull.changed);
  screen.on('display-added', lull.changed).on('display-removed', lull.changed);
  showChanges(lull, log, surfaces);
  const stopPower = surfaces.power.watch((what) => void runner.send({ type: 'power', what }));
  await lull.start();
  const hidden = start.hidden || startedAtLogin();
  if (!hidden && settings.settings()['welcome.due']) mainWindow.open();
  // On a desktop without a tray this line is all that says how to get at Lull.
  else if (!hidden) process.stdout.write(`${settings.i18n().t('tray:inTheTray')}\n`);
  log.info('started', { version: app.getVersion(), electron: process.versions.electron });

  return {
    run: createCommands(lull, mainWindow.open),
    async dispose() {
      stopPower();
      trayHost.stop();
      releaseShortcuts();
      await lull.dispose();
      mainWindow.dispose();
      cardWindows.dispose();
      tray.dispose();
    },
  };
}

/** Rejects where Lull cannot start, with the reason in the log. */
export async function compose(
  line: CommandLine,
  start: Start,
  tray: LullTray,
  folder: DataFolder,
): Promise<Lull> {
  const log = createFileLog(folder.path);
  folder.onEnd((error) => log.error('the storage thread ended', error));
  try {
    return await composeLull(log, folder, line, start, tray);
  } catch (error) {
    log.error('Lull could not start', error, { version: app.getVersion() });
    throw error;
  }
}
