import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats';
import type { Formats } from '../../core/i18n/formats';

export type HistoryT = TFunction<readonly ['lookBack', 'words', 'summary']>;

type Counted = 'shifts' | 'calls' | 'hard' | 'turnedAround';

export interface HistoryFormat {
  readonly t: HistoryT;
  /** Hours and figures; hours of the day are given in UTC. */
  readonly formats: Formats;
  /** "18 shifts", "75 hard". */
  readonly count: (what: Counted, count: number) => string;
}

export function useHistoryFormat(): HistoryFormat {
  const { t } = useTranslation(['lookBack', 'words', 'summary'] as const);
  const formats = useFormats('UTC');
  return {
    t,
    formats,
    count: (what, count) => t(`worked.${what}`, { count, n: formats.number(count) }),
  };
}
