import { createContext, use } from 'react';
import type { Formats } from '../core/i18n/formats';

/** The formats of a language by zone; `AppearanceRoot` makes them. */
export const FormatsContext = createContext<((zone: string | null) => Formats) | null>(null);

/** Times and dates in the agent's language, in the zone of a shift (null: where the computer is). */
export function useFormats(zone: string | null): Formats {
  const formatsIn = use(FormatsContext);
  if (!formatsIn) throw new Error('useFormats outside Appearance');
  return formatsIn(zone);
}
