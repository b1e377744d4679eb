import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of package.json, from wherever the runner was started; no runner agrees with another on `import.meta`. */
export function projectRoot(): string {
  let folder = process.cwd();
  while (!existsSync(path.join(folder, 'tests', 'desktop', 'desk.py'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error(`not inside the project: ${process.cwd()}`);
    folder = parent;
  }
  return folder;
}
