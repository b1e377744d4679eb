import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CommandAnswer } from './adapters/answer-line';
import { openAnswerLine, sendAnswer } from './adapters/answer-line';
import type { Command, CommandLine } from './adapters/command-line';
import { exitCodes, ownArguments, readCommandLine, usage } from './adapters/command-line';
import type * as composition from './compose';
import type { Lull } from './compose';
import { closeWaysOut, declareOwnScheme } from './own-pages';
import { createTray } from './tray/tray';

/** Entry: one Lull per user data folder. A second start hands its command over, prints the answer and ends. */

interface HandedOver {
  readonly command: Command;
  readonly answerAt: string;
}

const answerWithinMs = 10_000;
/** Years of shifts on a slow disk take their time, and are not to be called a Lull that does not answer. */
const exportWithinMs = 300_000;
/** The icon is registered in a few messages that pass through this thread; loading the rest of Lull would hold them up. */
const trayRegistersMs = 40;

function finish({ code, out, error }: CommandAnswer): void {
  process.stderr.write(error);
  process.stdout.write(out, () => {
    app.exit(code);
  });
}

/** A second start. Resolves when the running Lull has answered, or to null when there is none after all. */
async function handOver(command: Command): Promise<CommandAnswer | null> {
  const line = await openAnswerLine();
  const handed: HandedOver = { command, answerAt: line.address };
  if (app.requestSingleInstanceLock(handed)) {
    line.close();
    return null;
  }
  const answer = await line.answer(command.do === 'export' ? exportWithinMs : answerWithinMs);
  return answer ?? { code: exitCodes.noAnswer, out: '', error: 'Lull is running but does not answer.\n' };
}

function isHandedOver(data: unknown): data is HandedOver {
  // Only a string is a socket or a pipe of this computer; an object could name any host.
  if (typeof data !== 'object' || data === null || !('command' in data)) return false;
  return 'answerAt' in data && typeof data.answerAt === 'string';
}

function serveSecondStarts(lull: Promise<Lull>): void {
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    if (!isHandedOver(data)) return;
    void lull
      .then(({ run }) => run(data.command))
      .then((answer) => {
        sendAnswer(data.answerAt, answer);
      });
  });
}

function endWell(lull: Promise<Lull>): void {
  let ending = false;
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', (event) => {
    event.preventDefault();
    if (ending) return;
    ending = true;
    void lull
      .then(({ dispose }) => dispose())
      .finally(() => {
        app.exit(exitCodes.done);
      });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit();
    });
  }
}

function startLull(line: CommandLine, start: Command & { readonly do: 'start' }): void {
  const lull = app.whenReady().then(async () => {
    const folder = app.getAppPath();
    const tray = createTray(join(folder, 'resources/tray'), 'off-shift');
    await wait(trayRegistersMs);
    // After the icon, by name: bundled in, or as an import, the rest of Lull would be loaded before it.
    const load = createRequire(join(folder, 'package.json'));
    const { compose } = load('./out/main/compose.cjs') as typeof composition;
    return compose(line, start, tray);
  });
  lull.catch(() => {
    process.stderr.write(
      'Lull could not start: its data folder cannot be used. Check that you may write to it.\n',
    );
    app.exit(exitCodes.refused);
  });
  serveSecondStarts(lull);
  endWell(lull);
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

async function perform(line: CommandLine): Promise<void> {
  const { command } = line;
  if (command.do === 'start' && app.requestSingleInstanceLock()) {
    startLull(line, command);
    return;
  }
  const answer = await handOver(command);
  if (answer) {
    finish(answer);
  } else if (command.do === 'start') {
    // The other was a command on its way out, not a running Lull.
    startLull(line, command);
  } else {
    app.releaseSingleInstanceLock();
    finish({ code: exitCodes.notRunning, out: '', error: 'Lull is not running. Start it first.\n' });
  }
}

function begin(): void {
  const line = readCommandLine(ownArguments(process.argv, app.isPackaged, app.getAppPath()), process.cwd());
  if (!line) {
    finish({ code: exitCodes.usage, out: '', error: usage });
    return;
  }
  if (line.userDataDir !== null && !useFolder(line.userDataDir)) {
    const error = `${line.userDataDir} cannot be used. Choose a folder that you may write to.\n`;
    finish({ code: exitCodes.refused, out: '', error });
    return;
  }
  perform(line).catch(() => {
    finish({ code: exitCodes.refused, out: '', error: 'Lull could not open a line to the one that runs.\n' });
  });
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
