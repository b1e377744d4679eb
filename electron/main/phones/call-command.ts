import { app } from 'electron';

/** How a phone's hook starts Lull with a verb; unpackaged it needs the app's folder, and a folder of one's own is named. */
export function callCommand(userDataDir: string | null): string {
  const quoted = (path: string): string => `"${path}"`;
  const program = [process.execPath, ...(app.isPackaged ? [] : [app.getAppPath()])].map(quoted);
  const folder = userDataDir === null ? [] : ['--user-data-dir', quoted(userDataDir)];
  return [...program, ...folder, '--call'].join(' ');
}
