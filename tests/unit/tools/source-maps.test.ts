import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { describeError } from '../../../electron/main/system/describe-error';
import { mapsApart, placesInSources } from '../../../tools/source-maps.mjs';
import { tempFolder } from '../../fakes/temp-folder';

const source = `
const few = (count: number): number => {
  if (count > 2)
    throw new RangeError('too many');
  return count;
};
export const start = (): number => few(3);
`;

test('what the log says of an error in a built file leads back to its line, by maps that are not in the build', async () => {
  const root = tempFolder();
  const [out, maps] = [join(root, 'out/main'), join(root, 'out-maps/main')];
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/few.ts'), source);
  mkdirSync(maps, { recursive: true });
  writeFileSync(join(maps, 'old.cjs.map'), 'of the build before');
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [mapsApart(maps)],
    build: {
      outDir: out,
      minify: true,
      sourcemap: 'hidden',
      lib: { entry: join(root, 'src/few.ts'), formats: ['cjs'], fileName: () => 'few.cjs' },
    },
  });
  expect(readdirSync(out)).toEqual(['few.cjs']);
  expect(readdirSync(maps)).toEqual(['few.cjs.map']);
  expect(readFileSync(join(out, 'few.cjs'), 'utf8')).not.toContain('sourceMappingURL');

  const { start } = (await import(/* @vite-ignore */ join(out, 'few.cjs'))) as { start: () => number };
  expect(start).toThrow(RangeError);
  let at: unknown;
  try {
    start();
  } catch (error) {
    at = describeError(error)['at'];
  }
  expect(placesInSources(String(at), join(root, 'out-maps')).slice(0, 2)).toEqual([
    expect.stringMatching(/^few\.cjs:\d+:\d+ {2}src\/few\.ts:4:\d+$/),
    expect.stringMatching(/^few\.cjs:\d+:\d+ {2}src\/few\.ts:7:\d+$/),
  ]);
  expect(placesInSources('other.cjs:1:2', maps)).toEqual(['other.cjs:1:2  no map of this build']);
});
