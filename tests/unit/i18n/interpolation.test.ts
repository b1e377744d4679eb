import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { catalogues } from '../../../src/core/i18n/languages';

/**
 * Every call of `t` hands over what the text has places for. i18next checks that where a text is a literal type, and what is
 * imported from JSON is none: so the sources are compiled here with the English texts as literals.
 */

const root = path.resolve(import.meta.dirname, '../../..');
const english = path.join(root, 'src/core/i18n/en/index.ts');
const sample = path.join(root, 'src/ui/sample.ts');
const written: Readonly<Record<string, string>> = {
  [english]: Object.entries(catalogues.en)
    .map(([namespace, texts]) => `export const ${namespace} = ${JSON.stringify(texts)} as const;`)
    .join('\n'),
  [sample]: `
    import type { TFunction } from 'i18next';
    import '../core/i18n/i18n';
    declare const t: TFunction<'settings'>;
    export const right = t('range', { min: '1', max: '2' });
    export const wrong = t('range', { min: '1' });`,
};

/** Files of our own that call `t`. */
function callers(program: ts.Program): readonly ts.SourceFile[] {
  return program
    .getSourceFiles()
    .filter(({ fileName, text }) => !fileName.includes('/node_modules/') && /\bt\(/.test(text));
}

function compile(): ts.Program {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.tests.json'), ts.sys.readFile) as {
    readonly config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (file) => file in written || fileExists(file);
  host.getSourceFile = (file, target, ...rest) => {
    const text = written[file];
    return text === undefined
      ? getSourceFile(file, target, ...rest)
      : ts.createSourceFile(file, text, target);
  };
  const sources = ['src', 'electron'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.config)\.tsx?$/.test(file))
      .map((file) => path.join(root, folder, file)),
  );
  return ts.createProgram([...sources, sample], options, host);
}

describe('the texts as literals', () => {
  const program = compile();
  const files = callers(program);
  const faults = files
    .flatMap((file) => program.getSemanticDiagnostics(file))
    .map(({ file, messageText, start = 0 }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${path.relative(root, file?.fileName ?? '')}:${String(line)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });

  test('every call of t hands over what its text has places for, and the one of the sample that does not is found', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(faults).toEqual([expect.stringMatching(/^src\/ui\/sample\.ts:6 .*'max' is missing/s)]);
  });
});
