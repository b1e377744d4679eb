import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, expect, test } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { findElectron } from '../../tools/electron.mjs';
import { run } from '../desktop/child';
import { projectRoot } from '../desktop/project-root';

/** Lull starts, shows its window, answers a second start and ends: on any system, on the display that is there. */

const flags = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'];

async function electronPath(): Promise<string> {
  const found = await findElectron({ log: console.error });
  if ('failed' in found) throw new Error(found.failed.join('\n'));
  return found.path;
}

async function mainWindow(app: ElectronApplication): Promise<Page> {
  const find = (): Page | undefined => app.windows().find((page) => page.url().includes('/main-window/'));
  await expect.poll(find, { timeout: 30_000 }).toBeTruthy();
  const page = find();
  if (!page) throw new Error('the main window was closed');
  return page;
}

test('starts, shows Today, hands a second start over and ends', async () => {
  test.setTimeout(120_000);
  const executablePath = await electronPath();
  const folder = await mkdtemp(path.join(tmpdir(), 'lull-start-up-'));
  const words = [projectRoot(), ...flags, '--user-data-dir', folder];
  const app = await _electron.launch({ executablePath, args: words });
  const lull = app.process();
  const exited = new Promise((resolve) => lull.once('exit', resolve));
  try {
    const page = await mainWindow(app);
    await expect(page).toHaveTitle('Lull');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    const asked = await run(executablePath, [...words, '--status'], { timeoutMs: 30_000 });
    expect(asked).toMatchObject({ code: 0, signal: null });
    expect(JSON.parse(asked.stdout)).toMatchObject({ version: 1, state: 'off-shift', shift: null });

    expect(await run(executablePath, [...words, '--quit'], { timeoutMs: 30_000 })).toMatchObject({ code: 0 });
    expect(await exited).toBe(0);
  } finally {
    lull.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
