import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { waitFor } from '../desktop/wait-for';
import { encodings } from '../fakes/encodings';
import {
  cardTitle,
  launch,
  mappedSince,
  newUserData,
  startLull,
  takeCall,
  test,
  untilSettled,
} from './journey';
import { inspected, lookInto } from './pages';

/** Files as people's tools write them, in the real Lull: read as what they say, or set aside in a way that is seen. */

for (const [name, encode] of Object.entries(encodings)) {
  test(`settings and hooks.json in ${name} are what they say: the phone's token holds`, async ({
    desktop,
  }) => {
    const userDataDir = await newUserData(desktop, { later: 'mañana' });
    const token = 'phone-'.padEnd(43, 'x');
    const write = async (file: string, text: string): Promise<void> => {
      await writeFile(path.join(userDataDir, file), encode(text.replaceAll('\n', '\r\n')), { mode: 0o600 });
    };
    await write('settings.json', await readFile(path.join(userDataDir, 'settings.json'), 'utf8'));
    // On port 0, so that the test knows when Lull has written what it listens on.
    await write('hooks.json', JSON.stringify({ port: 0, token }, null, 2));
    const lull = await startLull(desktop, { userDataDir });
    expect((await lull.hooks()).token).toBe(token);
    await takeCall(lull);
    expect((await readdir(userDataDir)).filter((file) => file.includes('.unreadable-'))).toEqual([]);
  });
}

test('settings nested without end are set aside: the tray says so first, and once a card of words', async ({
  desktop,
}) => {
  const { desk } = desktop;
  const userDataDir = await newUserData(desktop);
  const text = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`;
  await writeFile(path.join(userDataDir, 'settings.json'), text);
  const lull = await launch(desktop, { userDataDir, args: inspected });
  const sentence = 'Your settings could not be read. Open Lull to see.';
  await waitFor(async () => (await desk.trayMenu(lull.pid))[0]?.label === sentence, {
    what: 'the first line',
  });
  await waitFor(async () => (await desk.trayLook(lull.pid)).tooltip.includes(sentence), {
    what: 'the tooltip',
  });

  await untilSettled();
  const since = desk.mark();
  for (const verb of ['started', 'ended', 'available'])
    expect(await lull.runCli(['--call', verb])).toMatchObject({ code: 0, stderr: '' });
  const active = (await desktop.activeWindow())?.title;
  await waitFor(async () => mappedSince(desktop, cardTitle, since) > 0, {
    what: 'the card',
    timeoutMs: 40_000,
  });
  expect((await desktop.activeWindow())?.title).toBe(active);
  const status = (await lull.status()) as { readonly card: { readonly id: string } };
  expect(status.card.id).toBe('set-aside');
  const pages = await lookInto(lull);
  const texts = await Promise.all(pages.cards().map((page) => page.locator('#card').textContent()));
  expect(texts.join()).toContain('Your settings could not be read. Your phone may not reach Lull.');

  await desk.trayClick(lull.pid, [sentence]);
  const main = await pages.main();
  const aside = (await readdir(userDataDir)).filter((file) => file.startsWith('settings.json.unreadable-'));
  expect(aside).toHaveLength(1);
  await expect(main.getByRole('complementary', { name: 'Worth knowing' })).toContainText(aside[0] ?? 'none');
  expect(await readFile(path.join(userDataDir, aside[0] ?? ''), 'utf8')).toBe(text);
  await pages.close();
});
