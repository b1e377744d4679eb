import { useRef } from 'react';
import { textSizeAfter } from '../../core/settings/text-size';
import { useHost, useIsDesktop } from '../../ui/host';
import { useKeyDown } from '../../ui/use-key-down';

/** Ctrl or Cmd with plus, minus and 0: the size of the text in Settings. A browser has its own. */
export function useTextSizeKeys(): void {
  const host = useHost();
  const isDesktop = useIsDesktop();
  // Each press goes on from what the one before it has set.
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  const change = async (key: string): Promise<void> => {
    const view = await host.request('settings', null);
    const size = view.ok ? textSizeAfter(key, view.value.settings['look.textSize']) : null;
    if (size !== null) await host.request('change-setting', { key: 'look.textSize', value: size });
  };
  useKeyDown((event) => {
    if (!isDesktop || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (textSizeAfter(event.key, 0) === null) return;
    event.preventDefault();
    turn.current = turn.current.then(() => change(event.key));
  });
}
