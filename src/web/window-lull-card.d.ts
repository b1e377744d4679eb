import type { Host } from '../core/contract';

declare global {
  interface Window {
    /** In the page, for the card's frame in it. */
    lullCard?: Host;
  }
}
