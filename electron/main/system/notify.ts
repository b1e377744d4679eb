import { Notification } from 'electron';

/** One sentence by the system's own small notice, without a sound; where it has none, nothing is said. */
export function notify(body: string, icon: string): void {
  if (Notification.isSupported()) new Notification({ title: 'Lull', body, icon, silent: true }).show();
}
