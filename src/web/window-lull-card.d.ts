import type { Host } from '../core/app/api/api';

declare global {
  interface Window {
    /** In the page, for the card's frame in it. */
    lullCard?: Host;
  }
}
