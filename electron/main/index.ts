import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import type { CommandAnswer } from './adapters/answer-line';
import { openAnswerLine, sendAnswer } from './adapters/answer-line';
import type { Command, CommandLine } from './adapters/command-line';
import { exitCodes, ownArguments, readCommandLine, usage } from './adapters/command-line';
import type { Lull } from './compose';
import { compose } from './compose';
import { closeWaysOut, declareOwnScheme } from './own-pages';

/** Entry: one Lull per user data folder. A second start hands its command over, prints the answer and ends. */

interface HandedOver {
  readonly command: Command;
  readonly answerAt: string;
}

const answerWithinMs = 10_000;

function finish({ code, out, error }: CommandAnswer): void {
  process.stderr.write(error);
  process.stdout.write(out, () => {
    app.exit(code);
  });
}

/** A second start. Returns when the running Lull has answered. */
async function handOver(command: Command): Promise<CommandAnswer> {
  const line = await openAnswerLine();
  const handed: HandedOver = { command, answerAt: line.address };
  if (app.requestSingleInstanceLock(handed)) {
    line.close();
    return { code: exitCodes.notRunning, out: '', error: 'Lull is not running. Start it first.\n' };
  }
  const answer = await line.answer(answerWithinMs);
  return answer ?? { code: exitCodes.noAnswer, out: '', error: 'Lull is running but does not answer.\n' };
}

function isHandedOver(data: unknown): data is HandedOver {
  return typeof data === 'object' && data !== null && 'command' in data && 'answerAt' in data;
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
  const lull = app.whenReady().then(() => compose(line, start));
  lull.catch(() => {
    process.stderr.write(
      'Lull could not start: its data folder cannot be used. Check that you may write to it.\n',
    );
    app.exit(exitCodes.refused);
  });
  serveSecondStarts(lull);
  endWell(lull);
}

function begin(): void {
  const line = readCommandLine(ownArguments(process.argv, app.isPackaged, app.getAppPath()), process.cwd());
  if (!line) {
    finish({ code: exitCodes.usage, out: '', error: usage });
    return;
  }
  if (line.userDataDir !== null) {
    mkdirSync(line.userDataDir, { recursive: true, mode: 0o700 });
    app.setPath('userData', line.userDataDir);
  }
  const { command } = line;
  if (command.do === 'start' && app.requestSingleInstanceLock()) startLull(line, command);
  else void handOver(command).then(finish);
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
