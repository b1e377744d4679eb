import { parseArgs } from 'node:util';
import { extname, isAbsolute, resolve } from 'node:path';
import type { ExportFormat } from '../../../src/core/export/export';
import type { HookVerb } from '../../../src/core/vocabulary';
import { hookVerbs, isHookVerb } from '../../../src/core/vocabulary';
import { withoutForeign } from './foreign-switches';

/** What a start of Lull asks for. Pure: the same words always mean the same command. */

export type Command =
  | { readonly do: 'start'; readonly hidden: boolean }
  | { readonly do: 'call'; readonly verb: HookVerb }
  | { readonly do: 'hard-call' }
  | { readonly do: 'card' }
  | { readonly do: 'close-shift' }
  | { readonly do: 'status' }
  | { readonly do: 'export'; readonly file: string; readonly format: ExportFormat }
  | { readonly do: 'quit' };

export interface CommandLine {
  readonly command: Command;
  readonly userDataDir: string | null;
}

/** Exit codes, the same wherever a command ends. */
export const exitCodes = { done: 0, refused: 1, usage: 2, notRunning: 3, noAnswer: 4 } as const;

export const usage = `Usage: lull [--user-data-dir DIR] [COMMAND]

  (no command)          start Lull, or open its window if it runs already
  --hidden              start in the tray, without a window
  --call VERB           tell Lull of a call: ${hookVerbs.join(' ')}
  --hard-call           after a hard call: a breath, then what kind it was
  --card                a card now
  --close-shift         open the close of the shift
  --status              print what Lull knows, as one JSON object
  --export FILE         write all shifts to FILE.json, FILE.csv or FILE.md
  --quit                end Lull

Exit codes: 0 done, 1 refused, 2 not understood, 3 Lull is not running, 4 Lull does not answer.
`;

const options = {
  'user-data-dir': { type: 'string' },
  hidden: { type: 'boolean' },
  call: { type: 'string' },
  'hard-call': { type: 'boolean' },
  card: { type: 'boolean' },
  'close-shift': { type: 'boolean' },
  status: { type: 'boolean' },
  export: { type: 'string' },
  quit: { type: 'boolean' },
} as const;

function readExport(file: string, cwd: string): Command | null {
  const format = extname(file).slice(1).toLowerCase();
  if (format !== 'json' && format !== 'csv' && format !== 'md') return null;
  return { do: 'export', file: isAbsolute(file) ? file : resolve(cwd, file), format };
}

/**
 * `args` are the words after the app; null where they are not a command: a slip of the hand (`--cal`), a plain word, a value
 * that is missing or wrong, two commands at once. Switches of others are ignored. Relative files are taken from `cwd`.
 */
export function readCommandLine(args: readonly string[], cwd: string): CommandLine | null {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...withoutForeign(args, options, hookVerbs)],
      options,
      strict: true,
      allowPositionals: true,
    });
  } catch {
    // Not a command of Lull. The caller prints how it is used.
    return null;
  }
  const { values, positionals } = parsed;
  const commands: (Command | null)[] = [];
  if (values.call !== undefined)
    commands.push(isHookVerb(values.call) ? { do: 'call', verb: values.call } : null);
  if (values['hard-call']) commands.push({ do: 'hard-call' });
  if (values.card) commands.push({ do: 'card' });
  if (values['close-shift']) commands.push({ do: 'close-shift' });
  if (values.status) commands.push({ do: 'status' });
  if (values.export !== undefined) commands.push(readExport(values.export, cwd));
  if (values.quit) commands.push({ do: 'quit' });
  if (commands.length === 0) commands.push({ do: 'start', hidden: values.hidden ?? false });
  const [command] = commands;
  if (commands.length > 1 || !command || (values.hidden && command.do !== 'start')) return null;
  // Phones add the caller's number to the command of their hook. It is neither read nor kept.
  if (positionals.length > 0 && command.do !== 'call') return null;
  const dir = values['user-data-dir'];
  if (dir === '') return null;
  return { command, userDataDir: dir === undefined ? null : resolve(cwd, dir) };
}

/** The words after the app in `argv`: unpackaged, Electron's own switches and the app's folder come first. */
export function ownArguments(argv: readonly string[], packaged: boolean, appPath: string): readonly string[] {
  if (packaged) return argv.slice(1);
  const app = argv.findIndex(
    (word, index) => index > 0 && !word.startsWith('-') && resolve(word) === resolve(appPath),
  );
  return argv.slice((app < 0 ? 1 : app) + 1);
}
