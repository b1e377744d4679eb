import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import type { Status } from '../../src/core/app/view-models';
import { waitFor } from '../desktop/wait-for';
import {
  cardTitle,
  newUserData,
  nextWindow,
  readLogs,
  startLull,
  startsInVain,
  takeCall,
  tell,
  test,
} from './journey';
import { untilState, untilStatus } from './journey';

/** What nobody expects in Lull itself: it is logged, without a word of a person, and the day goes on. */

const failing = {
  NODE_OPTIONS: `--require ${fileURLToPath(new URL('failing-electron.cjs', import.meta.url))}`,
};
const people = /Maria|maria|555-0100/;

const errorsIn = async (userDataDir: string): Promise<readonly string[]> =>
  (await readFile(path.join(userDataDir, 'logs/lull.log'), 'utf8'))
    .split('\n')
    .filter((line) => line.includes('[error]'));

test('each call of Electron that throws is one line in the log; cards go on coming and going', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, { userDataDir, env: failing });
  process.kill(lull.pid, 'SIGUSR2');
  await waitFor(() => lull.stderr().includes('armed'), { what: 'Electron to fail', context: lull.stderr });
  const threw = (): readonly string[] =>
    [...lull.stderr().matchAll(/^threw (.+)$/gm)].map(([, call]) => call ?? '');

  // A card that comes by itself is raised another way.
  while (!threw().includes('BrowserWindow.showInactive')) {
    const before = threw().length;
    await takeCall(lull);
    const isOver = ({ card, pacing }: Status): boolean =>
      card !== null || pacing.because === 'last-gap-had-a-card' || threw().length > before;
    await untilStatus(lull, 'a card, or why not', isOver);
  }
  for (let round = 0; round < 4; round += 1) {
    await tell(lull, 'ringing', 'started');
    await untilState(lull, 'on-call');
    await tell(lull, 'ended');
    await untilState(lull, 'gap');
    await lull.runCli(['--card']);
  }
  await waitFor(() => threw().length === 8, { what: 'the calls to have thrown', context: lull.stderr });

  await tell(lull, 'ringing', 'started', 'ended');
  await untilState(lull, 'gap');
  const shown = desk.mark();
  await untilStatus(lull, 'no card', ({ card }) => card === null);
  expect((await lull.runCli(['--card'])).code).toBe(0);
  await nextWindow(desktop, 'map', cardTitle, shown);
  const ringing = desk.mark();
  await tell(lull, 'ringing');
  await nextWindow(desktop, 'unmap', cardTitle, ringing);

  const errors = await errorsIn(userDataDir);
  expect(errors).toHaveLength(threw().length);
  for (const line of errors) {
    expect(line).toMatch(/"error":"TypeError","at":"[\w-]+\.cjs:\d+:\d+/);
    expect(line).not.toMatch(people);
  }
  await lull.end();
  const [entries = []] = await readLogs(userDataDir);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
});

for (const how of ['refused', 'thrown'])
  test(`a start that fails says where to look, and the log says what failed (${how})`, async ({
    desktop,
  }) => {
    const userDataDir = await newUserData(desktop);
    const env = { ...failing, LULL_TEST_FAILING_START: how };
    const { code, stderr } = await startsInVain(desktop, { userDataDir, env });
    expect(code).toBe(1);
    const log = path.join(userDataDir, 'logs/lull.log');
    expect(stderr).toContain(`Lull could not start. Please report it with the last lines of ${log}.`);
    const errors = await errorsIn(userDataDir);
    expect(errors).toEqual([expect.stringContaining('Lull could not start {')]);
    for (const said of [...errors, stderr]) expect(said).not.toMatch(people);
  });

test('a folder that cannot be used is named in a window, and nothing is left in its place', async ({
  desktop,
}) => {
  const file = path.join(await desktop.newFolder('taken'), 'file');
  await writeFile(file, 'not a folder');
  const { code, stderr } = await startsInVain(desktop, { userDataDir: file });
  expect(code).toBe(1);
  expect(stderr).toContain(`its data folder ${file} cannot be used (EEXIST)`);
  expect(await readFile(file, 'utf8')).toBe('not a folder');
});
