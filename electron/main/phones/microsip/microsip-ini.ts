import type { MicrosipKeyName } from '../../../../src/core/phones/hook-lines';
import { microsipKeys, microsipValue, startsLull } from '../../../../src/core/phones/hook-lines';
import type { Result } from '../../../../src/core/result';

/**
 * MicroSIP's file, as bytes: UTF-16LE with a byte order mark, or one byte a character. Only the values of the hooks change;
 * every other byte stays what and where it is. Windows knows no mark of UTF-8 in such a file: it is part of the first line,
 * and a section that begins there is none. So it is here, or Lull's lines would stand where MicroSIP does not look.
 */

export interface IniChange {
  readonly key: MicrosipKeyName;
  /** What stands there now; null where there is no value. */
  readonly from: string | null;
  readonly to: string;
}

/** Older builds read no further in a value (its public source). */
const longestValue = 255;
const mark = '\uFEFF';

interface Encoding {
  readonly name: 'utf16le' | 'latin1';
  readonly text: string;
  /** A value as its author wrote it. */
  readonly shown: (value: string) => string;
}

const asIs = (value: string): string => value;
const utf8Mark = '\xEF\xBB\xBF';
const fromUtf8 = (value: string): string => Buffer.from(value, 'latin1').toString('utf8');

function decode(bytes: Buffer): Encoding | null {
  if (bytes.length >= 2 && bytes[0] === 0xff && bytes[1] === 0xfe) {
    const even = bytes.length % 2 === 0;
    return even ? { name: 'utf16le', text: bytes.toString('utf16le'), shown: asIs } : null;
  }
  // A zero byte without that mark is UTF-16 of another kind, or no text at all.
  if (bytes.includes(0)) return null;
  const text = bytes.toString('latin1');
  return { name: 'latin1', text, shown: text.startsWith(utf8Mark) ? fromUtf8 : asIs };
}

/** Lines with their endings, so that joined they are the text again. */
const linesOf = (text: string): readonly string[] =>
  text.match(/[^\r\n]*(?:\r\n|\r|\n|$)/g)?.filter(Boolean) ?? [];

const bare = (line: string): string => line.replace(mark, '').trim();
const sectionOf = (line: string): string | null => /^\[(.*)\]$/.exec(bare(line))?.[1]?.toLowerCase() ?? null;
const keyOf = (line: string): string | null =>
  /^([^=;[][^=]*)=/.exec(bare(line))?.[1]?.trim().toLowerCase() ?? null;
const valueOf = (line: string): string =>
  bare(line)
    .slice(bare(line).indexOf('=') + 1)
    .trim();
const endingOf = (line: string): string => /[\r\n]*$/.exec(line)?.[0] ?? '';

/** First and last line of [Settings], its head left out; null where there is no such section. */
function settingsSection(lines: readonly string[]): { readonly from: number; readonly to: number } | null {
  const head = lines.findIndex((line) => sectionOf(line) === 'settings');
  if (head < 0) return null;
  const next = lines.findIndex((line, index) => index > head && sectionOf(line) !== null);
  return { from: head + 1, to: next < 0 ? lines.length : next };
}

export interface IniPlan {
  /** What is filled in, or replaced. */
  readonly changes: readonly IniChange[];
  /** Values of the agent's own that stay, and what Lull would have put there. */
  readonly own: readonly (IniChange & { readonly from: string })[];
  readonly bytes: Buffer;
}

type IniFailure = 'not-understood' | 'too-long';

/** Puts `line` at `index`, giving the line before it an ending if it has none. */
function insert(lines: string[], index: number, line: string, ending: string): void {
  const before = lines[index - 1];
  if (before !== undefined && endingOf(before) === '' && before !== mark) lines[index - 1] = before + ending;
  lines.splice(index, 0, line + ending);
}

interface Wanted {
  readonly key: MicrosipKeyName;
  readonly to: string;
}

/** The values in an encoding; or why they cannot be written in it. */
function wantedIn({ name }: Encoding, callCommand: string): Result<readonly Wanted[], IniFailure> {
  const wanted = microsipKeys.map((key) => ({ key: key.key, to: microsipValue(callCommand, key) }));
  if (wanted.some(({ to }) => to.length > longestValue)) return { ok: false, error: 'too-long' };
  const all = wanted.map(({ to }) => to).join('');
  const fits = Buffer.from(all, name).toString(name) === all;
  return fits ? { ok: true, value: wanted } : { ok: false, error: 'not-understood' };
}

/** What the file becomes with Lull's hooks in it, and what that changes; nothing is written. */
export function planIni(bytes: Buffer, callCommand: string, replaceOwn = false): Result<IniPlan, IniFailure> {
  const decoded = decode(bytes);
  if (!decoded) return { ok: false, error: 'not-understood' };
  const wanted = wantedIn(decoded, callCommand);
  if (!wanted.ok) return wanted;
  const lines = [...linesOf(decoded.text)];
  const ending = lines.some((line) => line.endsWith('\n') && !line.endsWith('\r\n')) ? '\n' : '\r\n';
  if (!settingsSection(lines)) insert(lines, lines.length, '[Settings]', ending);
  const changes: IniChange[] = [];
  const own: (IniChange & { readonly from: string })[] = [];
  for (const { key, to } of wanted.value) {
    const { from, to: end } = settingsSection(lines) ?? { from: lines.length, to: lines.length };
    const at = lines.findIndex(
      (line, index) => index >= from && index < end && keyOf(line) === key.toLowerCase(),
    );
    const line = lines[at];
    const value = line === undefined ? '' : valueOf(line);
    if (value === to) continue;
    const change = { key, from: decoded.shown(value), to };
    if (value !== '' && !startsLull(value) && !replaceOwn) {
      own.push(change);
      continue;
    }
    changes.push({ ...change, from: value === '' ? null : change.from });
    if (line === undefined) insert(lines, endOfEntries(lines, from, end), `${key}=${to}`, ending);
    else lines[at] = `${line.slice(0, line.indexOf('=') + 1)}${to}${endingOf(line)}`;
  }
  const text = changes.length === 0 ? decoded.text : lines.join('');
  return { ok: true, value: { changes, own, bytes: Buffer.from(text, decoded.name) } };
}

/** After the last line of a section that says something: blank lines before the next section stay where they are. */
function endOfEntries(lines: readonly string[], from: number, end: number): number {
  let at = end;
  while (at > from && bare(lines[at - 1] ?? '') === '') at -= 1;
  return at;
}
