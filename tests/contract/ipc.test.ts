import type { WebContents } from 'electron';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CardPush } from '../../src/core/contract';
import type { Ipc } from '../../electron/main/windows/ipc';
import { createIpc } from '../../electron/main/windows/ipc';
import { handlers } from '../fakes/electron';
import { silentLog } from '../fakes/ports';
import { appOver, around, startRunning } from '../fakes/running';

/** Who may ask over IPC: a known window's own top page, and nobody else. */

const page = 'lull-app://lull/main-window/main-window.html#today';
const topFrame = { parent: null, url: page };
const notAllowed = { ok: false, error: 'not-allowed' };
const notUnderstood = { ok: false, error: 'not-understood' };

/** As much of a window's contents as IPC needs. */
function contents(id: number, crashed = false): WebContents & { readonly sent: unknown[]; destroy(): void } {
  let destroyed = false;
  let end: () => void = () => {};
  const sent: unknown[] = [];
  const fake = {
    id,
    sent,
    isDestroyed: () => destroyed,
    isCrashed: () => crashed,
    send: (...message: readonly unknown[]) => void sent.push(message),
    once(_event: string, ended: () => void) {
      end = ended;
    },
    destroy() {
      destroyed = true;
      end();
    },
  };
  return fake as unknown as WebContents & typeof fake;
}

let ipc: Ipc;
let log: ReturnType<typeof silentLog>;

beforeEach(async () => {
  handlers.clear();
  log = silentLog();
  ipc = createIpc(log);
  ipc.serve(await appOver(startRunning()));
  ipc.admit(contents(1), 'main');
  ipc.admit(contents(2), 'card');
});

async function invoke(event: unknown, name: unknown, payload: unknown): Promise<unknown> {
  return handlers.get('lull:request')?.(event, name, payload);
}
const fromMain = { sender: { id: 1 }, senderFrame: topFrame };

test('a known window is answered', async () => {
  expect(await invoke(fromMain, 'get-snapshot', null)).toMatchObject({
    ok: true,
    value: { state: 'off-shift' },
  });
  const fromCard = { sender: { id: 2 }, senderFrame: { ...topFrame, url: 'lull-app://lull/card/card.html' } };
  expect(await invoke(fromCard, 'get-card', null)).toMatchObject({ ok: true, value: { card: null } });
  expect(await invoke(fromCard, 'get-snapshot', null)).toEqual(notAllowed);
});

test('until the app is there, a known window is told so', async () => {
  handlers.clear();
  createIpc(log).admit(contents(1), 'main');
  expect(await invoke(fromMain, 'get-snapshot', null)).toEqual({ ok: false, error: 'not-now' });
});

describe('a stranger is refused', () => {
  test.each([
    ['unknown contents', { sender: { id: 3 }, senderFrame: topFrame }],
    ['a frame in the page', { sender: { id: 1 }, senderFrame: { parent: topFrame, url: page } }],
    ['a frame that is gone', { sender: { id: 1 }, senderFrame: null }],
    ...[
      'lull-app://lull.evil/main-window/main-window.html',
      'lull-app://lull@evil/main-window.html',
      'lull-app://lull:80/main-window.html',
      'lull-app://lull',
      'LULL-APP://lull.evil/',
      'https://lull/main-window/main-window.html',
      'http://127.0.0.1/lull-app://lull/',
      'file:///lull-app://lull/',
      'data:text/html,lull-app://lull/',
      'about:blank',
      '',
    ].map((url) => [url, { sender: { id: 1 }, senderFrame: { parent: null, url } }]),
  ] as [string, unknown][])('%s', async (_what, event) => {
    expect(await invoke(event, 'get-snapshot', null)).toEqual(notAllowed);
    expect(log.lines).toHaveLength(1);
  });

  test('a window that is gone', async () => {
    const gone = contents(7);
    ipc.admit(gone, 'main');
    const event = { sender: { id: 7 }, senderFrame: topFrame };
    expect(await invoke(event, 'get-snapshot', null)).toMatchObject({ ok: true });
    gone.destroy();
    expect(await invoke(event, 'get-snapshot', null)).toEqual(notAllowed);
  });
});

describe('what does not fit is refused', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;
  test.each([
    ['a name that is no text', 7, null],
    ['a name that is an object', { toString: () => 'get-snapshot' }, null],
    ['no name', undefined, undefined],
    ['no payload', 'get-snapshot', undefined],
    ['a payload in a circle', 'get-snapshot', cyclic],
    ['a payload too large', 'copy-text', { text: 'x'.repeat(65 * 1024) }],
    ['a payload of many parts', 'say', { of: null, said: Array.from({ length: 70_000 }, () => 1) }],
    ['a big integer', 'card-ready', { number: 1n }],
    ['binary data', 'get-snapshot', new ArrayBuffer(1024)],
  ])('%s', async (_what, name, payload) => {
    expect(await invoke(fromMain, name, payload)).toEqual(notUnderstood);
  });

  test('a setting that does not exist', async () => {
    for (const key of ['constructor', '__proto__', 'toString', 'get-snapshot', '']) {
      expect(await invoke(fromMain, 'change-setting', { key, value: 1 })).toEqual(notUnderstood);
    }
  });

  test('and the log says so without what was in it', async () => {
    await invoke(fromMain, 'say', {
      of: null,
      said: { type: 'win-added', text: 'canary', because: 'canary', callId: 'canary canary' },
    });
    await invoke(fromMain, 'canary', 'canary');
    expect(log.lines).toHaveLength(2);
    expect(log.lines.join('\n')).not.toContain('canary');
  });
});

test('pushes go to windows that are there', () => {
  const here = contents(8);
  const gone = contents(9);
  const crashed = contents(10, true);
  gone.destroy();
  const push: CardPush = { appearance: around.appearance, card: null, notSaved: null };
  ipc.push(here, 'card', push);
  ipc.push(gone, 'card', push);
  ipc.push(crashed, 'card', push);
  expect(here.sent).toEqual([['lull:push', 'card', push]]);
  expect(gone.sent).toEqual([]);
  expect(crashed.sent).toEqual([]);
});
