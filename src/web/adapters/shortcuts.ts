import type { ShortcutName } from '../../core/contract';
import { shortcutNames } from '../../core/contract';
import type { Stop } from '../../core/ports';

/** The four keys, as far as a page has them: only while it has the keyboard. */

export type PageKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const modifiers = (isMac: boolean): Readonly<Record<string, 'ctrl' | 'alt' | 'shift' | 'meta'>> => ({
  CommandOrControl: isMac ? 'meta' : 'ctrl',
  CmdOrCtrl: isMac ? 'meta' : 'ctrl',
  Control: 'ctrl',
  Ctrl: 'ctrl',
  Command: 'meta',
  Cmd: 'meta',
  Super: 'meta',
  Meta: 'meta',
  Alt: 'alt',
  Option: 'alt',
  Shift: 'shift',
});

/** Is this press what "CommandOrControl+Shift+F9" stands for? Letters and digits go by their place on the keyboard. */
export function isShortcut(press: PageKey, keys: string, isMac: boolean): boolean {
  const names = modifiers(isMac);
  const parts = keys.split('+');
  const wanted = parts.at(-1)?.toUpperCase() ?? '';
  const held = new Set(parts.slice(0, -1).map((part) => names[part]));
  const same =
    press.ctrlKey === held.has('ctrl') &&
    press.altKey === held.has('alt') &&
    press.shiftKey === held.has('shift') &&
    press.metaKey === held.has('meta');
  return (
    same &&
    (press.key.toUpperCase() === wanted || press.code.replace(/^(Key|Digit)/, '').toUpperCase() === wanted)
  );
}

/** Listens in one window. `keysNow` is asked at each press, since the agent may change them. */
export function listenForShortcuts(
  target: Window,
  keysNow: () => Readonly<Record<ShortcutName, string>>,
  pressed: (name: ShortcutName) => void,
): Stop {
  const isMac = /mac/i.test(navigator.platform);
  const listen = (event: KeyboardEvent): void => {
    if (event.repeat || event.isComposing) return;
    const keys = keysNow();
    const name = shortcutNames.find((each) => isShortcut(event, keys[each], isMac));
    if (!name) return;
    event.preventDefault();
    event.stopPropagation();
    pressed(name);
  };
  target.addEventListener('keydown', listen, true);
  return () => target.removeEventListener('keydown', listen, true);
}
