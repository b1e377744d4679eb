import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';
import { buildDesktop, root } from './build.mjs';
import { findElectron } from './electron.mjs';

// npm run dev [-- arguments for Lull]: the desktop app, built on each change. A change of the pages alone reloads them, any other
// starts Lull again. The pages come from lull-app:// here too; `npm run web -- --dev` has hot reload.

const args = [root, ...process.argv.slice(2), '--remote-debugging-port=0'];
const log = console.error;
const { path: program, failed = [] } = await findElectron({ log });
for (const line of failed) log(line);
if (!program || !(await buildDesktop(log))) process.exit(1);

let app = null;
let debuggerHost = null;
function start() {
  const own = spawn(program, args, { stdio: ['inherit', 'inherit', 'pipe'] });
  app = own;
  own.stderr.setEncoding('utf8').on('data', (text) => {
    process.stderr.write(text);
    const [, host] = /DevTools listening on ws:\/\/([^/]+)/.exec(text) ?? [];
    if (host === undefined) return;
    debuggerHost = host;
    // A second start opens the window.
    spawn(program, args, { stdio: 'ignore' });
  });
  own.on('exit', (code) => (app === own ? process.exit(code ?? 1) : start()));
}
/** Killed as no longer the one that counts, it starts the next when it is gone. */
function restart() {
  const before = app;
  app = null;
  before?.kill();
}
async function reload() {
  const pages = await (await fetch(`http://${debuggerHost}/json/list`)).json();
  for (const { webSocketDebuggerUrl } of pages) {
    const page = new WebSocket(webSocketDebuggerUrl);
    page.on('open', () => page.send(JSON.stringify({ id: 1, method: 'Page.reload' })));
    page.on('message', () => page.close()).on('error', log);
  }
}
let building = Promise.resolve(start());
let settled;
let pagesAlone = true;
for (const folder of ['src', 'electron', 'resources'])
  watch(path.join(root, folder), { recursive: true }, (_event, name) => {
    pagesAlone &&= folder === 'src' && /^(screens|ui|styles)\b/.test(String(name));
    clearTimeout(settled);
    settled = setTimeout(() => {
      const apply = pagesAlone ? reload : restart;
      pagesAlone = true;
      building = building.then(async () => (await buildDesktop(log)) && apply()).catch(log);
    }, 200);
  });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app?.kill());
