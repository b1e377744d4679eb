import { app } from 'electron';
import type { Session } from 'electron';

/** Every way out of Lull's pages is closed. The same rules hold for every window, present and to come. */

const elsewhere = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*'];

/** No permission and no device is given, nothing is saved, and nothing is asked for but Lull's own pages. */
function hardenSession(own: Session): void {
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  // No page of Lull's asks for anything over a network or from a file; should one try, it gets nothing.
  own.webRequest.onBeforeRequest({ urls: elsewhere }, (_details, decide) => decide({ cancel: true }));
}

/** Before `ready`. Holds for every session there will be. */
export const hardenSessions = (): void => {
  app.on('session-created', hardenSession);
};

/** At any time. No page navigates, opens a window or holds a webview. */
export function hardenNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: Electron.Event): void => event.preventDefault();
    contents.on('will-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-attach-webview', stay);
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault();
      choose('');
    });
  });
}
