import { globalShortcut } from 'electron';
import type { ShortcutName } from '../../../src/core/contract';
import { shortcutNames } from '../../../src/core/contract';

/** The global shortcuts and no other key. One that another program holds is reported, never fought over. */

export type ShortcutKeys = Readonly<Record<ShortcutName, string>>;

/** Registers all and returns the names of those that could not be had. Earlier registrations are given back first. */
export function holdShortcuts(
  keys: ShortcutKeys,
  pressed: Readonly<Record<ShortcutName, () => void>>,
): readonly ShortcutName[] {
  globalShortcut.unregisterAll();
  return shortcutNames.filter((name) => {
    try {
      return !globalShortcut.register(keys[name], pressed[name]);
    } catch {
      // Electron throws for keys that it cannot read: they cannot be had.
      return true;
    }
  });
}

export function releaseShortcuts(): void {
  globalShortcut.unregisterAll();
}
