// Runs under the Windows Node, starts the helper as Lull would, and prints what it says; ends it when asked.
const { fork } = require('node:child_process');
const { appendFileSync, existsSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const orders = ['stop', 'kill'];
const note = (line) =>
  appendFileSync(join(__dirname, 'said'), `${JSON.stringify({ at: Date.now(), ...line })}\n`);
const helper = fork(join(__dirname, 'sound-helper.cjs'), { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
helper.on('message', (said) => note({ said }));
helper.on('exit', (code) => {
  note({ exit: code });
  process.exit(0);
});
setInterval(() => {
  const order = orders.find((each) => existsSync(join(__dirname, each)));
  if (!order) return;
  rmSync(join(__dirname, order));
  if (order === 'stop') helper.send('stop');
  else helper.kill();
}, 50);
