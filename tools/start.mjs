import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { buildDesktop, root } from './build.mjs';
import { findElectron } from './electron.mjs';
import { serveWeb } from './serve-web.mjs';

// npm start [-- arguments for Lull]

const args = process.argv.slice(2);
const log = console.error;

/** Runs the app; arguments come after its folder, where the app looks for them. Resolves to the exit code. */
function runElectron(program) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const app = spawn(program, [root, ...args], { stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.kill(signal));
  return new Promise((done) => {
    app.on('exit', (code, signal) => done(code ?? 128 + constants.signals[signal]));
    app.on('error', (error) => {
      log(`${program} could not be started: ${error.message}.`);
      done(1);
    });
  });
}

/** Chromium's sandbox does not work for root, and Lull never switches it off by itself. */
function sandboxIsRefused() {
  const off = args.includes('--no-sandbox') || process.env.ELECTRON_DISABLE_SANDBOX !== undefined;
  return process.platform === 'linux' && process.getuid() === 0 && !off;
}

/** A phone's hook waits for an answer; a page served for ever would be none. */
const speaksToRunningLull = args.some((arg) =>
  /^--(call|hard-call|card|close-shift|status|export|quit)\b/.test(arg),
);

async function start() {
  const electron = await findElectron({ log });
  if ('failed' in electron) {
    for (const line of electron.failed) log(line);
    if (electron.asked || speaksToRunningLull) return 1;
    log('Serving the browser edition instead.');
    return (await serveWeb({ log })) ? undefined : 1;
  }
  if (sandboxIsRefused()) {
    log(
      "As root, Electron runs only without Chromium's sandbox, and you must say so: npm start -- --no-sandbox",
    );
    return 1;
  }
  return (await buildDesktop(log)) ? runElectron(electron.path) : 1;
}

process.exitCode = await start();
