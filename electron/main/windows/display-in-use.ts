import type { Display } from 'electron';
import { screen } from 'electron';
import type { SettingValue } from '../../../src/core/settings/settings';

/** Where the agent looks, as far as anybody can tell. */
export const displayInUse = (): Display => screen.getDisplayNearestPoint(screen.getCursorScreenPoint());

/** From left to right, and from top to bottom. */
const displaysInOrder = (): readonly Display[] =>
  screen.getAllDisplays().sort((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);

/** The display that the agent wants, or the one in use where it is not there. */
export const displayFor = (wanted: SettingValue<'card.display'>): Display =>
  (wanted === 'in-use' ? undefined : displaysInOrder()[wanted - 1]) ?? displayInUse();
