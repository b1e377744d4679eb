import { z } from 'zod';

/** Keys that a program may take from all others, written as Electron does: none that typing or a system needs. */

const form =
  /^((CommandOrControl|CmdOrCtrl|Control|Ctrl|Command|Cmd|Alt|Option|Shift|Super|Meta)\+)+[A-Za-z0-9]+$/;

/** What a name is on Linux and Windows, and on macOS where that is another. */
const modifiers: Readonly<Record<string, readonly [string, string?]>> = {
  CommandOrControl: ['Ctrl', 'Cmd'],
  CmdOrCtrl: ['Ctrl', 'Cmd'],
  Control: ['Ctrl'],
  Ctrl: ['Ctrl'],
  Command: ['Cmd'],
  Cmd: ['Cmd'],
  Super: ['Cmd'],
  Meta: ['Cmd'],
  Alt: ['Alt'],
  Option: ['Alt'],
  Shift: ['Shift'],
};

const functionKey = /^F([1-9]|1\d|2[0-4])$/;

/** These move, erase, choose and confirm, whatever is held with them. */
const neverFree = new Set(
  'TAB SPACE BACKSPACE DELETE INSERT RETURN ENTER ESCAPE ESC UP DOWN LEFT RIGHT HOME END PAGEUP PAGEDOWN CAPSLOCK NUMLOCK SCROLLLOCK PRINTSCREEN'.split(
    ' ',
  ),
);

const each = (held: string, keys: string): readonly string[] =>
  keys.split(' ').map((key) => `${held}+${key}`);

/** By what is held, in the order of the alphabet. */
const owned = new Set([
  // Windows, menus and desktops of the systems.
  ...each('Alt', 'F1 F2 F4 F7 F8 F10'),
  ...each('Alt+Ctrl', 'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 D L T'),
  ...each('Cmd', 'F5'),
  ...each('Cmd+Ctrl', 'D F F4 Q'),
  ...each('Cmd+Shift', '3 4 5 6 Q S V Z'),
  ...each('Alt+Cmd', 'D'),
  ...each('Ctrl', 'F4'),
  ...each('Shift', 'F10'),
  // Cut, copy, paste, save and redo where Shift goes with them; any character by its code.
  ...each('Ctrl+Shift', 'C S U V X Z'),
  // What AltGr types on keyboards for English and Spanish; it is these two to Windows.
  ...each('Alt+Ctrl', '0 1 2 3 4 5 6 7 8 9 A E I N O Q U'),
]);

const heldOn = (system: 0 | 1, names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => modifiers[name]?.[system] ?? modifiers[name]?.[0] ?? name))].sort();

function isFreeOn(system: 0 | 1, names: readonly string[], key: string): boolean {
  const held = heldOn(system, names);
  if (neverFree.has(key) || owned.has([...held, key].join('+'))) return false;
  return functionKey.test(key) || (held.length > 1 && held.some((name) => name !== 'Shift'));
}

/** A function key, or two that are held and one more, where neither Linux, Windows nor macOS has it. */
function isFree(keys: string): boolean {
  const names = keys.split('+');
  const key = names.pop()?.toUpperCase() ?? '';
  return isFreeOn(0, names, key) && isFreeOn(1, names, key);
}

/** The same press, on some system, however it is written. */
export function sameKeys(one: string, other: string): boolean {
  const on = (system: 0 | 1, keys: string): string => {
    const names = keys.split('+');
    const key = names.pop()?.toUpperCase() ?? '';
    return [...heldOn(system, names), key].join('+');
  };
  return on(0, one) === on(0, other) || on(1, one) === on(1, other);
}

export const shortcut = z.string().max(100).regex(form).refine(isFree);
