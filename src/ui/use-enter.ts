import { useKeyDown } from './use-key-down';

const takesEnter = 'a, button, select, textarea, input:not([type=radio])';

/** Enter does the main thing of a page, unless what has the focus takes the key for itself. */
export function useEnter(act: () => void): void {
  useKeyDown((event) => {
    if (event.key !== 'Enter' || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest(takesEnter)) return;
    // Else the same press would be a click on what has the focus next.
    event.preventDefault();
    act();
  });
}
