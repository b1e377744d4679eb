import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// npm run test:nightly [-- VITEST OPTIONS]: the properties that stand on chance, many more times than in npm test.

const env = { LULL_PROPERTY_RUNS: '10000', ...process.env };
const args = ['node_modules/vitest/vitest.mjs', 'run', '--configLoader=runner', '--testTimeout=3600000'];
const child = spawn(process.execPath, [...args, ...process.argv.slice(2), 'tests/property/'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env,
});
child.on('close', (code) => (process.exitCode = code ?? 1));
