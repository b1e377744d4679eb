import { expect, test } from 'vitest';
import { createGuard } from '../../../src/core/app/guard';
import { createHistory } from '../../../src/core/app/history';
import type { Retention } from '../../../src/core/app/retention';
import { createRetention, pageStaysMs } from '../../../src/core/app/retention';
import { dayMs } from '../../../src/core/durations';
import type { Files } from '../../../src/core/ports';
import type { Settings } from '../../../src/core/settings/settings';
import { defaultSettings } from '../../../src/core/settings/settings';
import { createDocuments } from '../../../src/core/storage/documents';
import { memoryFiles } from '../../../src/core/storage/memory-files';
import { createShiftStore } from '../../../src/core/storage/shift-store';
import { startDay } from '../../fakes/day';
import { nine } from '../../fakes/day';
import { fakeClock, settled, silentLog } from '../../fakes/ports';
import { startRunning } from '../../fakes/running';
import type { Running } from '../../fakes/running';

/** What Lull lets go of, by age and at the close, over the real session, store and history. */

const canary = 'Kanarienvogel';

interface World extends Running {
  readonly files: Files;
  readonly retention: Retention;
  readonly settings: { now: Settings };
  /** Everything that is kept, as one text. */
  all(): Promise<string>;
  ids(): Promise<readonly string[]>;
}

function world(files = memoryFiles()): World {
  const log = silentLog();
  const storage = { files, log, onSetAside: () => undefined };
  const clock = fakeClock();
  const store = createShiftStore(storage);
  const documents = createDocuments(storage);
  const running = startRunning({
    clock,
    store: { ...store, kept: () => [], fail: () => undefined, appends: () => 0 },
  });
  const history = createHistory(store, documents, clock, log);
  const settings = { now: { ...defaultSettings } };
  const retention = createRetention({
    runner: running.runner,
    store,
    documents,
    files,
    history,
    settings: () => settings.now,
    clock,
    log,
    guard: createGuard(log),
  });
  return {
    ...running,
    logLines: log.lines,
    files,
    retention,
    settings,
    ids: () => store.list(),
    async all() {
      const texts = [];
      for (const key of (await files.list('')) ?? []) {
        const kept = await files.read(key);
        texts.push(`${key}: ${kept.is === 'text' ? kept.text : kept.is}`);
      }
      return texts.join('\n');
    },
  };
}

/** A closed shift with written lines, `days` ago. */
async function keepShift({ files }: World, days: number): Promise<string> {
  const day = startDay({ startsAt: nine - days * dayMs });
  day.call(60);
  day.say({ type: 'win-added', text: `${canary} win`, because: canary, callId: 'c1' });
  day.say({ type: 'parked', parked: { what: canary, when: 'at six' } });
  day.pass(60);
  day.send({ type: 'close-shift', of: null });
  const [first] = day.log();
  if (first?.type !== 'shift-opened') throw new Error('no shift');
  const store = createShiftStore({ files, log: silentLog(), onSetAside: () => undefined });
  await store.append(first.shiftId, day.log());
  return first.shiftId;
}

async function pass({ clock }: World, ms: number): Promise<void> {
  clock.pass(ms);
  for (let turn = 0; turn < 40; turn += 1) {
    await settled();
    clock.pass(1);
  }
}

async function closeAShift(at: World): Promise<string> {
  const { runner } = at;
  await runner.send({ type: 'start-shift' });
  const id = runner.session().shift?.id ?? '';
  await runner.send({ type: 'say', of: null, said: { type: 'liked', text: canary } });
  await runner.send({ type: 'close-shift', of: null });
  return id;
}

test('after the start written lines of more than 30 days go, and whole shifts of more than 400', async () => {
  const at = world();
  const [whole, lines, fresh] = [await keepShift(at, 401), await keepShift(at, 31), await keepShift(at, 29)];
  for (let days = 380; days > 40; days -= 60) await keepShift(at, days);
  await at.runner.resume();
  at.retention.follow();
  expect(await at.ids()).toContain(whole);
  await pass(at, 6000);
  expect(await at.ids()).not.toContain(whole);
  const kept = await at.files.read(`shift.${lines}`);
  expect(kept.is === 'text' && kept.text).not.toContain(canary);
  const { wins, calls, parked } = (await at.store.load(lines)) ?? {};
  expect([wins?.length, calls?.length, parked]).toEqual([1, 1, { what: '…', when: '…' }]);
  expect((await at.store.load(fresh))?.wins[0]?.text).toBe(`${canary} win`);
  expect(await at.all()).not.toContain(whole);
});

test('what cannot be removed is said in the log and tried again', async () => {
  const files = memoryFiles();
  let locked = true;
  const at = world({
    ...files,
    remove: (key) => (locked ? Promise.resolve({ ok: false, error: 'no-access' }) : files.remove(key)),
  });
  for (let days = 401; days > 0; days -= 60) await keepShift(at, days);
  await at.runner.resume();
  at.retention.follow();
  await pass(at, 6000);
  expect(await at.ids()).toHaveLength(7);
  expect(at.logLines.join()).toContain('it is tried again');
  locked = false;
  await pass(at, 600_000);
  expect(await at.ids()).toHaveLength(6);
});

