import { mkdir, readFile, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import type { LoginItem } from '../../../src/core/app/ports';
import { writeOwnFile } from './write-file';

/** What a Linux desktop starts by itself: a file as in freedesktop.org's Desktop Entry 1.5 and Autostart 0.5. */

/** A word of `Exec`: in quotes, its own specials escaped; then once more as any text of the file, and no `%` is a field code. */
const execWord = (word: string): string =>
  `"${word.replaceAll(/["`$\\]/g, String.raw`\$&`)}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%');

const execLine = (command: readonly string[]): string => `Exec=${command.map(execWord).join(' ')}`;

const entryOf = (command: readonly string[]): string =>
  ['[Desktop Entry]', 'Type=Application', 'Name=Lull', execLine(command), ''].join('\n');

/** Desktops switch an entry off without taking it away, each in its own way. */
const off = ['Hidden=true', 'X-GNOME-Autostart-enabled=false'];

/** Whether a desktop that reads this starts just that. */
function starts(entry: string, command: readonly string[]): boolean {
  const lines = entry.split(/\r?\n/).map((line) => line.trim().replace(/\s*=\s*/, '='));
  return lines.includes(execLine(command)) && !lines.some((line) => off.includes(line));
}

/** Where desktops look for entries of the agent's own; a path that is not absolute counts as none. */
export function autostartFolder({ XDG_CONFIG_HOME: config = '' }: NodeJS.ProcessEnv): string {
  return join(isAbsolute(config) ? config : join(homedir(), '.config'), 'autostart');
}

/** `command` is a program and its arguments. An entry that starts another Lull counts as none, and is replaced. */
export function createAutostart(folder: string, command: readonly string[]): LoginItem {
  const file = join(folder, 'lull.desktop');
  return {
    async isOn() {
      try {
        return starts(await readFile(file, 'utf8'), command);
      } catch {
        // What cannot be read starts nothing.
        return false;
      }
    },
    async set(on) {
      try {
        if (on) await mkdir(folder, { recursive: true, mode: 0o700 });
        else await rm(file, { force: true });
        return on ? await writeOwnFile(file, entryOf(command)) : true;
      } catch {
        // The agent is told that it was not taken.
        return false;
      }
    },
  };
}
