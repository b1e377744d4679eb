import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './tests',
  testMatch: process.env['LULL_PICTURES'] ? '**/*.pictures.ts' : '**/*.spec.ts',
  workers: 1,
  reporter: 'line',
  timeout: 30_000,
});
