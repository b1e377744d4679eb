// The directions of ARCHITECTURE.md, one rule an arrow. `npm run check:boundaries` holds them; the compiler holds most of
// them a second time.

/** What may be imported of npm from where; `(^|/)` because a package's file is named by its path in node_modules. */
const packages = (...names) => `node_modules/(${names.join('|')})/`;
const styles = '[.]css$';

const screensMay = [
  '^src/(core|ui|styles)/',
  packages('react', 'react-dom', 'react-i18next', 'i18next'),
  styles,
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-folders-without-cycles',
      comment:
        'Of two folders of the core one is built on the other, so that each can be read without the rest.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/core/' },
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Everything imported is there.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '[?](asset|url|raw)$' },
    },
    {
      name: 'core-needs-nothing',
      comment:
        'The core runs anywhere: itself, zod, i18next, jsonc-parser and crc-32. Its app uses ports, which are in the core.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: ['^src/core/', packages('zod', 'i18next', 'jsonc-parser', 'crc-32')] },
    },
    {
      name: 'steps-know-no-app',
      comment: 'The pure steps are driven by the app and do not know them.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/app/' },
      to: { path: '^src/core/app/' },
    },
    {
      name: 'ui-to-core',
      comment: 'Shared parts show what the core says.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { pathNot: screensMay },
    },
    {
      name: 'screens-to-core-and-ui',
      comment: 'Screens reach their host through the contract, and nothing of the desktop or the web.',
      severity: 'error',
      from: { path: '^src/screens/' },
      to: { pathNot: ['^src/screens/', ...screensMay] },
    },
    {
      name: 'screens-apart',
      comment: 'A screen never imports another; only the main window puts its pages together.',
      severity: 'error',
      from: { path: '^src/screens/([^/]+)/', pathNot: '^src/screens/main-window/' },
      to: { path: '^src/screens/[^/]+/', pathNot: '^src/screens/$1/' },
    },
    {
      name: 'card-apart-from-main-window',
      comment: 'The card is a window of its own.',
      severity: 'error',
      from: { path: '^src/screens/main-window/' },
      to: { path: '^src/screens/card/' },
    },
    {
      name: 'web-to-core-and-screens',
      comment: 'The browser edition is the same core and screens over browser adapters.',
      severity: 'error',
      from: { path: '^src/web/', pathNot: '^src/web/vite[.]config[.]ts$' },
      to: { pathNot: ['^src/(web|screens)/', packages('zod'), ...screensMay] },
    },
    {
      name: 'simulator-to-core',
      comment: 'The simulator plays days through the core, with the chance and the days of the demo.',
      severity: 'error',
      from: { path: '^tools/simulate/' },
      to: { pathNot: ['^tools/simulate/', '^src/core/', '^src/web/demo/(chance|day)[.]ts$'] },
    },
    {
      name: 'desktop-to-core',
      comment: 'The desktop shell serves the screens and imports none of them.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: ['^src/(?!core/)', '^(tests|tools)/'] },
    },
    {
      name: 'preload-to-contract-types',
      comment: 'The preload is a thin bridge: Electron, and of the contract nothing but types.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: ['^electron/preload/', '^src/core/(contract|app/api/api)[.]ts$', packages('electron')] },
    },
    {
      name: 'preload-takes-types-only',
      comment: 'A schema in the preload would be a second copy of the contract at run time.',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^src/core/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'host-not-to-preload',
      comment: 'The host and the preload meet in the contract.',
      severity: 'error',
      from: { path: '^electron/main/' },
      to: { path: '^electron/preload/' },
    },
    {
      name: 'features-meet-in-compose',
      comment:
        'Phones, sound, command line, tray and windows are wired in compose.ts; of one another they know types at most, and all may use system/.',
      severity: 'error',
      from: { path: '^electron/main/(phones|sound|cli|tray|windows|system)/' },
      to: {
        path: '^electron/main/((phones|sound|cli|tray|windows)/|compose|index)',
        pathNot: '^electron/main/$1/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'electron-in-its-place',
      comment: 'Only the desktop shell imports Electron.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: packages('electron', 'electron-store', 'systeminformation', 'koffi') },
    },
    {
      name: 'no-node-in-lull-itself',
      comment: 'src/ runs in a browser too.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/vite[.]config[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shipped-code-not-to-tests-or-tools',
      comment: 'What ships knows nothing of what tests or builds it.',
      severity: 'error',
      from: { path: '^(src|electron)/' },
      to: { path: '^(tests|tools)/' },
    },
    {
      name: 'shipped-code-not-to-dev-packages',
      comment: 'What ships is in "dependencies"; Electron is the runtime itself.',
      severity: 'error',
      from: { path: '^(src|electron)/', pathNot: '[.]config[.]ts$' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
        pathNot: packages('electron'),
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^out/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
