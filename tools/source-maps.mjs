import { readFileSync, readdirSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import path from 'node:path';

/** Source maps are made with each build and kept apart from it, so that `out/` can be packed whole without them. */

/**
 * A plugin for Vite that moves the maps of one build to `folder`, and what was there from the build before away.
 * @param {string} folder
 * @returns {import('vite').Plugin}
 */
export function mapsApart(folder) {
  return {
    name: 'lull-maps-apart',
    apply: 'build',
    async writeBundle({ dir }, bundle) {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const maps = Object.keys(bundle).filter((name) => name.endsWith('.map'));
      await Promise.all(
        maps.map((name) => rename(path.join(dir, name), path.join(folder, path.basename(name)))),
      );
    },
  };
}

/**
 * Each place in a text such as "compose.cjs:90:2905 < index.cjs:2:1610", as file, line and column of the sources where the
 * maps under `folder` know it.
 * @param {string} text
 * @param {string} folder
 * @returns {string[]} "compose.cjs:90:2905  electron/main/compose.ts:12:5"
 */
export function placesInSources(text, folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return [...text.matchAll(/([\w.-]+):(\d+):(\d+)/g)].map(([place, name, line, column]) => {
    const file = files.find((each) => path.basename(each) === `${name}.map`);
    if (file === undefined) return `${place}  no map of this build`;
    const map = new SourceMap(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    const { fileName, lineNumber, columnNumber } = map.findOrigin(Number(line), Number(column));
    if (fileName === undefined) return `${place}  not in the sources`;
    return `${place}  ${fileName.replace(/^(\.\.\/)+/, '')}:${lineNumber}:${columnNumber}`;
  });
}
