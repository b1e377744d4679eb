import path from 'node:path';
import { root } from './build.mjs';
import { placesInSources } from './source-maps.mjs';

// npm run where -- 'PLACES' [MAPS]: where in the sources an error of the log came by, such as
// 'compose.cjs:90:2905 < index.cjs:2:1610'. MAPS are those of the build that wrote the log; unless named, those of the last.

const [places, maps = path.join(root, 'out-maps')] = process.argv.slice(2);
if (places === undefined) {
  console.error("npm run where -- 'compose.cjs:90:2905 < index.cjs:2:1610' [FOLDER OF MAPS]");
  process.exitCode = 2;
} else for (const line of placesInSources(places, maps)) console.log(line);
