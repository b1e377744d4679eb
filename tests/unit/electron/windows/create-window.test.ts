import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { createWindow } from '../../../../electron/main/windows/create-window';
import { windows } from '../../../fakes/electron';

beforeEach(() => {
  windows.length = 0;
});

test.each([
  ['the main window', () => createWindow({ title: 'Lull' })],
  ['a card', () => createWindow({ title: 'Lull card' }, false)],
  ['the page on paper', () => createWindow({ title: 'Lull' }, false, true)],
])('%s is kept out of shared screens, and its page in its place', (_what, make) => {
  make();
  const [made] = windows;
  expect(made?.told).toEqual([['setContentProtection', true]]);
  expect(made?.options).toMatchObject({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      disableDialogs: true,
      disableBlinkFeatures: 'FileSystemAccessLocal',
    },
  });
});

test('no other place makes a window', () => {
  const main = path.resolve('electron/main');
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const makers = files.filter((name) =>
    /new (BrowserWindow|BaseWindow|BrowserView|WebContentsView)\b/.test(
      readFileSync(path.join(main, name), 'utf8'),
    ),
  );
  expect(makers.map((name) => path.basename(name))).toEqual(['create-window.ts']);
});
