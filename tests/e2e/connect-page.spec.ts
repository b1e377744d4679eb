import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { inspected, lookInto } from './pages';
import { newUserData, startLull, test, untilState } from './journey';

/** The page that connects a phone, on the real thing: the tick, and MicroSIP's file. */
test('the tick comes with the first event; MicroSIP is written on request and put back', async ({
  desktop,
}) => {
  const appData = await desktop.newFolder('appdata');
  const file = path.join(appData, 'MicroSIP', 'MicroSIP.ini');
  await mkdir(path.dirname(file));
  const before = Buffer.from('\uFEFF[Settings]\r\naccountId=1\r\ncmdCallEnd=old.exe\r\n', 'utf16le');
  await writeFile(file, before);
  const userDataDir = await newUserData(desktop);
  const lull = await startLull(desktop, {
    userDataDir,
    args: inspected,
    env: { ...desktop.env, APPDATA: appData },
  });
  await lull.runCli([]);
  const pages = await lookInto(lull);
  try {
    const page = await pages.main();
    await page.getByRole('link', { name: 'Settings' }).click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /phone$/ })
      .click();
    await page.getByRole('searchbox').fill('micros');
    await page.getByRole('link', { name: 'MicroSIP' }).click();
    await expect(page.getByText('Waiting for your first call')).toBeVisible();

    await expect(page.getByText('stays: old.exe')).toBeVisible();
    await page.getByRole('button', { name: 'Write it for me' }).click();
    await expect(
      page.getByText(/^Written\. The old file is kept as MicroSIP\.ini\.before-lull-/),
    ).toBeVisible();
    const written = await readFile(file, 'utf16le');
    expect(written.startsWith('\uFEFF[Settings]\r\naccountId=1\r\ncmdCallEnd=old.exe\r\n')).toBe(true);

    // As MicroSIP runs it, with the number of somebody who calls themselves a switch.
    const command = /^cmdCallStart=(.*)$/m.exec(written)?.[1]?.trim() ?? '';
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const own = words.slice(words.indexOf('--call'));
    expect(own).toEqual(['--call', 'started', '--']);
    const called = await lull.runCli([...own, '--quit']);
    expect(called).toMatchObject({ code: 0 });
    await untilState(lull, 'on-call');
    await expect(page.getByText('Your first call came through')).toBeVisible();
    await expect(page.getByRole('list', { name: 'What it can tell' }).getByRole('listitem')).toHaveText([
      /ringing.*not heard yet/,
      /\d:\d\d.*started$/,
      /ended.*not heard yet/,
    ]);

    await page.getByRole('button', { name: 'Put the old file back' }).click();
    await expect(page.getByText('The old file is back')).toBeVisible();
    expect((await readFile(file)).equals(before)).toBe(true);
    expect((await readdir(path.dirname(file))).length).toBe(2);
  } finally {
    await pages.close();
  }
});
