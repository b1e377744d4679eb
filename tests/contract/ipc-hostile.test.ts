import fc from 'fast-check';
import type { WebContents } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import type { RequestName } from '../../src/core/app/api/api';
import { requests } from '../../src/core/app/api/api';
import type { WindowRole } from '../../src/core/app/ports';
import { createIpc } from '../../electron/main/windows/ipc';
import { handlers } from '../fakes/electron';
import { silentLog } from '../fakes/ports';
import { appOver, startRunning } from '../fakes/running';
import { bad, good } from './payloads';

/** Whatever a page sends, over every channel and from every window: refused, in few lines of the log, and nothing throws. */

const names = Object.keys(requests) as readonly RequestName[];
const windows: readonly (readonly [id: number, role: WindowRole])[] = [
  [1, 'main'],
  [2, 'card'],
];
const senderFrame = { parent: null, url: 'lull-app://lull/main-window/main-window.html' };

let log: ReturnType<typeof silentLog>;
let running: ReturnType<typeof startRunning>;

beforeEach(async () => {
  handlers.clear();
  log = silentLog();
  running = startRunning();
  const ipc = createIpc(log);
  ipc.serve(await appOver(running));
  for (const [id, role] of windows) ipc.admit({ id, once: () => undefined } as unknown as WebContents, role);
});

const invoke = async (id: number, name: unknown, payload: unknown): Promise<unknown> =>
  handlers.get('lull:request')?.({ sender: { id }, senderFrame }, name, payload);

/** A payload that fits, with one of its parts replaced by anything. */
const spoiled = fc
  .tuple(fc.constantFrom(...names.flatMap((name) => [...good[name]])), fc.string(), fc.anything())
  .map(([payload, added, value]) => {
    if (payload === null) return value;
    const keys = [...Object.keys(payload), added];
    const key = keys[added.length % keys.length] ?? added;
    return { ...payload, [key]: value };
  });

const nested = fc.integer({ min: 1, max: 9000 }).map((depth): unknown => {
  const text = '{"a":'.repeat(depth);
  return JSON.parse(`${text}1${'}'.repeat(depth)}`);
});

const hostile = fc.oneof(
  { weight: 6, arbitrary: spoiled },
  {
    weight: 4,
    arbitrary: fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withNullPrototype: true,
      withSparseArray: true,
    }),
  },
  { weight: 2, arbitrary: fc.jsonValue() },
  { weight: 1, arbitrary: fc.constantFrom(...names.flatMap((name) => [...(bad[name] ?? [])])) },
  {
    weight: 1,
    arbitrary: fc
      .string({ unit: 'binary' })
      .map((text): unknown => ({ __proto__: null, toString: text, length: 1 })),
  },
);

const isRefused = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

test('10,000 payloads over each channel from each window', async () => {
  const before = running.runner.session();
  await fc.assert(
    fc.asyncProperty(hostile, async (payload) => {
      for (const name of names) {
        if (requests[name].payload.safeParse(payload).success) continue;
        for (const [id] of windows) expect(isRefused(await invoke(id, name, payload)), name).toBe(true);
      }
    }),
    { numRuns: 10_000 },
  );
  expect(running.runner.session()).toBe(before);
  expect(log.lines.length).toBeLessThanOrEqual(12);
}, 300_000);

test('nested deep, and large', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(nested, fc.constant('x'.repeat(5_000_000))), async (payload) => {
      for (const name of names)
        expect(isRefused(await invoke(1, name, { key: 'look.theme', value: payload })), name).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test('10,000 names that are none', async () => {
  const name = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.anything());
  await fc.assert(
    fc.asyncProperty(name, async (asked) => {
      if (names.some((each) => each === asked)) return;
      for (const [id] of windows) expect(isRefused(await invoke(id, asked, null))).toBe(true);
    }),
    { numRuns: 10_000 },
  );
  expect(log.lines.length).toBeLessThanOrEqual(12);
});

test('10,000 strangers', async () => {
  const event = fc.record({
    sender: fc.record({ id: fc.constantFrom(1, 2, 3, -1, Number.NaN) }),
    senderFrame: fc.oneof(
      fc.constant(null),
      fc.record({ parent: fc.constant(null), url: fc.oneof(fc.webUrl(), fc.string()) }),
      fc.record({ parent: fc.constant(senderFrame), url: fc.constant(senderFrame.url) }),
    ),
  });
  await fc.assert(
    fc.asyncProperty(event, async (from) => {
      const answer: unknown = await handlers.get('lull:request')?.(from, 'get-snapshot', null);
      expect(answer).toEqual({ ok: false, error: 'not-allowed' });
    }),
    { numRuns: 10_000 },
  );
  expect(log.lines.length).toBeLessThanOrEqual(12);
});
