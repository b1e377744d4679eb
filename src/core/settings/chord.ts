/** A pressed chord as settings keep it. */

export interface ChordPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** Letters and digits by their place on the keyboard, and function keys; null for any other. */
function keyOf(code: string): string | null {
  const [, letter] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  return letter ?? (/^F\d{1,2}$/.test(code) ? code : null);
}

/** Ctrl, Alt, Shift or the system's own key, by itself. */
export const isModifier = (code: string): boolean => /^(Control|Alt|Shift|Meta|OS)(Left|Right)?$/.test(code);

/** "CommandOrControl+Shift+F9"; null for keys that no shortcut has. */
export function chordOf(press: ChordPress, isMac: boolean): string | null {
  const key = keyOf(press.code);
  if (key === null) return null;
  const held = [
    press.ctrlKey && (isMac ? 'Control' : 'CommandOrControl'),
    press.metaKey && (isMac ? 'CommandOrControl' : 'Super'),
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
  ].filter((name) => name !== false);
  return [...held, key].join('+');
}
