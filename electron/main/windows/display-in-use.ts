import type { Display } from 'electron';
import { screen } from 'electron';

/** Where the agent looks, as far as anybody can tell. */
export const displayInUse = (): Display => screen.getDisplayNearestPoint(screen.getCursorScreenPoint());
