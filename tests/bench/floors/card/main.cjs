// The least a card can be: a static page made at start, shown by a shortcut and hidden by any request over loopback.
const { app, BrowserWindow, Tray, globalShortcut, nativeImage } = require('electron');
const http = require('node:http');
const path = require('node:path');

const after = (flag) => process.argv[process.argv.indexOf(flag) + 1];
app.setPath('userData', after('--user-data-dir'));

const kept = {};
app.on('window-all-closed', () => undefined);

function makeCard() {
  const card = new BrowserWindow({
    width: 360,
    height: 200,
    x: 40,
    y: 40,
    show: false,
    frame: false,
    resizable: false,
    focusable: false,
    skipTaskbar: true,
    alwaysOnTop: true,
    title: 'Floor card',
    webPreferences: { contextIsolation: true, sandbox: true, backgroundThrottling: false },
  });
  card.setVisibleOnAllWorkspaces(true);
  void card.loadFile(path.join(__dirname, 'card.html'));
  return card;
}

void app.whenReady().then(() => {
  const picture = nativeImage.createFromBitmap(Buffer.alloc(22 * 22 * 4, 0x80), { width: 22, height: 22 });
  kept.tray = new Tray(picture);
  kept.card = makeCard();
  globalShortcut.register('Control+Shift+F7', () => kept.card.showInactive());
  kept.server = http.createServer((_request, response) => {
    kept.card.hide();
    response.writeHead(202).end();
  });
  kept.card.webContents.once('did-finish-load', () => {
    kept.server.listen(0, '127.0.0.1', () => {
      process.stdout.write(`${JSON.stringify({ port: kept.server.address().port })}\n`);
    });
  });
});
