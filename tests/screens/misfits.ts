/** Finds, in the page itself, what does not fit: texts cut off, over the edge of their box or window, or over one another. */

declare global {
  interface Window {
    __misfits: typeof misfits;
  }
}

interface Line {
  readonly node: Text;
  readonly within: Element;
  readonly box: DOMRect;
}

/** Pixels that rounding may cost. */
const slack = 1.5;

const shortly = (element: Element): string =>
  `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`;

function isSeen(element: Element): boolean {
  if (
    !element.checkVisibility({ contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true })
  )
    return false;
  const unseen = (one: Element): boolean => getComputedStyle(one).clipPath === 'inset(50%)';
  for (let one: Element | null = element; one; one = one.parentElement) if (unseen(one)) return false;
  return true;
}

/** Shortened on purpose, to a number of lines. */
const isShortened = (element: Element): boolean => getComputedStyle(element).webkitLineClamp !== 'none';

/** Where a text that is shortened ends; what is below is there but not drawn. */
function shortenedAt(element: Element): number {
  for (let one: Element | null = element; one; one = one.parentElement) {
    if (isShortened(one)) return one.getBoundingClientRect().bottom + slack;
  }
  return Infinity;
}

/** Every line of every text that can be seen. */
function linesOf(root: Element): readonly Line[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines: Line[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const within = node.parentElement;
    if (!within || node.data.trim() === '' || within.closest('option, style, script, textarea')) continue;
    if (!isSeen(within)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const end = shortenedAt(within);
    for (const box of range.getClientRects()) {
      if (box.width > 0 && box.bottom <= end) lines.push({ node, within, box });
    }
  }
  return lines;
}

const isClear = (colour: string): boolean => colour === 'transparent' || /[,/] 0\)$/.test(colour);

/** The box that is drawn around a text: a border at the sides, or a ground of its own. */
function drawnAround(element: Element): Element | null {
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.display === 'inline' || one instanceof SVGElement) continue;
    const bordered = parseFloat(style.borderLeftWidth) > 0 && parseFloat(style.borderRightWidth) > 0;
    if (bordered || !isClear(style.backgroundColor)) return one;
  }
  return null;
}

const isOutside = (inner: DOMRect, outer: DOMRect): boolean =>
  inner.left < outer.left - slack ||
  inner.right > outer.right + slack ||
  inner.bottom > outer.bottom + slack + inner.height / 4 ||
  inner.top < outer.top - slack - inner.height / 4;

export interface Fit {
  /** The window must hold it without scrolling down, as the card's does. */
  readonly low: boolean;
  /** A picture may be wider than the window where it can be scrolled by keyboard, too. */
  readonly scrolls: boolean;
}

const scroller = (element: Element): boolean =>
  /auto|scroll/.test(getComputedStyle(element).overflowX) && (element as HTMLElement).tabIndex >= 0;

function isIn(element: Element, fits: (one: Element) => boolean): boolean {
  for (let one: Element | null = element; one && one !== document.body; one = one.parentElement) {
    if (fits(one)) return true;
  }
  return false;
}

function beyondBoxes(lines: readonly Line[], { scrolls }: Fit): readonly string[] {
  const width = document.documentElement.clientWidth;
  return lines.flatMap(({ within, box }) => {
    if (isIn(within, isShortened) || (scrolls && isIn(within, scroller))) return [];
    if (box.left < -slack || box.right > width + slack) return [`out of the window: ${shortly(within)}`];
    const frame = drawnAround(within);
    if (!frame || !isOutside(box, frame.getBoundingClientRect())) return [];
    return [`out of its box: ${shortly(within)} in ${frame.tagName.toLowerCase()}.${frame.className}`];
  });
}

function cutOff(root: Element, { scrolls }: Fit): readonly string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((one) => {
    if (one instanceof SVGElement || one.clientWidth === 0 || one.textContent.trim() === '') return [];
    if (one.matches('select, input, textarea') || isShortened(one) || (scrolls && scroller(one))) return [];
    const { overflowX, overflowY } = getComputedStyle(one);
    const wide = overflowX !== 'visible' && one.scrollWidth > one.clientWidth + slack;
    const tall = /hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + slack;
    return (wide || tall) && isSeen(one) ? [`cut off: ${shortly(one)}`] : [];
  });
}

/** Floating parts may lie over what scrolls beneath them. */
const floats = (element: Element): boolean =>
  isIn(
    element,
    (one) => one.matches('[role=menu], [data-over]') || /sticky|fixed/.test(getComputedStyle(one).position),
  );

/** The ink of two lines, which is the middle half of a line's height. */
function cross({ box: a }: Line, { box: b }: Line): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const tall =
    Math.min(a.bottom - a.height / 4, b.bottom - b.height / 4) -
    Math.max(a.top + a.height / 4, b.top + b.height / 4);
  return wide > slack && tall > slack;
}

function overOneAnother(all: readonly Line[]): readonly string[] {
  const lines = all.filter(({ within }) => !floats(within)).sort((a, b) => a.box.top - b.box.top);
  return lines.flatMap((line, index) => {
    const found: string[] = [];
    for (const other of lines.slice(index + 1)) {
      if (other.box.top > line.box.bottom) break;
      if (other.node !== line.node && cross(line, other)) {
        found.push(`over one another: ${shortly(line.within)} and ${shortly(other.within)}`);
      }
    }
    return found;
  });
}

/** What makes the window too narrow: whatever is beyond it and holds nothing that is. */
function widest(width: number): string {
  const beyond = [...document.querySelectorAll('body *')].filter((one) => {
    const { left, right } = one.getBoundingClientRect();
    return left < 0 || right > width;
  });
  const last = beyond.filter((one) => !beyond.some((other) => other !== one && one.contains(other)));
  return last.slice(0, 3).map(shortly).join(', ');
}

/** What does not fit, in words. */
function misfits(fit: Fit): readonly string[] {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  const lines = linesOf(document.body);
  const found = [...beyondBoxes(lines, fit), ...cutOff(document.body, fit), ...overOneAnother(lines)];
  if (scrollWidth > clientWidth) {
    found.push(`the window is ${String(scrollWidth - clientWidth)} px too narrow: ${widest(clientWidth)}`);
  }
  if (fit.low && scrollHeight > clientHeight) {
    found.push(`the window is ${String(scrollHeight - clientHeight)} px too low`);
  }
  return [...new Set(found)];
}

window.__misfits = misfits;
