import type { SiteLines } from '../core/care/site-lines';
import type { Answer } from '../core/contract';
import { useAnswer } from './use-answer';
import { useRequest } from './use-request';

export interface SiteLinesAccess {
  readonly lines: SiteLines;
  readonly keep: (lines: SiteLines) => Promise<Answer<SiteLines>>;
}

/** The lines of the site, as the host has them. */
export function useSiteLines(): SiteLinesAccess | null {
  const { send } = useRequest();
  const { answer, replace } = useAnswer('site-lines', null);
  if (!answer?.ok) return null;
  return {
    lines: answer.value,
    async keep(next) {
      const kept = await send('change-site-lines', next);
      if (kept.ok) replace(kept.value);
      return kept;
    },
  };
}
