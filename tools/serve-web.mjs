import path from 'node:path';
import { buildWeb, root } from './build.mjs';

export const usualPort = 4747;
const config = { configFile: path.join(root, 'src/web/vite.config.ts'), configLoader: 'runner' };

/**
 * Serves the browser edition on loopback until the process ends, and prints where.
 * @param {{ log: (line: string) => void, port?: number, dev?: boolean }} options `port` given: that one or none; not given:
 *   the usual one, or the next that is free.
 * @returns {Promise<boolean>} false if it could not be built or served; the reason has been printed
 */
export async function serveWeb({ log, port, dev = false }) {
  if (!dev && !(await buildWeb(log))) return false;
  const place = { host: '127.0.0.1', port: port ?? usualPort, strictPort: port !== undefined };
  try {
    const server = dev ? await develop(place) : await show(place);
    const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
    log(`Lull in the browser: ${address}`);
    log(`A shift in two minutes: ${address}?demo`);
    return true;
  } catch (error) {
    log(`The browser edition could not be served: ${error.message}.`);
    return false;
  }
}

async function show(place) {
  const { preview } = await import('vite');
  return preview({ ...config, logLevel: 'warn', preview: place });
}

async function develop(place) {
  const { createServer } = await import('vite');
  const server = await createServer({ ...config, logLevel: 'info', server: place });
  return server.listen();
}
