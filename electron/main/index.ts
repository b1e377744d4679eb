import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CommandAnswer } from './adapters/answer-file';
import { answerFolders, openAnswerFile, writeAnswer } from './adapters/answer-file';
import type { Command, CommandLine } from './adapters/command-line';
import { exitCodes, ownArguments, readCommandLine, usage } from './adapters/command-line';
import { finish } from './adapters/exit-now';
import { runningLull, takeLock } from './adapters/single-instance';
import type * as composition from './compose';
import type { Lull } from './compose';
import { endWell } from './ending';
import { outliveGpuCrashes } from './gpu-crashes';
import { closeWaysOut, declareOwnScheme } from './own-pages';
import { createTray } from './tray/tray';

/** Entry: one Lull per user data folder. A second start hands its command over, prints the answer and ends. */

interface HandedOver {
  readonly command: Command;
  /** The file for the answer; null where there is no folder for it. */
  readonly answerAt: string | null;
}

const answerWithinMs = 10_000;
/** Years of shifts on a slow disk take their time, and are not to be called a Lull that does not answer. */
const exportWithinMs = 300_000;
/** Chromium kills a Lull that has not taken the command after 20 s. */
const killedAfterMs = 15_000;
/** The icon is registered in a few messages that pass through this thread; loading the rest of Lull would hold them up. */
const trayRegistersMs = 40;

const failed = (code: number, sentence: string): CommandAnswer => ({ code, out: '', error: `${sentence}\n` });
const notRunning = failed(exitCodes.notRunning, 'Lull is not running. Start it first.');
const noAnswer = failed(exitCodes.noAnswer, 'Lull is running but does not answer.');
const wasKilled = failed(exitCodes.noAnswer, 'Lull did not answer, so it was ended. Start it again.');
const noDesktop = failed(
  exitCodes.refused,
  'Lull needs a desktop: neither DISPLAY nor WAYLAND_DISPLAY is set.',
);

/** Without a place for the answer: told is told, but what is asked for did not come. */
const notAwaited = ({ do: what }: Command): CommandAnswer =>
  failed(
    what === 'status' || what === 'export' ? exitCodes.noAnswer : exitCodes.done,
    'Lull was told, but its answer could not be awaited: no folder here can be written to.',
  );

/**
 * A second start: the running Lull is told first, its answer comes after. Null when there is none after all. All of it
 * before Chromium begins, so that a command needs no desktop.
 */
function handOver(command: Command, userData: string): CommandAnswer | null {
  const file = openAnswerFile(answerFolders(userData));
  const handed: HandedOver = { command, answerAt: file?.address ?? null };
  const asked = performance.now();
  if (takeLock(userData, { ...handed })) {
    file?.close();
    const killed = performance.now() - asked > killedAfterMs;
    return killed && command.do !== 'start' ? wasKilled : null;
  }
  if (!file) return notAwaited(command);
  return file.answer(command.do === 'export' ? exportWithinMs : answerWithinMs) ?? noAnswer;
}

function isHandedOver(data: unknown): data is HandedOver {
  if (typeof data !== 'object' || data === null || !('command' in data)) return false;
  return 'answerAt' in data && (data.answerAt === null || typeof data.answerAt === 'string');
}

function serveSecondStarts(lull: Promise<Lull>): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    if (!isHandedOver(data)) return;
    void lull
      .then(({ run }) => run(data.command))
      .then((answer) => {
        if (data.answerAt !== null) writeAnswer(data.answerAt, answer);
      });
  });
}

function startLull(line: CommandLine, start: Command & { readonly do: 'start' }): void {
  const lull = app.whenReady().then(async () => {
    endWell(async () => (await lull).dispose());
    const folder = app.getAppPath();
    const tray = createTray(join(folder, 'resources/tray'), 'off-shift');
    await wait(trayRegistersMs);
    // After the icon, by name: bundled in, or as an import, the rest of Lull would be loaded before it.
    const load = createRequire(join(folder, 'package.json'));
    const { compose } = load('./out/main/compose.cjs') as typeof composition;
    return compose(line, start, tray);
  });
  lull.catch(() => {
    finish(
      failed(
        exitCodes.refused,
        'Lull could not start: its data folder cannot be used. Check that you may write to it.',
      ),
    );
  });
  serveSecondStarts(lull);
  outliveGpuCrashes(app.quit);
  app.on('window-all-closed', () => undefined);
}

function useFolder(userDataDir: string): boolean {
  try {
    mkdirSync(userDataDir, { recursive: true, mode: 0o700 });
    app.setPath('userData', userDataDir);
    return true;
  } catch {
    return false;
  }
}

/** Chromium would crash for want of it. */
const hasNoDesktop = (): boolean =>
  process.platform === 'linux' &&
  !process.env['DISPLAY'] &&
  !process.env['WAYLAND_DISPLAY'] &&
  !app.commandLine.hasSwitch('ozone-platform');

function perform(line: CommandLine): void {
  const { command } = line;
  const userData = app.getPath('userData');
  const running = runningLull(userData);
  if (running === 'frozen') finish(noAnswer);
  if (running === 'none') {
    if (command.do !== 'start') finish(notRunning);
    if (hasNoDesktop()) finish(noDesktop);
    if (takeLock(userData, {})) {
      startLull(line, command);
      return;
    }
    // Another start was quicker.
  }
  const answer = handOver(command, userData);
  if (answer) finish(answer);
  if (command.do === 'start' && !hasNoDesktop()) {
    startLull(line, command);
    return;
  }
  app.releaseSingleInstanceLock();
  finish(command.do === 'start' ? noDesktop : notRunning);
}

function begin(): void {
  const line = readCommandLine(ownArguments(process.argv, app.isPackaged, app.getAppPath()), process.cwd());
  if (!line) finish({ code: exitCodes.usage, out: '', error: usage });
  if (line.userDataDir !== null && !useFolder(line.userDataDir)) {
    const sentence = `${line.userDataDir} cannot be used. Choose a folder that you may write to.`;
    finish(failed(exitCodes.refused, sentence));
  }
  perform(line);
}

// Chromium refuses to run as root with a sandbox, so tests that run as root switch it off on the command line. Only there.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// One renderer process for all of Lull's pages: they are the same program, and a day in the tray should cost little.
app.commandLine.appendSwitch('process-per-site');
// Lets the card's page collect its garbage after each card.
app.commandLine.appendSwitch('js-flags', '--expose-gc');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('no-proxy-server');
declareOwnScheme();
closeWaysOut();
begin();
