/** Sees, in the page itself, where the keyboard is and where it ought to come. */

declare global {
  interface Window {
    __controls: { readonly list: () => readonly Control[]; readonly focused: () => Focused };
  }
}

export interface Control {
  readonly name: string;
  /** In the page, not in the window. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

export interface Focused {
  /** Its place among the controls in their order in the page; -1 for none of them. */
  readonly place: number;
  /** It has stops of its own for Tab, as a time field does. */
  readonly hasStops: boolean;
  /** What is wrong with how it is to be seen, or null. */
  readonly trouble: string | null;
}

const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Of radios of one name the keyboard comes to one: the chosen, or the first. */
function isPassedBy(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return false;
  const scope = element.form ?? document;
  const group = [
    ...scope.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(element.name)}"]`),
  ];
  return element !== (group.find((one) => one.checked) ?? group[0]);
}

/** Of the whole page, or of the dialog that alone can be used. */
function controls(): readonly HTMLElement[] {
  const within = document.querySelector(':modal') ?? document;
  return [...within.querySelectorAll<HTMLElement>(selector)].filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.matches(':disabled') &&
      !one.closest('[inert]') &&
      !isPassedBy(one) &&
      one.checkVisibility({ visibilityProperty: true }),
  );
}

function describe(element: HTMLElement): Control {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const words = element.getAttribute('aria-label') ?? element.textContent.trim();
  return {
    name: `${element.tagName.toLowerCase()} ${element.getAttribute('name') ?? words.slice(0, 30)}`,
    box: { left, right, top: top + window.scrollY, bottom: bottom + window.scrollY },
  };
}

/** A ring, or the firm line under a field that is a line itself. */
const hasRing = (element: Element): boolean => {
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  return (
    (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow.endsWith('0px -2px 0px 0px inset')
  );
};

function troubleOf(element: HTMLElement): string | null {
  const drawn = [
    element,
    ...element.querySelectorAll('*'),
    element.parentElement,
    element.closest('label, section'),
  ];
  if (!drawn.some((one) => one && hasRing(one))) return 'no ring around it';
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const outside = right < 0 || bottom < 0 || left > window.innerWidth || top > window.innerHeight;
  return outside ? 'not in sight' : null;
}

window.__controls = {
  list: () => controls().map(describe),
  focused: () => {
    const active = document.activeElement;
    const place = active instanceof HTMLElement ? controls().indexOf(active) : -1;
    if (!(active instanceof HTMLElement) || place < 0) return { place, hasStops: false, trouble: null };
    const hasStops = active.matches('[type=time], [type=date], [type=month], [type=week]');
    return { place, hasStops, trouble: troubleOf(active) };
  },
};
