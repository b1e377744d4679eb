import { app } from 'electron';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandReply } from './cli/reply-file';
import { replyFolders, openReplyFile, writeReply } from './cli/reply-file';
import type { Command, CommandLine } from './cli/command-line';
import { exitCodes, ownArguments, readCommandLine, usage } from './cli/command-line';
import { exitNow, finish } from './cli/exit-now';
import { lockFolder } from './cli/folder-lock';
import { announce } from './cli/lock-link';
import { awaitTurn, leaveFolder, runningLull, takeFree, takeLock } from './cli/single-instance';
import { codeOf, failed, giveUp, hasNoDesktop, notErased, startFailed, unusableFolder } from './cli/give-up';
import type { Lull } from './compose';
import { endWell } from './cli/ending';
import { eraseIfMarked } from './storage/erase';
import { openFolder } from './storage/open-folder';
import { failStartOnErrors } from './system/faults';
import { outliveGpuCrashes } from './system/gpu-crashes';
import { declareOwnScheme } from './windows/app-protocol';
import { keepOffNetwork } from './windows/no-network';
import { hardenNavigation, hardenSessions } from './windows/web-security';
import { createTray } from './tray/tray';

/** Entry: one Lull per user data folder. A second start hands its command over, prints the answer and ends. */

interface HandedOver {
  readonly command: Command;
  /** The file for the answer; null where there is no folder for it. */
  readonly replyAt: string | null;
}

const replyWithinMs = 10_000;
/** Years of shifts on a slow disk take their time, and are not to be called a Lull that does not answer. */
const exportWithinMs = 300_000;
/** Chromium kills a Lull that has not taken the command after 20 s. */
const killedAfterMs = 15_000;

const notRunning = failed(exitCodes.notRunning, 'Lull is not running. Start it first.');
const noAnswer = failed(exitCodes.noAnswer, 'Lull is running but does not answer.');
const wasKilled = failed(exitCodes.noAnswer, 'Lull did not answer, so it was ended. Start it again.');
const isElsewhere = failed(
  exitCodes.noAnswer,
  'Lull runs on another computer with this data folder, or did two minutes ago. Quit it there, or try again then.',
);
const noDesktop = failed(
  exitCodes.refused,
  'Lull needs a desktop: neither DISPLAY nor WAYLAND_DISPLAY is set.',
);

/** Without a place for the answer: told is told, but what is asked for did not come. */
const notAwaited = ({ do: what }: Command): CommandReply =>
  failed(
    what === 'status' || what === 'export' ? exitCodes.noAnswer : exitCodes.done,
    'Lull was told, but its answer could not be awaited: no folder here can be written to.',
  );

/**
 * A second start: the running Lull is told first, its answer comes after. Null when there is none after all. All of it
 * before Chromium begins, so that a command needs no desktop.
 */
function handOver(command: Command, userData: string): CommandReply | null {
  const file = openReplyFile(replyFolders(userData));
  const handed: HandedOver = { command, replyAt: file?.address ?? null };
  const asked = performance.now();
  if (takeLock(userData, { ...handed })) {
    file?.close();
    const killed = performance.now() - asked > killedAfterMs;
    return killed && command.do !== 'start' ? wasKilled : null;
  }
  if (!file) return notAwaited(command);
  return file.reply(command.do === 'export' ? exportWithinMs : replyWithinMs) ?? noAnswer;
}

function isHandedOver(data: unknown): data is HandedOver {
  if (typeof data !== 'object' || data === null || !('command' in data)) return false;
  return 'replyAt' in data && (data.replyAt === null || typeof data.replyAt === 'string');
}

function serveSecondStarts(lull: Promise<Lull>): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    if (!isHandedOver(data)) return;
    void lull
      .then(({ run }) => run(data.command))
      // Why it could not start is said by itself.
      .catch(() => noAnswer)
      .then((answer) => {
        if (data.replyAt !== null) writeReply(data.replyAt, answer);
      });
  });
}

