import { useIsDesktop, useSnapshot } from '../../ui/host';
import { useAnswer } from '../../ui/use-answer';
import type { Found } from '../../core/hearing';

/** What was found on this computer, and whether somebody still looks. */
export function useFound(): { readonly found: Found; readonly looking: boolean } {
  const { answer: running } = useAnswer('phone-programs', null);
  const { answer: microsip } = useAnswer('microsip', { do: 'read' });
  const isDesktop = useIsDesktop();
  const microphone = useSnapshot(({ sources }) => sources.find(({ id }) => id === 'microphone'));
  const hasFile = microsip?.ok === true && microsip.value.file !== null;
  const phones = [...(running?.ok ? running.value : []), ...(hasFile ? ['microsip'] : [])];
  return {
    found: { phones: [...new Set(phones)], microphone: isDesktop && microphone?.trouble === null },
    looking: running === null || microsip === null,
  };
}
