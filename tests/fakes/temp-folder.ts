import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** A real folder of the test's own, gone after it. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lull-test-'));
  made.push(folder);
  return folder;
}

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
