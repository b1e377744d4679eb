import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Words; Lull's own name is the same in every language. */
const letters = 'value=/^(?!\\s*Lull\\s*$)[^]*\\p{L}/u';
const readAttributes =
  '/^(aria-label|aria-description|aria-roledescription|aria-valuetext|title|placeholder|alt)$/';

const asText = 'Texts are shown only as text.';
const html = [
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: asText },
  { selector: 'Property[key.name="dangerouslySetInnerHTML"]', message: asText },
  { selector: 'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]', message: asText },
  { selector: 'CallExpression[callee.property.name="insertAdjacentHTML"]', message: asText },
];

const namedExports = [
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names, so that they can be found by them.' },
];

const inCatalogue = 'What a person reads stands in src/core/i18n/LANGUAGE/*.json.';
const words = [
  { selector: `JSXText[${letters}]`, message: inCatalogue },
  {
    selector: `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[${letters}]`,
    message: inCatalogue,
  },
  {
    selector:
      ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]',
    message: inCatalogue,
  },
  { selector: `JSXAttribute[name.name=${readAttributes}] > Literal[${letters}]`, message: inCatalogue },
  {
    selector: `JSXAttribute[name.name=${readAttributes}] > JSXExpressionContainer > Literal[${letters}]`,
    message: inCatalogue,
  },
  {
    selector: `JSXAttribute[name.name=${readAttributes}] > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]`,
    message: inCatalogue,
  },
];

const timeComesIn = 'In the core, time comes in as a number with the event.';
const ownClock = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: timeComesIn },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: timeComesIn },
  { selector: 'CallExpression[callee.name="Date"]', message: timeComesIn },
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'In the core, chance comes in through the Random port.',
  },
];

const anElectronPath = {
  regex: '^electron/',
  message: "Import from 'electron' only: a path below it is mistaken for our own folder.",
};
const electronItself = { regex: '^electron$', message: 'Only electron/ may import Electron.' };

/** An error that nobody looks at is one that was expected, and a comment inside, or on the line before, says what it means. */
const noSilentCatch = {
  meta: {
    messages: { silent: 'Say in a comment what this error means, or pass it to the Logger or the caller.' },
  },
  create({ sourceCode, report }) {
    const check = (node, line) => {
      const isSaid =
        sourceCode.getCommentsInside(node).length > 0 ||
        sourceCode.getAllComments().some(({ loc }) => loc.end.line === line - 1);
      if (!isSaid) report({ node, messageId: 'silent' });
    };
    return {
      'CatchClause[param=null]': (node) => check(node, node.loc.start.line),
      'CallExpression[callee.property.name="catch"] > :matches(ArrowFunctionExpression, FunctionExpression)[params.length=0]':
        (node) => check(node, node.loc.start.line),
    };
  },
};

/** One case a line, and the compiler sees that none is missing: a long list of them is as easy to read as a short one. */
const flatSwitches = ['src/core/session/handle-input.ts', 'src/core/shift/replay.ts'];

const leftOut = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

const nodeNames = Object.fromEntries(
  [
    'process',
    'console',
    'URL',
    'fetch',
    'AbortSignal',
    'AbortController',
    'Buffer',
    'structuredClone',
    'performance',
  ]
    .concat(['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'queueMicrotask'])
    .map((name) => [name, 'readonly']),
);

export default defineConfig(
  { ignores: ['out/', 'out-maps/', 'node_modules/', '.cache/', 'test-results/', 'playwright-report/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { 'no-unused-vars': ['error', leftOut] } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [anElectronPath] }],
      // Ports and hosts are plain objects of functions; nothing here looks at its own `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unused-vars': ['error', leftOut],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [anElectronPath, electronItself] }],
    },
  },
  {
    files: ['{src,electron,tools}/**/*.{ts,tsx}'],
    ignores: ['**/vite.config.ts'],
    rules: { 'no-restricted-syntax': ['error', ...html, ...namedExports] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...html, ...namedExports, ...ownClock] },
  },
  {
    files: ['{electron,src/core,src/web}/**/*.{ts,tsx}'],
    plugins: { lull: { rules: { 'no-silent-catch': noSilentCatch } } },
    rules: { 'lull/no-silent-catch': 'error' },
  },
  {
    files: ['{electron,src,tools}/**/*.{ts,tsx}'],
    rules: {
      complexity: ['error', { max: 20, variant: 'modified' }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: flatSwitches, rules: { 'max-lines-per-function': 'off' } },
  {
    files: ['src/{screens,ui,web}/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['src/{screens,ui,web}/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...html, ...namedExports, ...words] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-console': 'off',
      // Fakes answer at once to what is asked for a promise, and leave empty what a test does not need.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // Playwright hands fixtures over by a destructured argument, empty where a fixture needs no other.
      'no-empty-pattern': 'off',
    },
  },
  { files: ['src/web/adapters/console-log.ts'], rules: { 'no-console': 'off' } },
  { files: ['**/*.mjs', 'eslint.config.js'], languageOptions: { globals: nodeNames } },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { ...nodeNames, __dirname: 'readonly' } },
  },
);
