import { expect, test } from 'vitest';
import { chordOf, isModifier } from '../../../src/core/settings/chord';
import { sameKeys, shortcut } from '../../../src/core/settings/shortcut';

const press = (code: string, held = '') => ({
  code,
  ctrlKey: held.includes('c'),
  altKey: held.includes('a'),
  shiftKey: held.includes('s'),
  metaKey: held.includes('m'),
});

test.each([
  ['F8', 'cs', false, 'CommandOrControl+Shift+F8'],
  ['F8', 'ms', true, 'CommandOrControl+Shift+F8'],
  ['F8', 'cs', true, 'Control+Shift+F8'],
  ['KeyH', 'ma', false, 'Super+Alt+H'],
  ['Digit7', 'cas', false, 'CommandOrControl+Alt+Shift+7'],
  ['Escape', 'c', false, null],
  ['Semicolon', 'ca', false, null],
] as const)('%s with %s, on a Mac: %s', (code, held, isMac, chord) => {
  expect(chordOf(press(code, held), isMac)).toBe(chord);
  if (chord !== null) expect(shortcut.safeParse(chord).success).toBe(true);
});

test('what is only held is no chord yet', () => {
  expect(['ShiftLeft', 'ControlRight', 'MetaLeft', 'AltRight'].every(isModifier)).toBe(true);
  expect(['F9', 'KeyA'].some(isModifier)).toBe(false);
});

test('the same press is the same however it is written', () => {
  expect(sameKeys('CommandOrControl+Shift+F9', 'shift+ctrl+f9')).toBe(false);
  expect(sameKeys('CommandOrControl+Shift+F9', 'Shift+Ctrl+f9')).toBe(true);
  expect(sameKeys('CommandOrControl+Shift+F9', 'Cmd+Shift+F9')).toBe(true);
  expect(sameKeys('CommandOrControl+Shift+F9', 'CommandOrControl+Alt+F9')).toBe(false);
});
