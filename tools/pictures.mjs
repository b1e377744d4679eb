import { spawn } from 'node:child_process';
import { root } from './build.mjs';

// npm run pictures: takes docs/pictures anew, each screen in both languages and themes. Needs Chromium and ImageMagick.

const args = [
  'playwright',
  'test',
  'tests/screens/every.pictures.ts',
  '--workers=1',
  ...process.argv.slice(2),
];
const env = { ...process.env, LULL_PICTURES: process.env.LULL_PICTURES ?? 'docs/pictures' };
const child = spawn('npx', ['--no-install', ...args], { cwd: root, env, stdio: 'inherit' });
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
