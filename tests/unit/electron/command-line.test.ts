import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownArguments, readCommandLine, usage } from '../../../electron/main/adapters/command-line';
import { callVerbs } from '../../../src/core/words';

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

  test.each(callVerbs)('--call %s', (verb) => {
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

  test("Electron's own switches among ours are left to it", () => {
    expect(command('--no-sandbox', '--card', '--ozone-platform=x11', '--lang=es')).toEqual({ do: 'card' });
    expect(command('--call', '--disable-gpu', 'held')).toEqual({ do: 'call', verb: 'held' });
  });
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
  ['--__proto__'],
  ['--constructor', 'x'],
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
  ['--gpu-launcher=calc'],
  ['--renderer-cmd-prefix=calc'],
  ['--disable-web-security'],
])('not understood: %j', (...args) => {
  expect(readCommandLine(args, cwd)).toBeNull();
});

test('a file name that no system can have is refused by the system', async () => {
  const read = command('--export', 'a\0b.json');
  await expect(writeFile(read?.do === 'export' ? read.file : '\0', '')).rejects.toThrow();
});

test('no words whatever throw, and what is understood is a command', () => {
  const known = fc.constantFrom(
    ...[
      '--call',
      '--card',
      '--status',
      '--export',
      '--hidden',
      '--quit',
      '--user-data-dir',
      '--',
      '-',
      '--no-sandbox',
    ],
    ...callVerbs,
  );
  const word = fc.oneof(
    known,
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `--${text}`),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 5 }), (args) => {
      const line = readCommandLine(args, cwd);
      if (!line) return;
      const { command: found, userDataDir } = line;
      expect(['start', 'call', 'hard-call', 'card', 'close-shift', 'status', 'export', 'quit']).toContain(
        found.do,
      );
      if (found.do === 'call') expect(callVerbs).toContain(found.verb);
      if (found.do === 'export') expect(isAbsolute(found.file)).toBe(true);
      if (userDataDir !== null) expect(isAbsolute(userDataDir)).toBe(true);
    }),
    { numRuns: 2000 },
  );
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
