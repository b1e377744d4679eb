import { spawn } from 'node:child_process';
import { afterEach, expect, test } from 'vitest';
import { createHooks } from '../../../../electron/main/phones/hooks';
import { defaultSettings } from '../../../../src/core/settings/settings';
import { words } from '../../../fakes/hooks';
import { ask } from '../../../fakes/raw-http';
import { createFiles } from '../../../fakes/disk-files';
import { tempFolder } from '../../../fakes/temp-folder';

/** A program of this computer that holds lines open does not make Lull deaf, and where it might, Lull says so. */

const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

/** Opens so many lines, says nothing over them, and opens each again as soon as it is closed. */
const holder = `
const [port, count] = process.argv.slice(1).map(Number);
let open = 0;
const hold = () => {
  const line = require('net').connect(port, '127.0.0.1', () => { if (++open === count) console.log('all'); });
  line.on('error', () => {}).on('close', () => setTimeout(hold, 5));
};
for (let line = 0; line < count; line += 1) hold();
`;

async function holdLines(port: number, count: number): Promise<void> {
  const child = spawn(process.execPath, ['-e', holder, String(port), String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  ending.push(() => child.kill('SIGKILL'));
  await new Promise((resolve) => child.stdout.once('data', resolve));
}

async function listen() {
  const heard: string[] = [];
  const failures: unknown[] = [];
  const answers = {
    signal: async (verb: string) => (heard.push(verb), { state: verb, kept: true }),
    status: () => ({}),
    words: () => words,
  };
  const hooks = createHooks(createFiles(tempFolder()), answers, () => failures.push(hooks.failure()));
  ending.push(hooks.dispose);
  await hooks.follow({ ...defaultSettings, 'hooks.enabled': true, 'hooks.port': 0 });
  const { port, token } = hooks.view();
  if (port === null || token === null) throw new Error('hooks do not listen');
  const headers = { authorization: `Bearer ${token}` };
  return {
    hooks,
    heard,
    failures,
    port,
    /** How long the phone waited for each of 20 answers, in ms, the longest first. */
    async callTwentyTimes() {
      const waits: number[] = [];
      for (let call = 0; call < 20; call += 1) {
        const from = performance.now();
        const { code } = await ask({ port, method: 'POST', path: '/v1/call/ringing', headers });
        expect(code).toBe(202);
        waits.push(performance.now() - from);
      }
      return waits.sort((one, other) => other - one);
    },
  };
}

test.each([40, 200])(
  '%i lines held open, and opened again: a phone is heard each time, and all is well',
  async (count) => {
    const { hooks, heard, port, failures, callTwentyTimes } = await listen();
    await holdLines(port, count);
    const [longest = Infinity] = await callTwentyTimes();
    expect(longest).toBeLessThan(1000);
    expect(heard).toHaveLength(20);
    expect(hooks.failure()).toBeNull();
    expect(failures).toEqual([null]);
  },
);

test('1,500 lines: a phone is still heard, and it is said that it might not be, until that is over', async () => {
  const { hooks, heard, port, failures, callTwentyTimes } = await listen();
  await holdLines(port, 1500);
  await callTwentyTimes();
  expect(heard).toHaveLength(20);
  expect(hooks.failure()).toBe('crowded');
  expect(hooks.view()).toMatchObject({ port, failed: 'crowded' });
  for (const end of ending.splice(1)) end();
  await expect.poll(() => hooks.failure(), { timeout: 15_000 }).toBeNull();
  expect(failures).toEqual([null, 'crowded', null]);
}, 30_000);
