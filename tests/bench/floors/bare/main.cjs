// The least an app in the tray can be: an icon and one window, hidden unless `--show` is given.
const { app, BrowserWindow, Menu, Tray, nativeImage } = require('electron');
const path = require('node:path');

const after = (flag) => process.argv[process.argv.indexOf(flag) + 1];
app.setPath('userData', after('--user-data-dir'));

const kept = {};
app.on('window-all-closed', () => undefined);
void app.whenReady().then(() => {
  const picture = nativeImage.createFromBitmap(Buffer.alloc(22 * 22 * 4, 0x80), { width: 22, height: 22 });
  kept.tray = new Tray(picture);
  kept.tray.setContextMenu(Menu.buildFromTemplate([{ label: 'Quit', click: () => app.quit() }]));
  kept.window = new BrowserWindow({
    width: 900,
    height: 640,
    show: false,
    title: 'Floor window',
    webPreferences: { contextIsolation: true, sandbox: true },
  });
  if (process.argv.includes('--show')) kept.window.once('ready-to-show', () => kept.window.show());
  void kept.window.loadFile(path.join(__dirname, 'window.html'));
});
