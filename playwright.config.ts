import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './tests',
  testMatch: process.env['LULL_PICTURES'] ? '**/*.pictures.ts' : '**/*.spec.ts',
  workers: 1,
  reporter: 'line',
  // Limits for what hangs, not for what is slow: the machines are shared.
  timeout: 240_000,
  expect: { timeout: 15_000 },
});
