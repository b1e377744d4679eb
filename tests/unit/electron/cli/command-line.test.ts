import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownArguments, readCommandLine, usage } from '../../../../electron/main/cli/command-line';
import { hookVerbs } from '../../../../src/core/vocabulary';

const cwd = resolve('/somewhere');
const read = (...args: readonly string[]) => readCommandLine(args, cwd);
const command = (...args: readonly string[]) => read(...args)?.command;

describe('what is understood', () => {
  test.each([
    [[], { do: 'start', hidden: false }],
    [['--hidden'], { do: 'start', hidden: true }],
    [['--hard-call'], { do: 'hard-call' }],
    [['--card'], { do: 'card' }],
    [['--close-shift'], { do: 'close-shift' }],
    [['--status'], { do: 'status' }],
    [['--quit'], { do: 'quit' }],
  ])('%j', (args, expected) => {
    expect(read(...args)).toEqual({ command: expected, userDataDir: null });
  });

  test.each(hookVerbs)('--call %s', (verb) => {
    expect(command('--call', verb)).toEqual({ do: 'call', verb });
    expect(command(`--call=${verb}`)).toEqual({ do: 'call', verb });
    expect(usage).toContain(verb);
  });

  test.each(['5551234', '+34600123456', 'sip:ann@example.test', 'started', ''])(
    'a caller %j that the phone adds is neither read nor kept',
    (caller) => {
      const expected = { command: { do: 'call', verb: 'ringing' }, userDataDir: null };
      expect(read('--call', 'ringing', caller)).toEqual(expected);
      expect(read('--call=ringing', caller, '--no-sandbox')).toEqual(expected);
    },
  );

  test.each(['json', 'csv', 'md'])(
    '--export to %s; a relative file is taken from the folder of the start',
    (format) => {
      expect(command('--export', `out/all.${format}`)).toEqual({
        do: 'export',
        file: resolve(cwd, `out/all.${format}`),
        format,
      });
      const whole = resolve(`/elsewhere/ALL.${format.toUpperCase()}`);
      expect(command('--export', whole)).toEqual({ do: 'export', file: whole, format });
    },
  );

  test('--user-data-dir with each, before or after', () => {
    expect(read('--user-data-dir', 'mine', '--status')).toEqual({
      command: { do: 'status' },
      userDataDir: resolve(cwd, 'mine'),
    });
    expect(read('--call', 'ended', `--user-data-dir=${resolve('/mine')}`)?.userDataDir).toBe(
      resolve('/mine'),
    );
  });

  test.each([
    ['Chromium', ['--no-sandbox', '--ozone-platform=x11', '--lang=es', '--class=Lull', '--v=1']],
    ['Electron', ['--js-flags=--expose-gc', '--inspect-brk=0', '--trace-warnings', '--enable-logging']],
    ['a relaunch of Chromium', ['--original-process-start-time=13370000000000000', '--disable-gpu']],
    ['Playwright', ['--inspect=0', '--remote-debugging-port=0', '-r', '/p/loader.js', '--no-sandbox']],
    [
      'Flatpak',
      ['--enable-features=UseOzonePlatform,WaylandWindowDecorations', '--ozone-platform-hint=auto'],
    ],
    ['an AppImage', ['--no-sandbox', '--disable-setuid-sandbox', '--no-zygote', '--password-store=basic']],
    ['Squirrel', ['--squirrel-firstrun']],
    ['Squirrel, with a version', ['--squirrel-updated', '1.2.0']],
    ['the Finder', ['-psn_0_1234567']],
    ['macOS, with a language', ['-AppleLanguages', '(es)', '-NSDocumentRevisionsDebugMode', 'YES']],
    ['Windows, at a click on a notification', ['-Embedding']],
    ['a GNOME session', ['--sm-client-id', '10f0a1b2c3d4e5f6170000000000000', '--sm-disable']],
    ['a KDE session', ['-session', '10f0a1b2_1700000000_123456', '--gtk-version=4']],
    ['what nobody knows yet', ['--a-switch-of-next-year', '--__proto__', '--constructor', 'x']],
  ])('the switches of others are left to them: %s', (_who, theirs) => {
    expect(command(...theirs)).toEqual({ do: 'start', hidden: false });
    for (const line of [
      [...theirs, '--hidden'],
      ['--hidden', ...theirs],
    ]) {
      expect(command(...line)).toEqual({ do: 'start', hidden: true });
    }
    const held = { command: { do: 'call', verb: 'held' }, userDataDir: resolve(cwd, 'mine') };
    expect(read(...theirs, '--user-data-dir', 'mine', '--call', 'held')).toEqual(held);
    expect(read('--user-data-dir', 'mine', '--call', 'held', ...theirs, '--', '5551234')).toEqual(held);
  });

  test('a switch of others between an option of ours and its value takes nothing away', () => {
    expect(command('--call', '--disable-gpu', 'held')).toEqual({ do: 'call', verb: 'held' });
    expect(command('--no-sandbox', '--card', '--lang=es')).toEqual({ do: 'card' });
  });

  // What they would have Chromium do, it reads before any code of ours; a command ends before Chromium begins.
  test.each(['--gpu-launcher=calc', '--renderer-cmd-prefix=calc', '--disable-web-security'])(
    '%s as the number of a caller is neither read nor kept',
    (caller) => {
      expect(command('--call', 'ringing', caller)).toEqual({ do: 'call', verb: 'ringing' });
      expect(command('--call', 'ringing', '--', caller)).toEqual({ do: 'call', verb: 'ringing' });
    },
  );
});

