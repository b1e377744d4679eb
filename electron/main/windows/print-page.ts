import type { WebContents } from 'electron';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ipc } from './ipc';
import { pageUrl } from './app-protocol';
import { createWindow } from './create-window';

/** The page that is kept, drawn in a window that nobody sees, as it is on paper: light, without buttons, at full length. */

export interface Paper {
  /** A4, on one page where it fits at two thirds of its size. */
  pdf(): Promise<Buffer>;
  /** Twice the size of the screen's points, with room around it. */
  png(): Promise<Buffer>;
}

const widthPx = 800;
const marginPx = 48;
const patienceMs = 15_000;
/** A4 with its margins, in CSS pixels (1/96 in) and inches. */
const a4 = { widthIn: 8.27, heightIn: 11.69, marginIn: 0.5 } as const;
const smallestScale = 0.66;

type Send = (method: string, params?: object) => Promise<unknown>;

/** How tall the article is, in CSS pixels; 0 while it is not there yet. */
async function articleHeight(send: Send): Promise<number> {
  const { root } = (await send('DOM.getDocument')) as { root: { nodeId: number } };
  const found = (await send('DOM.querySelector', { nodeId: root.nodeId, selector: 'article' })) as {
    nodeId: number;
  };
  if (found.nodeId === 0) return 0;
  const { model } = (await send('DOM.getBoxModel', { nodeId: found.nodeId })) as {
    model: { height: number };
  };
  return model.height;
}

async function untilDrawn(send: Send): Promise<number> {
  const end = Date.now() + patienceMs;
  for (;;) {
    // Not there yet, or replaced while it was looked at.
    const height = await articleHeight(send).catch(() => 0);
    if (height > 0) return height;
    if (Date.now() > end) throw new Error('the page was not drawn');
    await pause(30);
  }
}

const asPaper = (send: Send, width: number, scale: number): Promise<unknown> =>
  send('Emulation.setDeviceMetricsOverride', {
    width,
    height: 1000,
    deviceScaleFactor: scale,
    mobile: false,
  });

async function png(send: Send, contents: WebContents): Promise<Buffer> {
  await send('Emulation.setScrollbarsHidden', { hidden: true });
  await contents.insertCSS(`article { margin: ${String(marginPx)}px !important; }`);
  await asPaper(send, widthPx, 2);
  const height = await untilDrawn(send);
  const { data } = (await send('Page.captureScreenshot', {
    format: 'png',
    clip: { x: 0, y: 0, width: widthPx, height: Math.ceil(height) + 2 * marginPx, scale: 1 },
    captureBeyondViewport: true,
  })) as { data: string };
  return Buffer.from(data, 'base64');
}

async function pdf(send: Send, contents: WebContents): Promise<Buffer> {
  const room = { width: (a4.widthIn - 2 * a4.marginIn) * 96, height: (a4.heightIn - 2 * a4.marginIn) * 96 };
  await asPaper(send, Math.floor(room.width), 1);
  const height = await untilDrawn(send);
  await send('Emulation.clearDeviceMetricsOverride');
  const scale = Math.max(smallestScale, Math.min(1, (room.height - 8) / height));
  const margin = a4.marginIn;
  return contents.printToPDF({
    pageSize: 'A4',
    scale,
    printBackground: true,
    generateTaggedPDF: true,
    margins: { top: margin, bottom: margin, left: margin, right: margin },
  });
}

/** Draws the page of a shift, lets `take` have it, and takes the window away. Throws where it cannot be drawn. */
export async function printPage<T>(
  ipc: Ipc,
  shiftId: string,
  handler: (paper: Paper) => Promise<T>,
): Promise<T> {
  // A hidden window has no frames to take a picture of; one that is drawn off the screen has.
  const window = createWindow({ width: widthPx, height: 1000, title: 'Lull' }, false, true);
  try {
    const { webContents: contents } = window;
    ipc.admit(contents, 'main');
    await contents.loadURL(pageUrl('main-window', `summary/${shiftId}`));
    contents.debugger.attach('1.3');
    const send: Send = (method, params) => contents.debugger.sendCommand(method, params);
    await send('Emulation.setEmulatedMedia', { media: 'print' });
    return await handler({ pdf: () => pdf(send, contents), png: () => png(send, contents) });
  } finally {
    window.destroy();
  }
}
