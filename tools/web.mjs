import { parseArgs } from 'node:util';
import { serveWeb } from './serve-web.mjs';

// npm run web [-- --port N] [--dev]

const usage = 'usage: npm run web -- [--port N] [--dev]';

function readOptions() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, dev: { type: 'boolean' } } });
    const port = values.port === undefined ? undefined : Number(values.port);
    const valid = port === undefined || (Number.isInteger(port) && port >= 0 && port <= 65_535);
    return valid ? { port, dev: values.dev } : null;
  } catch {
    return null;
  }
}

const options = readOptions();
if (!options) {
  console.error(usage);
  process.exitCode = 2;
} else if (!(await serveWeb({ ...options, log: console.log }))) process.exitCode = 1;
