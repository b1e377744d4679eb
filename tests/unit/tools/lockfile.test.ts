import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** What `lockfile-lint` passes over: a package with no hash at all would be installed whatever it is. */
test('every package has a SHA-512 in the lock, and none comes from elsewhere than a registry', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    readonly packages: Readonly<Record<string, { readonly integrity?: string; readonly link?: boolean }>>;
  };
  const installed = Object.entries(packages).filter(([place]) => place !== '');
  expect(installed.length).toBeGreaterThan(400);
  const odd = installed.filter(([, { integrity, link }]) => link || !integrity?.startsWith('sha512-'));
  expect(odd.map(([place]) => place)).toEqual([]);
});
