import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import type { Diagnosis } from '../../src/core/diagnosis';
import { launch, newUserData, startLull, tell, test, untilSettled, untilState } from './journey';
import { inspected, lookInto } from './pages';

/** What support is told by `lull --status` and by the page, on the real thing. */

const canary = 'canary';

async function diagnosisOf(lull: { readonly status: () => Promise<Record<string, unknown>> }) {
  const status = await lull.status();
  return { status, diagnosis: status['diagnosis'] as Diagnosis };
}

test('the diagnosis is true and tells nothing of the person', async ({ desktop }) => {
  const folder = await desktop.newFolder(canary);
  const settings = { language: 'en', hooks: { enabled: true, port: 0 } };
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings), { mode: 0o600 });
  await writeFile(path.join(folder, 'deck.json'), `{ "${canary}`, { mode: 0o600 });
  const env = { ...desktop.env, USER: canary, LOGNAME: canary, XDG_SESSION_TYPE: 'x11' };
  const lull = await startLull(desktop, { userDataDir: folder, args: inspected, env });
  await untilSettled();
  await tell(lull, 'started');
  await untilState(lull, 'on-call');
  const { port, token } = await lull.hooks();

  const { status, diagnosis } = await diagnosisOf(lull);
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string };
  expect(diagnosis).toMatchObject({
    versions: { lull: version },
    system: { name: 'linux', session: 'x11' },
    displays: [{ width: 1280, height: 800, scale: 1 }],
    tray: 'seen',
    shortcuts: { hardCall: 'held', callToggle: 'held', rate: 'held', quickHide: 'held' },
    hooks: { enabled: true, port, failed: null },
    connector: { name: 'none' },
    store: { writable: true, listable: false, waiting: 0, setAside: 1 },
  });
  for (const figures of [...Object.values(diagnosis.versions), diagnosis.system.version]) {
    expect(figures).toMatch(/^\d+(\.\d+)+/);
  }
  const phone = diagnosis.sources.find(({ id }) => id === 'phone');
  expect(phone).toMatchObject({ health: 'ok', says: 'call', trouble: null });

  await lull.runCli([]);
  const pages = await lookInto(lull);
  try {
    const page = await pages.main();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page.getByRole('link', { name: 'Diagnosis' }).click();
    const hooks = page.locator('dl > div').filter({ hasText: 'Phone hooks' });
    await expect(hooks).toContainText(`port ${String(port)}`);
    const shown = await page.getByRole('main').innerText();
    for (const text of [JSON.stringify(status), shown]) {
      for (const secret of [canary, token, folder, path.dirname(folder)]) expect(text).not.toContain(secret);
    }
  } finally {
    await pages.close();
  }
});

test('keys that another Lull holds, and hooks that are off, are told', async ({ desktop }) => {
  await startLull(desktop, { userDataDir: await newUserData(desktop) });
  const second = await launch(desktop, {
    userDataDir: await newUserData(desktop, { hooks: { enabled: false } }),
  });
  const { diagnosis } = await diagnosisOf(second);
  expect(diagnosis.shortcuts).toEqual({
    hardCall: 'taken',
    callToggle: 'taken',
    rate: 'taken',
    quickHide: 'taken',
  });
  expect(diagnosis.hooks).toEqual({ enabled: false, port: null, failed: null });
});
