import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../../fakes/temp-folder';

const simulate = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['tools/simulate.mjs', ...args], { encoding: 'utf8' });
const small = ['--days', '1', '--agents', '5', '--occupancy', '0.7'];

test('prints the table and writes the figures, the document and the picture', () => {
  const folder = tempFolder();
  const file = (name: string): string => path.join(folder, name);
  writeFileSync(file('calm.json'), '{"pacing": {"maxPerHour": 1}}');
  const { status, stdout } = simulate(
    ...small,
    ...['--policy', file('calm.json'), '--json', file('figures.json')],
    ...['--markdown', file('table.md'), '--svg', file('picture.svg')],
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Simulated days: .+ \(1 day of 5 agents, seed 1\)$/m);
  const figures = JSON.parse(readFileSync(file('figures.json'), 'utf8')) as readonly { occupancy: number }[];
  expect(figures).toHaveLength(2);
  expect(figures[0]?.occupancy).toBeGreaterThan(0.6);
  expect(readFileSync(file('table.md'), 'utf8')).toContain('| calm.json |');
  expect(readFileSync(file('picture.svg'), 'utf8')).toMatch(/^<svg /);
});

test.each([
  [['--days', '0'], /^--days takes a whole number from 1 to 1000, not "0"\./m],
  [['--policy', 'no-such-folder/policy.json'], /^no-such-folder\/policy\.json cannot be read\.$/m],
  [[...small, '--json', 'no-such-folder/x.json'], /^no-such-folder\/x\.json cannot be written\.$/m],
  [['--colour'], /^usage: npm run simulate/m],
])('%j ends with a sentence and exit code 2', (args, sentence) => {
  const { status, stderr } = simulate(...args);
  expect(stderr).toMatch(sentence);
  expect(status).toBe(2);
});
