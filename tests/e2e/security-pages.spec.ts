import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { askStatus, mainTitle, newUserData, nextWindow, startLull, takeCall, test } from './journey';
import type { Pages } from './pages';
import { inspected, lookInto } from './pages';

/** What a page gets when it tries to reach out; each answer is what came of it. */
const reachOut = (page: Page, addresses: readonly string[]): Promise<readonly string[]> =>
  page.evaluate(async (urls) => {
    const tries = urls.map((url) =>
      fetch(url, { mode: 'no-cors' }).then(
        () => 'reached',
        () => 'failed',
      ),
    );
    const images = urls.map(
      (url) =>
        new Promise<string>((resolve) => {
          const image = new Image();
          image.onload = () => resolve('reached');
          image.onerror = () => resolve('failed');
          image.src = url;
        }),
    );
    return Promise.all([...tries, ...images]);
  }, addresses);

/** A probe is outside what the debugger is allowed to do, so it runs in the page's own time. */
const inOwnTime = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve) => {
        setTimeout(() => {
          const attempt = (what: () => unknown): string => {
            try {
              return `did: ${String(what())}`;
            } catch (problem) {
              return problem instanceof Error ? problem.name : 'refused';
            }
          };
          const call = (name: string, code: string): unknown =>
            (window as unknown as Record<string, (text: string) => unknown>)[name]?.(code);
          resolve({
            eval: attempt(() => call('eval', '1 + 1')),
            function: attempt(() => call('Function', 'return 1')),
            html: attempt(() => (document.createElement('div').innerHTML = '<b>x</b>')),
            opened: attempt(() => window.open('about:blank')),
          });
        });
      }),
  );

const nodeGlobals = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'exports',
      '__dirname',
      'Buffer',
      'global',
      'ipcRenderer',
      'electron',
    ].filter((name) => name in window),
  );

const bridge = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Object.keys((window as unknown as { readonly lull: object }).lull).sort());

/** The policy that the page is under, as the browser itself names it when something breaks it. */
const policyOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.originalPolicy), {
          once: true,
        });
        void fetch('https://policy.invalid/').catch(() => undefined);
      }),
  );

/** Where there is no microphone the page learns that first, so its state is asked for as well. */
const permissions = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const refused = (): string => 'refused';
    const states = ['microphone', 'camera', 'geolocation', 'notifications', 'clipboard-read'].map(
      async (name) => {
        const { state } = await navigator.permissions.query({ name: name as PermissionName });
        return [name, state] as const;
      },
    );
    const place = new Promise<string>((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code === 1 ? 'refused' : 'not found'),
      );
    });
    const media = (what: MediaStreamConstraints): Promise<string> =>
      navigator.mediaDevices.getUserMedia(what).then(() => 'given', refused);
    return {
      ...Object.fromEntries(await Promise.all(states)),
      asked: [await media({ audio: true }), await media({ video: true }), await place].join(),
      notification: await Notification.requestPermission(),
    };
  });

const clickLink = (page: Page, target: string): Promise<void> =>
  page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, target);

async function everyPage(pages: Pages, look: (page: Page) => Promise<void>): Promise<void> {
  expect(pages.all().length).toBe(3);
  for (const page of pages.all()) await look(page);
}

test('the pages stay in their place: no way out, no Node, no code from text, no permission', async ({
  desktop,
}) => {
  const asked: string[] = [];
  const outside = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'content-type': 'image/gif', 'access-control-allow-origin': '*' }).end();
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((outside.address() as AddressInfo).port)}/out`;
  try {
    const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args: inspected });
    const before = desktop.desk.mark();
    await lull.runCli([]);
    await nextWindow(desktop, 'map', mainTitle, before);
    const pages = await lookInto(lull);
    await pages.main();
    const { port } = await lull.hooks();
    const targets = [url, `http://127.0.0.1:${String(port)}/v1/status`, 'file:///etc/hostname'];

    await everyPage(pages, async (page) => {
      const home = page.url();
      expect(home).toMatch(/^lull-app:\/\/lull\//);
      expect(await nodeGlobals(page)).toEqual([]);
      expect(await bridge(page)).toEqual(['on', 'request']);
      const policy = await policyOf(page);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(await inOwnTime(page)).toEqual({
        eval: 'EvalError',
        function: 'EvalError',
        html: 'TypeError',
        opened: 'did: null',
      });
      expect(new Set(await reachOut(page, targets))).toEqual(new Set(['failed']));
      expect(await permissions(page)).toEqual({
        microphone: 'denied',
        camera: 'denied',
        geolocation: 'denied',
        notifications: 'denied',
        'clipboard-read': 'denied',
        asked: 'refused,refused,refused',
        notification: 'denied',
      });
      // A page that went anywhere would lose what was written into it.
      await page.evaluate(() => {
        document.body.setAttribute('data-stayed', 'yes');
      });
      for (const target of [...targets, 'data:text/html,x', 'lull-app://lull/card/card.html?other']) {
        await clickLink(page, target);
        await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete');
      }
      expect(await page.evaluate(() => document.body.getAttribute('data-stayed'))).toBe('yes');
      expect(page.url()).toBe(home);
    });
    expect(pages.all()).toHaveLength(3);
    expect(asked).toEqual([]);
    await pages.close();
  } finally {
    await new Promise((resolve) => outside.close(resolve));
  }
});

test('an empty page in place of an own one has no say', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args: inspected });
  const pages = await lookInto(lull);
  const [card] = pages.cards();
  if (!card) throw new Error('no card page');
  // Chromium asks nobody before it shows about:blank.
  await Promise.all([card.waitForURL('about:blank'), clickLink(card, 'about:blank').catch(() => undefined)]);
  const answer = await card.evaluate(() => {
    const { lull: host } = window as unknown as { readonly lull?: { request(a: string, b: null): unknown } };
    return host?.request('get-card', null) ?? null;
  });
  expect(answer).not.toMatchObject({ ok: true });
  await pages.close();
});

test('a page may ask only what its window is for, and nothing with a wrong shape', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop), args: inspected });
  await takeCall(lull);
  const pages = await lookInto(lull);
  const [card] = pages.cards();
  const request = (name: string, payload: unknown) =>
    card?.evaluate(
      ([what, words]) =>
        (
          window as unknown as { readonly lull: { request(a: unknown, b: unknown): Promise<unknown> } }
        ).lull.request(what, words),
      [name, payload] as const,
    );
  const not = (reason: string) => ({ ok: false, error: reason });
  expect(await request('settings', null)).toEqual(not('not-allowed'));
  expect(await request('close-shift', null)).toEqual(not('not-allowed'));
  expect(await request('no-such-thing', null)).toEqual(not('not-understood'));
  expect(await request('__proto__', null)).toEqual(not('not-understood'));
  expect(await request('card', { do: 'explode' })).toEqual(not('not-understood'));
  expect(await request('card', { do: 'done', more: 1 })).toEqual(not('not-understood'));
  expect(await request('copy-text', { text: 'x'.repeat(70_000) })).toEqual(not('not-understood'));
  expect((await askStatus(lull))?.shift).toMatchObject({ calls: 1 });
  await pages.close();
});