test('forgetting: the shift goes once its page was left, what was kept before stays', async () => {
  const at = world();
  const before = await keepShift(at, 2);
  await at.runner.resume();
  at.retention.follow();
  at.settings.now = { ...defaultSettings, 'privacy.forgetAtClose': true };
  await at.retention.forgetChanged();
  const id = await closeAShift(at);
  await pass(at, pageStaysMs - 60_000);
  expect(await at.ids()).toEqual([before, id]);
  expect(at.runner.session().closedShiftId).toBe(id);
  await at.retention.forgetNow();
  expect(await at.ids()).toEqual([before]);
  expect(await at.all()).not.toContain(id);
  expect(JSON.stringify(at.runner.session())).not.toContain(canary);
  expect(at.runner.session().closedShiftId).toBeNull();
});

test('forgetting: at the latest ten minutes after the close, and what a killed run left, at the start', async () => {
  const at = world();
  at.settings.now = { ...defaultSettings, 'privacy.forgetAtClose': true };
  await at.retention.forgetChanged();
  await at.runner.resume();
  at.retention.follow();
  await pass(at, 6000);
  await closeAShift(at);
  await pass(at, pageStaysMs + 1000);
  expect(await at.ids()).toEqual([]);
  const left = await closeAShift(at);
  expect(await at.ids()).toEqual([left]);

  const next = world(at.files);
  next.settings.now = at.settings.now;
  await next.runner.resume();
  next.retention.follow();
  await pass(next, 6000);
  expect(await next.all()).not.toContain(canary);
  expect(await next.ids()).toEqual([]);
});

test('forgetting spares the open shift', async () => {
  const at = world();
  at.settings.now = { ...defaultSettings, 'privacy.forgetAtClose': true };
  await at.retention.forgetChanged();
  await at.runner.resume();
  await at.runner.send({ type: 'start-shift' });
  await at.retention.forgetNow();
  expect(await at.ids()).toHaveLength(1);
  expect(at.runner.session().shift).not.toBeNull();
});

/** A shift whose file was damaged and set aside, with what was written in it. */
async function setAsideShift({ files }: World, days: number): Promise<string> {
  const id = `2026-10-${String(days).padStart(2, '0')}-090000`;
  await files.write(`shift.${id}`, `{"text":"${canary}`);
  const aside = await files.setAside(`shift.${id}`);
  return aside.ok ? aside.value : '';
}

/** As it is where it was set aside at that time. */
const setAsideAt = (files: Files, at: number): Files => ({
  ...files,
  listSetAside: async () => (await files.listSetAside())?.map((aside) => ({ ...aside, at })) ?? null,
});

test.each([29, 31])('what was set aside goes as written lines do: set aside %d days ago', async (days) => {
  const inner = memoryFiles();
  const at = world(setAsideAt(inner, nine - days * dayMs));
  const file = await setAsideShift(at, 1);
  await inner.write('deck', canary);
  const deck = await inner.setAside('deck');
  await keepShift(at, 2);
  await at.runner.resume();
  at.retention.follow();
  await pass(at, 6000);
  const left = [file, deck.ok ? deck.value : ''];
  expect((await inner.listSetAside())?.map((aside) => aside.file)).toEqual(days === 29 ? left : []);
});

test('what was set aside stays while the clock may be years ahead', async () => {
  const inner = memoryFiles();
  const at = world(setAsideAt(inner, nine - 800 * dayMs));
  await setAsideShift(at, 1);
  await keepShift(at, 799);
  await at.runner.resume();
  at.retention.follow();
  await pass(at, 6000);
  expect(await inner.listSetAside()).toHaveLength(1);
});

test('forgetting: what was set aside of a shift goes with it, what was set aside before stays', async () => {
  const at = world(setAsideAt(memoryFiles(), nine));
  const before = await setAsideShift(at, 1);
  await at.runner.resume();
  at.retention.follow();
  at.settings.now = { ...defaultSettings, 'privacy.forgetAtClose': true };
  await at.retention.forgetChanged();
  const id = await closeAShift(at);
  await at.files.write(`journal.${id}`, canary);
  await at.files.setAside(`journal.${id}`);
  await at.files.write('deck', 'my cards');
  await at.files.setAside('deck');
  await at.retention.forgetNow();
  const left = ((await at.files.listSetAside()) ?? []).map(({ file }) => file);
  expect(left).toEqual([before, expect.stringContaining('deck')]);
  expect(await at.all()).not.toContain(canary);
});

test('forgetting: what was set aside and cannot be removed is tried again', async () => {
  const files = memoryFiles();
  let locked = true;
  const at = world({
    ...setAsideAt(files, nine),
    removeSetAside: (file) =>
      locked ? Promise.resolve({ ok: false, error: 'no-access' }) : files.removeSetAside(file),
  });
  at.settings.now = { ...defaultSettings, 'privacy.forgetAtClose': true };
  await at.retention.forgetChanged();
  await setAsideShift(at, 1);
  await at.runner.resume();
  at.retention.follow();
  await pass(at, 6000);
  expect(await files.listSetAside()).toHaveLength(1);
  locked = false;
  await pass(at, 600_000);
  expect(await files.listSetAside()).toEqual([]);
});
