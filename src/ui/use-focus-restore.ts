import { useEffect } from 'react';
import type { RefObject } from 'react';

/** Where one of the elements around the focus stands: in its parent, between its neighbours. */
interface Step {
  readonly parent: Element;
  readonly before: Element | null;
  readonly after: Element | null;
}

const controls = 'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary';

function stepsTo(element: Element, root: Element): readonly Step[] {
  const steps: Step[] = [];
  for (let one = element; one !== root && one.parentElement; one = one.parentElement) {
    const { parentElement: parent, previousElementSibling: before, nextElementSibling: after } = one;
    steps.push({ parent, before, after });
  }
  return steps;
}

const firstControl = (place: Element | null): HTMLElement | null => {
  const found = place?.matches(controls) ? place : place?.querySelector(controls);
  return found instanceof HTMLElement && found.checkVisibility() ? found : null;
};

/** What stands where the focus was, else beside it; from there outwards. */
function nearest(steps: readonly Step[]): HTMLElement | null {
  for (const { parent, before, after } of steps.filter((step) => step.parent.isConnected)) {
    const here = before?.isConnected ? before.nextElementSibling : parent.firstElementChild;
    const places = [here === after ? null : here, before, after, parent];
    const control = places.map(firstControl).find((one) => one !== null);
    if (control) return control;
  }
  return null;
}

/** When what had the focus goes, the focus goes to what took its place and not to the top of the page. */
export function useFocusRestore(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const page = root.current;
    if (!page) return;
    let last: { readonly element: Element; readonly steps: readonly Step[] } | null = null;
    const forget = (): void => {
      last = null;
    };
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? { element: target, steps: stepsTo(target, page) } : null;
    };
    const elsewhere = ({ target }: Event): void => {
      if (last && !(target instanceof Node && last.element.contains(target))) forget();
    };
    const changes = new MutationObserver(() => {
      if (!last || last.element.isConnected) return;
      const { steps } = last;
      forget();
      if (document.activeElement === document.body) nearest(steps)?.focus({ preventScroll: true });
    });
    changes.observe(page, { childList: true, subtree: true });
    page.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', elsewhere, true);
    // A new page takes the focus as a whole; this must be known before it is drawn.
    window.addEventListener('hashchange', forget, true);
    return () => {
      changes.disconnect();
      page.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', elsewhere, true);
      window.removeEventListener('hashchange', forget, true);
    };
  }, [root]);
}
