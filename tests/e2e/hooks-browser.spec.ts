import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, expect } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { findChromium } from '../../tools/testing/needs.mjs';
import { askStatus, newUserData, startLull, tell, test, untilState, untilStatus } from './journey';

/** A real browser at the real hook: what its user opens is taken, and nothing that a page does, even with the token. */

const found = findChromium();

const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run'];
/** Names that somebody else owns and has pointed at this computer. */
const rebound = '--host-resolver-rules=MAP *.example 127.0.0.1';

/** Serves an empty page at `/` and sends the browser on from `/on?to=URL`. */
async function serveElsewhere(): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://here.example').searchParams.get('to');
    if (to === null) response.writeHead(200, { 'content-type': 'text/html' }).end('<body></body>');
    else response.writeHead(302, { location: to }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Hook {
  readonly get: string;
  readonly post: string;
  readonly token: string;
}

/** Each is done in a page of its own; some leave it. */
const attempts: Readonly<Record<string, (page: Page, hook: Hook) => Promise<unknown>>> = {
  fetch: (page, { get }) => page.evaluate((url) => fetch(url).catch(() => null), get),
  'fetch without reading': (page, { get }) =>
    page.evaluate(
      (url) => fetch(url, { mode: 'no-cors', referrerPolicy: 'no-referrer' }).catch(() => null),
      get,
    ),
  'fetch with the token': (page, hook) =>
    page.evaluate(
      ({ post, token }) =>
        fetch(post, { method: 'POST', headers: { authorization: `Bearer ${token}` } }).catch(() => null),
      hook,
    ),
  beacon: (page, { post }) => page.evaluate((url) => navigator.sendBeacon(url), post),
  'an event source': (page, { get }) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          new EventSource(url).onerror = done;
        }),
      get,
    ),
  'a worker': (page, { get }) =>
    page.evaluate(
      (url) =>
        new Promise((done) => {
          const code = `fetch(${JSON.stringify(url)}, { mode: 'no-cors' }).finally(() => postMessage(0))`;
          new Worker(URL.createObjectURL(new Blob([code]))).onmessage = done;
        }),
      get,
    ),
  ...Object.fromEntries(
    [
      ['img', 'src'],
      ['script', 'src'],
      ['iframe', 'src'],
      ['embed', 'src'],
      ['object', 'data'],
      ['video', 'src'],
      ['link rel=stylesheet', 'href'],
      ['link rel=prefetch', 'href'],
    ].map(([tag = '', attribute = '']) => [
      tag,
      (page: Page, { get }: Hook) =>
        page.evaluate(
          ([name, rel, at, url]) => {
            const element = document.createElement(name);
            if (rel) element.setAttribute('rel', rel);
            element.setAttribute('referrerpolicy', 'no-referrer');
            element.setAttribute(at, url);
            document.body.append(element);
          },
          [tag.split(' ')[0] ?? '', tag.split('rel=')[1] ?? '', attribute, get] as const,
        ),
    ]),
  ),
  'a link': async (page, { get }) => {
    await page.setContent(`<a href="${get}" rel="noreferrer">x</a>`);
    await page.click('a');
  },
  'a link to a new tab': async (page, { get }) => {
    await page.setContent(`<a href="${get}" target="_blank" rel="noopener noreferrer">x</a>`);
    await page.click('a');
  },
  'a form': async (page, { get }) => {
    await page.setContent(`<form action="${get}"><button name="number" value="5">x</button></form>`);
    await page.click('button');
  },
  'a form that posts': async (page, { post }) => {
    await page.setContent(`<form action="${post}" method="post"><button>x</button></form>`);
    await page.click('button');
  },
  'window.open': (page, { get }) => page.evaluate((url) => window.open(url, '_blank', 'noreferrer'), get),
  location: (page, { get }) =>
    page.evaluate((url) => {
      location.href = url;
    }, get),
  refresh: (page, { get }) =>
    page.setContent(
      `<meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${get}">`,
    ),
  'a redirect': (page, { get }) =>
    page.evaluate((url) => {
      location.href = `/on?to=${encodeURIComponent(url)}`;
    }, get),
  prerender: (page, { get }) =>
    page.evaluate((url) => {
      const rules = document.createElement('script');
      rules.type = 'speculationrules';
      rules.textContent = JSON.stringify({ prerender: [{ urls: [url], eagerness: 'immediate' }] });
      document.body.append(rules);
    }, get),
};

