import type { Corner } from '../../../src/core/settings/settings';

/** Where windows go. The card: a corner of a display's work area, whole and inside it, growing away from its edge. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const cardWidth = 360;
export const cardHeight = 200;
const margin = 24;

/** All in the display's own device-independent pixels. A work area smaller than the card gives what there is. */
export function placeCard(
  workArea: Rectangle,
  wantedHeight: number,
  wantedWidth = cardWidth,
  corner: Corner = 'bottom-right',
): Rectangle {
  const gapX = Math.max(0, Math.min(margin, Math.floor((workArea.width - wantedWidth) / 2)));
  const gapY = Math.max(0, Math.min(margin, Math.floor((workArea.height - wantedHeight) / 2)));
  const width = Math.min(wantedWidth, workArea.width);
  const height = Math.min(wantedHeight, workArea.height);
  return {
    x: workArea.x + (corner.endsWith('left') ? gapX : workArea.width - width - gapX),
    y: workArea.y + (corner.startsWith('top') ? gapY : workArea.height - height - gapY),
    width,
    height,
  };
}

const overlap = (a: Rectangle, b: Rectangle): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

/**
 * A window where it was, whole and inside the work area that it was most of: a display may be gone, or smaller now. Null where
 * no display is there any more where the window was.
 */
export function placeAgain(was: Rectangle, workAreas: readonly Rectangle[]): Rectangle | null {
  const [area] = workAreas.toSorted((a, b) => overlap(was, b) - overlap(was, a));
  if (!area || overlap(was, area) === 0) return null;
  const width = Math.min(was.width, area.width);
  const height = Math.min(was.height, area.height);
  return {
    x: Math.min(Math.max(was.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(was.y, area.y), area.y + area.height - height),
    width,
    height,
  };
}

const besideWidth = 420;

/** A window beside the work: at the right edge of the work area, as tall as it is, but for a margin. */
export const placeBeside = (workArea: Rectangle): Rectangle =>
  placeCard(workArea, workArea.height - 2 * margin, besideWidth);

/**
 * Rows that leave the four corners of a `width` × `height` window round with the `wanted` radius, for systems whose windows have
 * no round corners of their own.
 */
export function roundedRows(width: number, height: number, wanted: number): Rectangle[] {
  const radius = Math.min(wanted, Math.floor(width / 2), Math.floor(height / 2));
  const rows: Rectangle[] = [];
  for (let y = 0; y < radius; y += 1) {
    const inset = Math.round(radius - Math.sqrt(radius * radius - (radius - y - 0.5) ** 2));
    rows.push({ x: inset, y, width: width - 2 * inset, height: 1 });
    rows.push({ x: inset, y: height - 1 - y, width: width - 2 * inset, height: 1 });
  }
  rows.push({ x: 0, y: radius, width, height: height - 2 * radius });
  return rows;
}