test.each([
  ['--cal', 'ringing'],
  ['--cll=ringing'],
  ['--crad'],
  ['--cards'],
  ['--hard'],
  ['--hardcall'],
  ['--hard_call'],
  ['--close'],
  ['--stauts'],
  ['--satus'],
  ['--exprot', 'all.json'],
  ['--hiden'],
  ['--exit'],
  ['--QUIT'],
  ['--ring'],
  ['--ringing'],
  ['--ended', '5551234'],
  ['--signedout'],
  ['--user-data', 'mine'],
  ['--userdatadir=mine'],
  ['-quit'],
  ['-h'],
  ['--help'],
  ['--version'],
])('a slip of the hand is answered, not ignored: %j', (...args) => {
  expect(readCommandLine(args, cwd)).toBeNull();
  expect(readCommandLine(['--no-sandbox', ...args, '--lang=es'], cwd)).toBeNull();
});

test.each([
  ['--call'],
  ['--call', ''],
  ['--call', 'dance'],
  ['--call', 'Ringing'],
  ['--call', 'ringing '],
  ['--call', 'ringing\0'],
  ['--call', 'rіnging'],
  ['--call', '__proto__'],
  ['--call', 'x'.repeat(1_000_000)],
  ['--card', '5551234'],
  ['--export', 'all.json', 'more.json'],
  ['5551234', '--quit'],
  ['--call', 'ringing', '--card'],
  ['--card', '--status'],
  ['--quit', '--hidden'],
  ['--card=yes'],
  ['--no-card'],
  ['--Card'],
  ['-card'],
  ['--сard'],
  ['card'],
  ['lull://call/ringing'],
  ['--', '--card'],
  ['--export'],
  ['--export', ''],
  ['--export', 'all'],
  ['--export', 'all.txt'],
  ['--export', '.json'],
  ['--export', 'all.jsоn'],
  ['--export', '--quit'],
  ['--user-data-dir'],
  ['--user-data-dir', ''],
  ['--user-data-dir='],
])('not understood: %j', (...args) => {
  expect(readCommandLine(args, cwd)).toBeNull();
});

test('a file name that no system can have is refused by the system', async () => {
  const read = command('--export', 'a\0b.json');
  await expect(writeFile(read?.do === 'export' ? read.file : '\0', '')).rejects.toThrow();
});

