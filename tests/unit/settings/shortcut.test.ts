import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, readSettings } from '../../../src/core/settings/settings';
import { shortcut } from '../../../src/core/settings/shortcut';

/** Keys are taken from every program at once, so none that anybody needs. */

const takes = (keys: string): boolean => shortcut.safeParse(keys).success;

describe('refused', () => {
  const primaries = ['Ctrl', 'Control', 'CommandOrControl', 'CmdOrCtrl', 'Command', 'Cmd', 'Super', 'Meta'];
  test.each(primaries)('%s with a letter or a digit alone', (held) => {
    for (const key of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789') {
      expect(takes(`${held}+${key}`), key).toBe(false);
      expect(takes(`${held}+${key.toLowerCase()}`), key).toBe(false);
    }
  });

  test.each([
    ['a letter', ['A', 'a', 'Shift+A', 'Shift+a', 'Shift+Shift+A', 'Alt+A', 'Option+A']],
    ['one key by two names', ['Ctrl+Control+C', 'CommandOrControl+Ctrl+C', 'Super+Meta+L', 'Alt+Option+H']],
    [
      'windows',
      ['Alt+F4', 'Alt+f4', 'Option+F4', 'Alt+Tab', 'Ctrl+F4', 'Ctrl+Alt+Tab', 'Super+D', 'Super+Tab'],
    ],
    [
      'locking and ending',
      ['Super+L', 'Ctrl+Alt+L', 'Ctrl+Alt+Delete', 'Ctrl+Cmd+Q', 'Shift+CommandOrControl+Q'],
    ],
    ['the task manager', ['Ctrl+Shift+Escape', 'Ctrl+Shift+Esc', 'Alt+Cmd+Escape']],
    ['moving', ['Ctrl+Shift+Left', 'Ctrl+Alt+Up', 'Ctrl+Shift+Home', 'Alt+Left', 'Super+Shift+Left']],
    [
      'typing',
      ['Ctrl+Shift+Space', 'Ctrl+Alt+Enter', 'Ctrl+Shift+Backspace', 'Ctrl+Shift+U', 'Shift+Ctrl+V'],
    ],
    ['AltGr', ['Ctrl+Alt+E', 'Alt+Ctrl+2', 'CommandOrControl+Alt+Q', 'Control+Option+N']],
    [
      'pictures of the screen',
      ['Cmd+Shift+4', 'CommandOrControl+Shift+3', 'Super+Shift+S', 'Ctrl+PrintScreen'],
    ],
    ['consoles', ['Ctrl+Alt+F1', 'Ctrl+Alt+F12']],
    [
      'no keys',
      [
        '',
        '+',
        'Ctrl+',
        'F9',
        'Ctrl+é',
        'Foo+F9',
        'Ctrl+F9 ',
        'ctrl+shift+F9',
        'Ctrl+Shift+'.repeat(50) + 'H',
      ],
    ],
  ])('%s', (_what, all) => {
    for (const keys of all) expect(takes(keys), keys).toBe(false);
  });
});

test.each([
  'CommandOrControl+Shift+F9',
  'CommandOrControl+Shift+F10',
  'Control+F1',
  'Ctrl+F12',
  'Shift+F9',
  'Super+F8',
  'Ctrl+Shift+H',
  'Shift+Ctrl+H',
  'Ctrl+Alt+H',
  'CommandOrControl+Alt+H',
  'Ctrl+Alt+Shift+A',
  'Super+Alt+1',
  'Ctrl+F24',
  'Ctrl+Shift+num5',
])('taken: %s', (keys) => {
  expect(takes(keys)).toBe(true);
});

test('the order of what is held makes no difference', () => {
  const names = ['Ctrl', 'Alt', 'Shift', 'Super', 'CommandOrControl'];
  const key = fc.oneof(
    fc.string({ unit: fc.constantFrom('A', 'C', 'L', 'S', 'Z', '4'), minLength: 1, maxLength: 1 }),
    fc.constantFrom('F4', 'F10', 'Tab', 'Space'),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(names, { minLength: 1 }), key, (held, last) => {
      const sorted = [...held].sort();
      expect(takes([...held, last].join('+'))).toBe(takes([...sorted, last].join('+')));
    }),
    { numRuns: 1000 },
  );
});

test('one that was set before falls back to its default, and is named', () => {
  const { settings, problems } = readSettings({ shortcuts: { hardCall: 'Ctrl+C', quickHide: 'Ctrl+F2' } });
  expect(settings).toEqual({ ...defaultSettings, 'shortcuts.quickHide': 'Ctrl+F2' });
  expect(problems).toEqual([{ type: 'wrong-value', key: 'shortcuts.hardCall' }]);
});
