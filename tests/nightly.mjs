import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// npm run test:nightly [-- VITEST OPTIONS]: the properties that stand on chance, many more times than in npm test, and all
// runs of the fault suite.

const env = { LULL_PROPERTY_RUNS: '10000', ...process.env };
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--configLoader=runner', '--testTimeout=3600000'];

/** Resolves to the exit code of a script. */
function run(args) {
  const cwd = fileURLToPath(new URL('..', import.meta.url));
  const child = spawn(process.execPath, args, { cwd, stdio: 'inherit', env });
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
}

const properties = await run([...vitest, ...process.argv.slice(2), 'tests/property/']);
const faults = await run(['tests/faults/run.mjs', '--full']);
process.exitCode = properties || faults;
