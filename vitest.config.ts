import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,property,contract}/**/*.test.ts'],
    alias: { electron: fileURLToPath(new URL('tests/fakes/electron.ts', import.meta.url)) },
    // Only what vitest itself loads gets the fake electron.
    server: { deps: { inline: ['electron-store'] } },
    testTimeout: 60_000,
  },
});
