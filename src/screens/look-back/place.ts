import type { Span } from '../../core/look-back/days';
import { dayFrom, dayText, spans } from '../../core/look-back/days';

/** Where in the past the page looks, as it stands in the address: #look-back, #look-back/week/2026-11-19. */
export interface LookBackPlace {
  readonly span: Span;
  /** Null: the span that today is in. */
  readonly day: number | null;
}

export const placeOf = (span: string | undefined, day: string | undefined): LookBackPlace => ({
  span: spans.find((name) => name === span) ?? 'month',
  day: day === undefined ? null : dayFrom(day),
});

export const placeHash = ({ span, day }: LookBackPlace): string =>
  day === null ? `#look-back/${span}` : `#look-back/${span}/${dayText(day)}`;

export function openPlace(place: LookBackPlace): void {
  window.location.hash = placeHash(place);
}
