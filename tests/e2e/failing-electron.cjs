// Given to Electron's main process by NODE_OPTIONS: from SIGUSR2 on, each of these calls of Electron throws once, and stderr
// tells which did. They are what Lull calls to put up a card, to take it away, to move it and to draw the tray.

const Module = require('node:module');

const calls = {
  BrowserWindow: ['showInactive', 'show', 'hide', 'setShape', 'setVisibleOnAllWorkspaces'],
  Tray: ['setToolTip', 'setContextMenu', 'setImage'],
};
const canary = 'Maria said 555-0100 in /home/maria';

function failOnce(name, prototype, method) {
  const real = prototype[method];
  prototype[method] = function (..._args) {
    prototype[method] = real;
    process.stderr.write(`threw ${name}.${method}\n`);
    throw new TypeError(canary);
  };
}

process.on('SIGUSR2', () => {
  if (globalThis.armed) return;
  globalThis.armed = true;
  const electron = Module._load('electron', module, false);
  for (const [name, methods] of Object.entries(calls))
    for (const method of methods) failOnce(name, electron[name].prototype, method);
  process.stderr.write('armed\n');
});

// Nobody awaits what fails here.
if (process.env.LULL_TEST_FAILING_START === 'thrown' && process.type === 'browser')
  process.nextTick(() => {
    const { app } = Module._load('electron', module, false);
    app.once('ready', () =>
      setImmediate(() => {
        throw new TypeError(canary);
      }),
    );
  });
// The language is asked for in the middle of the start.
else if (process.env.LULL_TEST_FAILING_START && process.type === 'browser') {
  setImmediate(() => failOnce('app', Module._load('electron', module, false).app, 'getLocale'));
}
