/**
 * For the desktop's store outside of Electron: electron-store asks the package of Electron for `app`, and that one answers
 * in Node with the place of the program, or downloads it where none is named. Nothing looks there, so while it is loaded
 * any place will do; whoever looks for an Electron later finds what was named before.
 */
const variable = 'ELECTRON_OVERRIDE_DIST_PATH';
const named = process.env[variable];
process.env[variable] ??= '.';
await import('electron');
if (named === undefined) Reflect.deleteProperty(process.env, variable);

export {};
