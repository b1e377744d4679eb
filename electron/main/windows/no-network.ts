import { app } from 'electron';

/**
 * Chromium reaches out by itself, and its pages can make it: for the dictionary of a spelling checker, for names that a page
 * says it will need, for the other end of a call. Lull has nobody to reach but a phone on this computer, and that is not
 * Chromium's: connectors and the hooks server are sockets of Node.
 */

/** Before `ready`. */
export function keepOffNetwork(): void {
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('no-proxy-server');
  // No name and no address leads anywhere, so nothing is looked up and nothing is connected to, whoever asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('session-created', (session) => {
    // It is off in the pages; the session would fetch its dictionary all the same.
    session.setSpellCheckerLanguages([]);
  });
  app.on('web-contents-created', (_event, contents) => {
    // WebRTC resolves names, but sends its own packets.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
