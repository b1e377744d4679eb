import { describe, expect, test } from 'vitest';
import type { App } from '../../../src/core/app/app';
import { createApp } from '../../../src/core/app/app';
import type { AppPorts, PhoneListener } from '../../../src/core/app/ports';
import type { Notice } from '../../../src/core/contract';
import { readJournal } from '../../../src/core/shift/journal';
import { memoryFiles } from '../../../src/core/storage/memory-files';
import { browserDesk } from '../../../src/web/adapters/desk';
import { noPhones } from '../../../src/web/adapters/no-phones';
import { fakeLoginItem } from '../../fakes/login-item';
import type { FakeClock } from '../../fakes/ports';
import { fakeClock, settled, silentLog } from '../../fakes/ports';
import { noStored } from '../../fakes/running';
import { fakeSound } from '../../fakes/sound';

/** The app over a host of fakes: what both hosts have in common. */

interface World {
  readonly app: App;
  readonly clock: FakeClock;
  readonly files: ReturnType<typeof memoryFiles>;
  /** What the surfaces and phones were told, in order. */
  readonly told: readonly string[];
  readonly phone: () => PhoneListener;
}

async function world(more: Partial<AppPorts> = {}, settings: object = {}): Promise<World> {
  const clock = fakeClock();
  const files =
    more.files ?? memoryFiles({ settings: JSON.stringify({ shift: { arrive: false }, ...settings }) });
  const told: string[] = [];
  let listener: PhoneListener | null = null;
  const app = await createApp({
    clock,
    random: { next: () => 0.5 },
    idle: { seconds: () => 60 },
    sound: fakeSound(),
    findPhonePrograms: () => Promise.resolve(null),
    files,
    log: silentLog(),
    card: {
      show: ({ card, appearance }) => void told.push(`show ${String(card?.screen)} ${appearance.theme}`),
      hide: (how) => void told.push(`hide ${how}`),
      refresh: ({ appearance }) => void told.push(`refresh ${appearance.theme}`),
      ready: () => undefined,
      resize: () => undefined,
      onLost: () => undefined,
    },
    desk: browserDesk,
    stored: noStored,
    loginItem: fakeLoginItem(),
    phones: {
      ...noPhones,
      listen(next) {
        listener = next;
      },
      follow: (now) => Promise.resolve(void told.push(`phones ${String(now['hooks.port'])}`)),
    },
    shortcuts: {
      hold: ({ hardCall }) => (told.push(`keys ${hardCall}`), []),
      release: () => void told.push('keys released'),
    },
    tell: (what) => void told.push(what),
    host: { edition: 'desktop' },
    locale: { system: () => 'en', preferred: () => ['en'] },
    dataFolder: '/data',
    version: '0.1.0',
    displays: () => 1,
    notices: () => [],
    diagnose: null,
    ...more,
  });
  return {
    app,
    clock,
    files,
    told,
    phone() {
      if (!listener) throw new Error('nobody listens to phones');
      return listener;
    },
  };
}

const types = (notices: readonly Notice[]): readonly string[] => notices.map(({ type }) => type);

describe('the start', () => {
  test('holds the keys, and lets the phones speak last, when a shift goes on', async () => {
    const { app, told } = await world();
    await app.start();
    expect(told).toEqual(['keys CommandOrControl+Shift+F9', 'refresh system', 'phones 47600']);
  });

  test('what could not be read, or had, is said', async () => {
    const phones = {
      ...noPhones,
      hooks: () => ({ enabled: true, port: null, token: null, failed: 'port-taken' as const }),
      setAside: () => ({ file: '/data/hooks.json.1', restored: false }),
    };
    const { app } = await world(
      {
        phones,
        shortcuts: { hold: () => ['quickHide'], release() {} },
        notices: () => [{ type: 'no-tray' }],
      },
      { hooks: { enabled: true }, pacing: { cardSeconds: 'soon' } },
    );
    await app.start();
    expect(types(app.snapshot().notices)).toEqual([
      'shortcut-taken',
      'hooks-failed',
      'no-tray',
      'file-set-aside',
      'settings-problem',
    ]);
    expect(app.runner.session().setAsideNotice).toBe('hooks');
  });
});

