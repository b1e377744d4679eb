import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** What the pages of the project point to is there. */

const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => path.join(folder, file));

const pages = [
  ...readdirSync('.').filter((file) => file.endsWith('.md')),
  ...pagesIn('docs'),
  ...pagesIn('.github'),
];

const withoutFences = (text: string): string => text.replaceAll(/^```[\s\S]*?^```$/gm, '');

/** GitHub's name for a heading. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchor(heading));

function isBroken(page: string, link: string): boolean {
  if (/^[a-z]+:/.test(link)) return false;
  const [file = '', hash] = link.split('#');
  const target = file === '' ? page : path.join(path.dirname(page), file);
  if (!existsSync(target)) return true;
  return hash !== undefined && !anchorsOf(target).includes(hash);
}

/** A path from the root of the project: it begins with one of these folders. */
const folders = ['src', 'electron', 'tests', 'tools', 'docs', 'resources', '.github', '.ci'];
const isPath = (code: string): boolean => folders.some((folder) => code.startsWith(`${folder}/`));

/** `a/{b,c}.ts` are two paths. */
function spread(code: string): readonly string[] {
  const [, before = '', names, after = ''] = /^(.*)\{([^}]+)\}(.*)$/.exec(code) ?? [];
  return names === undefined ? [code] : names.split(',').map((name) => before + name + after);
}

describe.each(pages)('%s', (page) => {
  const text = withoutFences(readFileSync(page, 'utf8'));

  it('has no broken link', () => {
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => isBroken(page, link))).toEqual([]);
  });

  it('names no path that is not there', () => {
    const codes = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code).filter(isPath);
    const missing = codes.flatMap(spread).filter((file) => !existsSync(file));
    expect(missing).toEqual([]);
  });

  it('has no line of prose over 160 characters', () => {
    expect(text.split('\n').filter((line) => line.length > 160 && !line.startsWith('|'))).toEqual([]);
  });
});

describe.each([
  ['README.md', 120],
  ['ARCHITECTURE.md', 150],
])('%s', (page, most) => {
  it(`has at most ${String(most)} lines, none over 160 characters`, () => {
    const lines = readFileSync(page, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(most);
    expect(lines.filter((line) => line.length > 160)).toEqual([]);
  });
});

describe('docs/practices.md', () => {
  it('has every practice that the code names', () => {
    const sources = readdirSync('src/core/deck', { recursive: true, encoding: 'utf8' });
    const code = sources.filter((file) => file.endsWith('.ts')).map((file) => `src/core/deck/${file}`);
    const named = (file: string) => readFileSync(file, 'utf8').match(/\bP\d\d\b/g) ?? [];
    const listed = [...readFileSync('docs/practices.md', 'utf8').matchAll(/^- (P\d\d): /gm)];
    const known = new Set(listed.map(([, id]) => id));
    expect(code.flatMap(named).filter((id) => !known.has(id))).toEqual([]);
    expect(known.size).toBe(53);
  });
});
