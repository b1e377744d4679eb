import type { Host } from '../core/app/api/api';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop edition. */
    readonly lull: Host;
    /** V8's collector; the desktop edition asks for it by a switch. */
    readonly gc?: () => void;
  }
}