function startLull(line: CommandLine, start: Command & { readonly do: 'start' }): void {
  const userData = app.getPath('userData');
  const left = eraseIfMarked(userData, 'start');
  if (left.length > 0) {
    notErased(userData, left);
    return;
  }
  failStartOnErrors((error) => {
    void import('./system/log')
      .then(({ createFileLog }) => createFileLog(userData).error('Lull could not start', error))
      .finally(() => startFailed(error, userData));
  });
  const lull = app.whenReady().then(async () => {
    endWell(
      async () => (await lull).dispose(),
      () => void eraseIfMarked(userData, 'end'),
    );
    const tray = createTray(join(app.getAppPath(), 'resources/tray'), 'off-shift');
    // On Linux the icon is registered by a few messages over the session bus, each of which passes through this thread. They do
    // while it waits for the one of the files; loading the rest of Lull at once would hold them up.
    const folder = await openFolder(userData);
    const { compose } = await import('./compose');
    return compose(line, start, tray, folder);
  });
  lull.catch((error: unknown) => startFailed(error, userData));
  // Not a word more is written to the folder; the start after this one says why.
  announce(userData, () => {
    app.relaunch();
    exitNow(exitCodes.refused);
  });
  serveSecondStarts(lull);
  outliveGpuCrashes(app.quit);
  app.on('window-all-closed', () => undefined);
}

/** Null where it can be used, else what the system says. */
function useFolder(folder: string): string | null {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
    app.setPath('userData', folder);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

function perform(line: CommandLine): void {
  const { command } = line;
  const userData = app.getPath('userData');
  if (command.do !== 'start' && runningLull(userData) === 'none') finish(notRunning);
  const running = awaitTurn(userData);
  if (running === 'frozen' || running === 'elsewhere') {
    const [reply, why] =
      running === 'frozen' ? ([noAnswer, 'noAnswer'] as const) : ([isElsewhere, 'elsewhere'] as const);
    if (command.do !== 'start') finish(reply);
    giveUp(reply, why, userData);
    return;
  }
  if (running === 'none') {
    if (command.do !== 'start') finish(notRunning);
    if (hasNoDesktop()) finish(noDesktop);
    if (takeFree(userData)) {
      startLull(line, command);
      return;
    }
    // One without a lock of the folder was quicker.
  }
  const answer = handOver(command, userData);
  if (answer === noAnswer && command.do === 'start') {
    giveUp(answer, 'noAnswer', userData);
    return;
  }
  if (answer) finish(answer);
  if (command.do === 'start' && !hasNoDesktop()) {
    if (lockFolder(userData)) {
      startLull(line, command);
      return;
    }
    // The folder has another holder: Chromium took its lock from one that had only begun, or a third start was quicker.
    leaveFolder(userData);
    perform(line);
    return;
  }
  leaveFolder(userData);
  finish(command.do === 'start' ? noDesktop : notRunning);
}

function begin(): void {
  const line = readCommandLine(ownArguments(process.argv, app.isPackaged, app.getAppPath()), process.cwd());
  if (!line) finish({ code: exitCodes.usage, out: '', error: usage });
  const isStart = line.command.do === 'start';
  const folder = line.userDataDir ?? (isStart ? app.getPath('userData') : null);
  const trouble = folder === null ? null : useFolder(folder);
  if (folder !== null && trouble !== null) {
    const reply = unusableFolder(folder, trouble);
    if (!isStart) finish(reply);
    giveUp(reply, 'folder', folder, trouble);
    return;
  }
  perform(line);
}

// Chromium refuses to run as root with a sandbox, so tests that run as root switch it off on the command line. Only there.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// One renderer process for all of Lull's pages: they are the same program, and a day in the tray should cost little.
app.commandLine.appendSwitch('process-per-site');
keepOffNetwork();
declareOwnScheme();
hardenSessions();
hardenNavigation();
begin();
