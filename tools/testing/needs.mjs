import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** What a part of the tests needs of the machine, and the one command that brings what is missing. */

const desktopPrograms = ['Xvfb', 'openbox', 'dbus-daemon', 'xdotool', 'xterm', 'import', 'baresip', 'strace'];
const soundPrograms = [
  'pulseaudio',
  'pipewire',
  'pipewire-pulse',
  'wireplumber',
  'pactl',
  'parec',
  'dbus-daemon',
];
/** Debian's own: its packages belong to that one, whatever else PATH offers. */
const python = '/usr/bin/python3';

const packages = "$(sed 's/#.*//' tools/debian-packages.txt)";
const asRoot = process.getuid?.() === 0;
const sudo = asRoot ? '' : 'sudo ';
export const installPackages = `${sudo}apt-get update && ${sudo}apt-get install -y --no-install-recommends ${packages}`;

/** A Chromium for Playwright: the one named by LULL_CHROMIUM, an installed one, or Playwright's own. Null if there is none. */
export function findChromium(env = process.env) {
  if (env.LULL_CHROMIUM) return env.LULL_CHROMIUM;
  const installed = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => onPath(name, env));
  return [...installed, chromium.executablePath()].find((file) => file && existsSync(file)) ?? null;
}

/** Of what the journeys on a desktop need, the names of what is missing. */
export function missingForDesktop(env = process.env) {
  if (process.platform !== 'linux') return ['Linux with X11'];
  const programs = desktopPrograms.filter((name) => !onPath(name, env));
  const modules = ['gi', 'Xlib'].filter((name) => spawnSync(python, ['-c', `import ${name}`]).status !== 0);
  const libraries = modules.map((name) => `python3-${name.toLowerCase()}`);
  const browser = findChromium(env) ? [] : ['Chromium'];
  return [...new Set([...programs, ...libraries, ...missingForSound(env), ...browser])];
}

/** Of what hearing real sound servers needs, the names of what is missing. */
export function missingForSound(env = process.env) {
  if (process.platform !== 'linux') return ['Linux'];
  const programs = soundPrograms.filter((name) => !onPath(name, env));
  const library = spawnSync(python, ['-c', 'import ctypes; ctypes.CDLL("libpulse.so.0")']).status === 0;
  return [...programs, ...(library ? [] : ['libpulse0'])];
}

/** Of what opening a file in a spreadsheet needs, the names of what is missing. */
export const missingForSpreadsheet = (env = process.env) => ['soffice'].filter((name) => !onPath(name, env));

/** The full name of a program on PATH, or null. */
function onPath(name, env = process.env) {
  const places = (env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
  return places.find(isExecutable) ?? null;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