/** What the hook answered to each attempt of pages at `from`, to what is asked for under `base`. */
async function answersTo(
  browser: Browser,
  from: string,
  base: string,
  token: string,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const context = await browser.newContext();
  const codes = new Map<string, number[]>();
  context.on('response', (response) => {
    const by = response.url().startsWith(base) && new URL(response.url()).searchParams.get('by');
    if (by) codes.set(by, [...(codes.get(by) ?? []), response.status()]);
  });
  await Promise.all(
    Object.entries(attempts).map(async ([name, attempt]) => {
      const by = `ended?by=${encodeURIComponent(name)}`;
      const page = await context.newPage();
      await page.goto(from);
      await attempt(page, { get: `${base}/hook/${token}/call/${by}`, post: `${base}/call/${by}`, token });
    }),
  );
  // Of what a page asks for on the side nobody tells when it is over.
  await (await context.newPage()).waitForTimeout(1000);
  await context.close();
  return codes;
}

test('nothing that a page does reaches Lull', async ({ desktop }) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop) });
  await tell(lull, 'started');
  const { since } = await untilState(lull, 'on-call');
  const { port, token } = await lull.hooks();
  const elsewhere = await serveElsewhere();
  const browser = await chromium.launch({
    ...(found && { executablePath: found }),
    args: [...flags, rebound],
  });
  const answered: string[] = [];
  const reached = new Set<string>();
  try {
    for (const [from, to] of [
      ['127.0.0.1', '127.0.0.1'],
      ['localhost', '127.0.0.1'],
      ['evil.example', '127.0.0.1'],
      ['evil.example', 'rebound.example'],
    ] as const) {
      const base = `http://${to}:${String(port)}/v1`;
      const codes = await answersTo(browser, `http://${from}:${String(elsewhere.port)}/`, base, token);
      for (const [name, all] of codes) {
        reached.add(name);
        const refusal = to === '127.0.0.1' ? 403 : 421;
        if (all.some((code) => code !== refusal)) answered.push(`${name}, ${from} to ${to}: ${all.join()}`);
      }
    }
    // A name that was rebound, opened by the user: no header tells it from the real one, but the name does.
    const page = await browser.newPage();
    const response = await page.goto(`http://rebound.example:${String(port)}/v1/hook/${token}/call/ended`);
    expect(response?.status()).toBe(421);
  } finally {
    await browser.close();
    elsewhere.close();
  }
  expect(answered).toEqual([]);
  test.info().annotations.push({ type: 'reached the hook', description: [...reached].join('; ') });
  expect(reached.size).toBeGreaterThan(12);
  expect(await askStatus(lull)).toMatchObject({ state: 'on-call', since, shift: { calls: 1 } });
});

test('an address that a phone opens in the browser is taken, and the page says so and goes', async ({
  desktop,
}) => {
  const lull = await startLull(desktop, { userDataDir: await newUserData(desktop, { language: 'es' }) });
  const { port, token } = await lull.hooks();
  const hook = (verb: string): string => `http://127.0.0.1:${String(port)}/v1/hook/${token}/call/${verb}`;
  const browser = await chromium.launch({ ...(found && { executablePath: found }), args: flags });
  try {
    const page = await browser.newPage();
    // Something was here before, so the browser does not let the page close itself.
    await page.goto('about:blank#before');
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    const response = await page.goto(`${hook('started')}?number=5550199`);
    expect(response?.status()).toBe(202);
    await expect(page.getByRole('heading')).toHaveText('Lull ya lo sabe');
    expect(await page.content()).not.toContain(token);
    expect(problems.filter((problem) => /Content.Security.Policy/i.test(problem))).toEqual([]);
  } finally {
    await browser.close();
  }
  await untilState(lull, 'on-call');
  // As the system hands it over: the browser's only tab is gone at once, and with it the browser.
  const profile = await desktop.newFolder('browser');
  const opened = spawn(found ?? '', [...flags, `--user-data-dir=${profile}`, hook('ended')], {
    env: desktop.env,
    stdio: 'ignore',
  });
  try {
    const gone = new Promise<number | null>((resolve) => opened.once('exit', resolve));
    await untilStatus(lull, 'the call to be over', ({ state }) => state !== 'on-call');
    expect(await gone).toBe(0);
  } finally {
    opened.kill();
  }
});
