import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSimulator, root } from './build.mjs';

// npm run simulate [-- OPTIONS]: agent days played through the real session step. The usage names the options.

const names = ['json', 'seed', 'days', 'agents', 'occupancy', 'sources', 'policy', 'markdown', 'svg'];

function fail(problem) {
  console.error(problem);
  process.exitCode = 2;
  return null;
}

function readArguments() {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean' } } }).values;
  } catch {
    return null;
  }
}

async function readPolicyFile(file) {
  if (file === undefined) return { policy: null };
  try {
    return { policy: { name: path.basename(file), text: await readFile(file, 'utf8') } };
  } catch {
    return fail(`${file} cannot be read.`);
  }
}

async function write(file, content) {
  if (file === undefined) return;
  await writeFile(file, content).catch(() => fail(`${file} cannot be written.`));
}

async function simulate() {
  const log = (line) => console.error(line);
  if (!(await buildSimulator(log))) {
    process.exitCode = 1;
    return;
  }
  const { simulateCommand, usage } = await import(
    pathToFileURL(path.join(root, '.cache/simulate/command.js')).href
  );
  const values = readArguments();
  if (!values) return fail(usage);
  if (values.help) return console.log(usage);
  const read = await readPolicyFile(values.policy);
  if (!read) return;
  const done = simulateCommand(values, read.policy);
  if (!done.ok) return fail(`${done.error}\n${usage}`);
  const { lines, json, markdown, svg } = done.value;
  for (const line of lines) console.log(line);
  await write(values.json, `${JSON.stringify(json, null, 2)}\n`);
  await write(values.markdown, markdown);
  await write(values.svg, svg);
}

await simulate();
