import type { Chance } from '../../src/web/demo/chance';

/** What may become of a file, and what else may lie in its place. */

/** Files by their name in a folder. */
export type Tree = ReadonlyMap<string, Buffer>;

const foreign = [
  '',
  '[]',
  '[1,2]',
  'null',
  '"x"',
  '12',
  '{}',
  '{"v":1}',
  '{"v":99,"entries":[]}',
  '{"__proto__":{"v":1}}',
];

function flipped(bytes: Buffer, chance: Chance, bits: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let left = bits; left > 0; left -= 1) {
    const at = Math.floor(chance() * copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << Math.floor(chance() * 8));
  }
  return copy;
}

export const damages: readonly [Damage, ...Damage[]] = [
  (bytes, chance) => bytes.subarray(0, Math.floor(chance() * bytes.length)),
  (bytes, chance) => flipped(bytes, chance, 1),
  (bytes, chance) => flipped(bytes, chance, 1 + Math.floor(chance() * 50)),
  (_, chance) =>
    Buffer.from(Array.from({ length: Math.floor(chance() * 2000) }, () => Math.floor(chance() * 256))),
  (_, chance) => Buffer.from(foreign[Math.floor(chance() * foreign.length)] ?? ''),
  (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`),
  (bytes) => Buffer.from(`\uFEFF${bytes.toString()}`, 'utf16le'),
  (bytes) => Buffer.alloc(bytes.length),
  (bytes, chance) => Buffer.concat([bytes, Buffer.alloc(Math.floor(chance() * 4096))]),
  (bytes) => Buffer.concat([bytes, bytes]),
  (_, chance) => Buffer.from('['.repeat(Math.floor(chance() * 100_000))),
  (_bytes, chance, tree) => [...tree.values()][Math.floor(chance() * tree.size)] ?? Buffer.alloc(0),
];
type Damage = (bytes: Buffer, chance: Chance, tree: Tree) => Buffer;