describe('the global keys', () => {
  test('are given back while a chord is recorded, and what is changed meanwhile is held only after it', async () => {
    const { app, told } = await world();
    await app.start();
    const before = told.length;
    const keys = (): readonly string[] => told.slice(before).filter((each) => each.startsWith('keys'));
    app.pauseShortcuts(true);
    app.pauseShortcuts(true);
    expect(keys()).toEqual(['keys released']);
    await app.changeSetting('shortcuts.hardCall', 'CommandOrControl+Alt+H');
    expect(keys().slice(1)).toEqual(['keys CommandOrControl+Alt+H', 'keys released']);
    app.pauseShortcuts(false);
    app.pauseShortcuts(false);
    expect(keys().slice(3)).toEqual(['keys CommandOrControl+Alt+H']);
  });

  test('rating with nothing to rate is told kindly, and not at all in a call', async () => {
    const pressed: { rate?: () => void } = {};
    const { app, told } = await world({
      shortcuts: { hold: (_keys, all) => (Object.assign(pressed, all), []), release: () => undefined },
    });
    await app.start();
    pressed.rate?.();
    await expect.poll(() => told).toContain('nothing-to-rate');
    const before = told.length;
    for (const verb of ['started', 'ended', 'started'] as const) {
      await app.runner.send({ type: 'call-signal', source: 'phone', verb });
    }
    pressed.rate?.();
    await app.runner.send({ type: 'settings-changed' });
    expect(told.slice(before)).not.toContain('nothing-to-rate');
    expect(app.runner.session().card).toBeNull();
  });
});

describe('a setting', () => {
  test('is written once, and followed by whoever it is for', async () => {
    const { app, told, files } = await world();
    await app.start();
    const before = app.snapshot().settingsRevision;
    let writes = 0;
    const watched = {
      ...files,
      write: async (key: string, text: string) => ((writes += 1), await files.write(key, text)),
    };
    const other = await world({ files: watched });
    await other.app.start();
    writes = 0;
    await other.app.changeSetting('look.theme', 'dark');
    expect(writes).toBe(1);
    expect(await app.changeSetting('hooks.port', 50_000)).toMatchObject({ ok: true });
    // The file is read anew at each change, with what the other has written into it.
    expect(told.slice(3)).toEqual(['phones 50000', 'refresh dark']);
    await app.changeSetting('shortcuts.hardCall', 'Control+F1');
    expect(told.slice(5)).toEqual(['keys Control+F1', 'phones 50000']);
    expect(app.snapshot().settingsRevision).toBeGreaterThan(before);
  });

  test('that is none is refused and changes nothing', async () => {
    const { app, told } = await world();
    await app.start();
    expect(await app.changeSetting('hooks.port', 'canary')).toEqual({ ok: false, error: 'not-understood' });
    expect(told).toHaveLength(3);
  });
});

describe('what changed', () => {
  test('is told once for all that happened in one go', async () => {
    const { app, phone } = await world();
    await app.start();
    await settled();
    let changes = 0;
    app.onChange(() => (changes += 1));
    void phone().signal('ringing', 'hooks');
    void phone().signal('started', 'hooks');
    expect(changes).toBe(0);
    await settled();
    expect(changes).toBe(1);
  });

  test('a card that is up has the new look, without being shown again', async () => {
    const { app, clock, phone, told } = await world();
    await app.start();
    clock.pass(6000);
    for (const verb of ['ringing', 'started', 'ended'] as const) await phone().signal(verb, 'hooks');
    clock.pass(30_000);
    await app.runner.send({ type: 'ask-card' });
    await settled();
    expect(told.at(-1)).toBe('show deck-card system');
    await app.changeSetting('look.theme', 'dark');
    await settled();
    expect(told.slice(-2)).toEqual(['phones 47600', 'refresh dark']);
  });
});

describe('a phone', () => {
  test('hears the state after what it said, once that is kept', async () => {
    const { app, phone, files } = await world();
    await app.start();
    expect(await phone().signal('ringing', 'hooks')).toEqual({ state: 'ringing', kept: true });
    expect(await phone().signal('started', 'hooks')).toEqual({ state: 'on-call', kept: true });
    const id = app.runner.session().shift?.id ?? '';
    const kept = await files.read(`journal.${id}`);
    expect(kept.is === 'text' && readJournal(kept.text)).toMatchObject({ damagedLines: 0 });
    expect(kept.is === 'text' && kept.text).toContain('"call-started"');
  });

  test('what could not be taken is not acknowledged', async () => {
    const clock = fakeClock();
    let fails = false;
    const zone = (): ReturnType<FakeClock['zone']> => {
      if (fails) throw new Error('no zone');
      return { name: 'Etc/UTC', offsetMinutes: 0 };
    };
    const { app, phone } = await world({ clock: { ...clock, zone } });
    await app.start();
    fails = true;
    await expect(phone().signal('ringing', 'hooks')).rejects.toThrow();
  });
});

test('at the end the log says until when Lull was there', async () => {
  const { app, phone, files } = await world();
  await app.start();
  await phone().signal('started', 'hooks');
  const id = app.runner.session().shift?.id ?? '';
  await app.dispose();
  const kept = await files.read(`shift.${id}`);
  expect(kept.is === 'text' && kept.text).toContain('lull-quit');
});
