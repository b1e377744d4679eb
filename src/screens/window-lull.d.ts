import type { Host } from '../core/contract';

declare global {
  interface Window {
    /** Put there by the preload script of the desktop edition. */
    readonly lull: Host;
  }
}
