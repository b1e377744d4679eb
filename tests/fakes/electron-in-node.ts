/**
 * For the desktop's store outside of Electron: electron-store asks the package of Electron for `app`, and that one answers
 * in Node with the place of the program, or downloads it where none is named. Nothing looks there.
 */
process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= '.';
