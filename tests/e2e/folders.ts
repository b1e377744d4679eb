import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** Every file under a folder, by its path in it. */
export async function filesUnder(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found.filter((entry) => !entry.isDirectory());
  return files.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();
}

/** Those files under a folder in which one of these words stands, in whatever case, as UTF-8 or as UTF-16. */
export async function filesWith(folder: string, words: readonly string[]): Promise<readonly string[]> {
  const holding: string[] = [];
  for (const file of await filesUnder(folder)) {
    const full = path.join(folder, file);
    if (!(await stat(full).catch(() => null))?.isFile()) continue;
    const bytes = await readFile(full);
    const texts = [bytes.toString('utf8'), bytes.toString('utf16le')].map((text) => text.toLowerCase());
    if (words.some((word) => texts.some((text) => text.includes(word.toLowerCase())))) holding.push(file);
  }
  return holding;
}

/** `0600` and the like. */
export async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8).padStart(4, '0');
}
