import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Bar } from '../../../../electron/main/tray/bar';
import { iconFile, windowsBar } from '../../../../electron/main/tray/bar';
import { trayIcon } from '../../../../electron/main/tray/menu';
import { stateNames } from '../../../../src/core/vocabulary';

const bars: readonly Bar[] = ['light', 'dark'];
/** What Windows, GNOME and KDE fill their bars with, 0 black to 255 white. */
const fills: Readonly<Record<Bar, number>> = { light: 243, dark: 28 };
const icons = [...new Set(stateNames.map((state) => trayIcon({ state, shift: null })))];

/** The pixels of a picture as rsvg-convert writes it: 8 bits, RGBA, not interlaced; gray and alpha of each. */
function pixelsOf(file: string): readonly { readonly gray: number; readonly alpha: number }[] {
  const png = readFileSync(new URL(`../../../../resources/tray/${file}`, import.meta.url));
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  expect([...png.subarray(24, 29)]).toEqual([8, 6, 0, 0, 0]);
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const data = inflateSync(Buffer.concat(parts));
  const row = width * 4;
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x < 4 ? 0 : (out[y * row + x - 4] ?? 0);
      const up = y === 0 ? 0 : (out[(y - 1) * row + x] ?? 0);
      const corner = x < 4 || y === 0 ? 0 : (out[(y - 1) * row + x - 4] ?? 0);
      const guess = left + up - corner;
      const near = [left, up, corner].reduce((a, b) => (Math.abs(guess - b) < Math.abs(guess - a) ? b : a));
      const before = [0, left, up, (left + up) >> 1, near][filter] ?? 0;
      out[y * row + x] = (data[y * (row + 1) + 1 + x] ?? 0) + before;
    }
  }
  return Array.from({ length: width * height }, (_, index) => ({
    gray: out[index * 4] ?? 0,
    alpha: (out[index * 4 + 3] ?? 0) / 255,
  }));
}

/** The share of the picture that stands out from the bar by more than half of all there is between black and white. */
function shareThatReads(file: string, fill: number): number {
  const seen = pixelsOf(file).map(({ gray, alpha }) => Math.abs((gray - fill) * alpha));
  return seen.filter((difference) => difference > 128).length / seen.length;
}

describe.each(icons)('the icon of %s', (icon) => {
  test.each(bars)('reads on a %s bar of Windows, which is asked for its own color', (bar) => {
    expect(shareThatReads(iconFile(icon, 'win32', bar), fills[bar])).toBeGreaterThan(0.04);
  });

  test('reads on both bars of Linux, of which nobody tells the color', () => {
    for (const bar of bars) {
      const file = iconFile(icon, 'linux', bar);
      expect(file).toBe(iconFile(icon, 'linux', 'light'));
      expect(shareThatReads(file, fills[bar]), bar).toBeGreaterThan(0.04);
    }
  });

  test('is a template for macOS: one color, the shape in its alpha', () => {
    const shape = pixelsOf(iconFile(icon, 'darwin', 'dark')).filter(({ alpha }) => alpha > 0.5);
    expect(shape.length).toBeGreaterThan(0);
    expect(new Set(shape.map(({ gray }) => gray))).toEqual(new Set([0]));
  });
});

test('light lines on a light bar would not pass', () => {
  expect(shareThatReads('gap-light.png', fills.light)).toBeLessThan(0.01);
});

describe('the bar of Windows', () => {
  const answer = (value: string) =>
    `\r\nHKEY_CURRENT_USER\\Software\\Themes\\Personalize\r\n    SystemUsesLightTheme    REG_DWORD    ${value}\r\n\r\n`;
  test.each([
    [answer('0x1'), 'light'],
    [answer('0x0'), 'dark'],
    ['', 'dark'],
    ['    AppsUseLightTheme    REG_DWORD    0x1', 'dark'],
  ] as const)('%j is %s', async (text, bar) => {
    const asked: string[] = [];
    const found = await windowsBar(async (program, args) => (asked.push(program, ...args), text), '/windows');
    expect(found).toBe(bar);
    expect(asked[0]).toBe('/windows/System32/reg.exe');
    expect(asked.at(-1)).toBe('SystemUsesLightTheme');
  });
});