describe('hostile words', () => {
  const megabyte = 'x'.repeat(1_000_000);
  /** The same letters to a person, others to a program. */
  const homoglyphs = [
    '--саll',
    '--ｃａｌｌ',
    '—call',
    '–-call',
    '‑‑call',
    '--call\u200b',
    '\u202e--llac',
    '--exροrt',
  ];
  const fixed: readonly (readonly string[])[] = [
    ...homoglyphs.map((word) => [word, 'ringing']),
    ...['\0', '--call\0', '--call=ringing\0', '--\0', '\0--quit'].map((word) => [word]),
    ...[
      megabyte,
      `--${megabyte}`,
      `--call=${megabyte}`,
      `--user-data-dir=${megabyte}`,
      `--export=${megabyte}.json`,
    ].map((word) => [word]),
    Array.from({ length: 20_000 }, () => '--call'),
    Array.from({ length: 20_000 }, (_, index) => `--switch-${String(index)}`),
    ['--call', 'ringing', ...Array.from({ length: 20_000 }, () => '5551234')],
    ['--call', 'ringing; rm -rf ~'],
    ['--call', '$(reboot)'],
    ['--call=ringing&quit'],
    ['--call', 'ringing\n--quit'],
    ['--export', '/etc/passwd'],
    ['--export', '\\\\host\\share\\all.exe'],
    ['--__proto__', '--constructor', '--toString=1', '--hasOwnProperty'],
    ['--user-data-dir', '--quit', '--quit'],
  ];
  const commands = ['start', 'call', 'hard-call', 'card', 'close-shift', 'status', 'export', 'quit'];

  /** What is understood is one command of the list, with nothing of the words but a file, a folder and a verb. */
  function isSound(args: readonly string[]): void {
    const line = readCommandLine(args, cwd);
    if (!line) return;
    const { command: found, userDataDir } = line;
    expect(commands).toContain(found.do);
    if (found.do === 'call') expect(hookVerbs).toContain(found.verb);
    if (found.do === 'export') {
      expect(isAbsolute(found.file)).toBe(true);
      expect(found.file.toLowerCase().endsWith(`.${found.format}`)).toBe(true);
    }
    if (found.do === 'quit') expect(args.some((word) => word === '--quit')).toBe(true);
    if (userDataDir !== null) expect(isAbsolute(userDataDir)).toBe(true);
  }

  test('of the list: none throws, takes long, or is more than a command', () => {
    for (const args of fixed) {
      const from = performance.now();
      isSound(args);
      expect(performance.now() - from, args[0]?.slice(0, 40)).toBeLessThan(1000);
    }
  });

  test('10,000 of any kind', () => {
    const known = fc.constantFrom(
      ...[
        '--call',
        '--card',
        '--status',
        '--export',
        '--hidden',
        '--quit',
        '--user-data-dir',
        '--close-shift',
      ],
      ...['--hard-call', '--', '-', '--no-sandbox', '--cal', '-c', '--=', '---', '--call='],
      ...[
        '--gpu-launcher=x',
        '--renderer-cmd-prefix=x',
        '--inspect-brk',
        '--load-extension=/x',
        '-r',
        '--js-flags=x',
      ],
      ...homoglyphs,
      ...hookVerbs,
    );
    const any = fc.string({ unit: 'binary', maxLength: 200 });
    const word = fc.oneof(
      known,
      any,
      any.map((text) => `--${text}`),
      fc.tuple(known, any).map(([option, text]) => `${option}=${text}`),
      fc.tuple(known, any).map(([option, text]) => option + text),
      fc
        .tuple(fc.constantFrom('a', '\0', '\u202e', '-', '=', '--call '), fc.integer({ min: 1, max: 5000 }))
        .map(([text, times]) => text.repeat(times)),
    );
    fc.assert(fc.property(fc.array(word, { maxLength: 8 }), isSound), { numRuns: 10_000 });
  });
});

describe('our own words among those of a start', () => {
  const app = resolve('/opt/lull');
  test.each([
    ['packaged', ['/usr/bin/lull', '--card'], true, ['--card']],
    ['packaged, with nothing to say', ['/usr/bin/lull'], true, []],
    [
      'packaged, with a switch before',
      ['/usr/bin/lull', '--no-sandbox', '--call', 'held'],
      true,
      ['--no-sandbox', '--call', 'held'],
    ],
    ['packaged, beside its own folder', ['/usr/bin/lull', app], true, [app]],
    ['unpackaged', ['/e/electron', app, '--card'], false, ['--card']],
    ['unpackaged, alone', ['/e/electron', app], false, []],
    ['switches before', ['/e/electron', '--no-sandbox', '--disable-gpu', app, '--card'], false, ['--card']],
    ['switches after', ['/e/electron', app, '--no-sandbox', '--card'], false, ['--no-sandbox', '--card']],
    [
      'switches around',
      ['/e/electron', '--inspect=0', app, '--lang=es', '--quit'],
      false,
      ['--lang=es', '--quit'],
    ],
    ['the folder twice', ['/e/electron', app, '--user-data-dir', app], false, ['--user-data-dir', app]],
    ['another way to write the folder', ['/e/electron', `${app}/../lull/`, '--card'], false, ['--card']],
    [
      'a file of the app instead of its folder',
      ['/e/electron', `${app}/main.cjs`, '--card'],
      false,
      ['--card'],
    ],
  ])('%s', (_what, argv, packaged, expected) => {
    expect(ownArguments(argv, packaged, app)).toEqual(expected);
  });
});
