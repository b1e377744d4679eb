import type { Span } from '../../core/look-back/days';
import { dayFrom, dayText, spans } from '../../core/look-back/days';

/** The three pages of Look back: every shift as a small page, what seems to help, and the time between calls. */
export const views = ['pages', 'helps', 'gaps'] as const;
export type View = (typeof views)[number];

/** Where in the past the page looks, as it stands in the address: #look-back, #look-back/week/2026-11-19, #look-back/gaps/year. */
export interface LookBackPlace {
  readonly view: View;
  readonly span: Span;
  /** Null: the span that today is in. */
  readonly day: number | null;
}

/** The place that the parts of an address name, whatever is missing in it. */
export function placeOf(parts: readonly string[]): LookBackPlace {
  const view = views.find((name) => name === parts[0]);
  const [span, day] = view ? parts.slice(1) : parts;
  return {
    view: view ?? 'pages',
    span: spans.find((name) => name === span) ?? 'month',
    day: day === undefined ? null : dayFrom(day),
  };
}

export function placeHash({ view, span, day }: LookBackPlace): string {
  const parts = [view === 'pages' ? [] : view, span, day === null ? [] : dayText(day)].flat();
  return `#look-back/${parts.join('/')}`;
}

export function openPlace(place: LookBackPlace): void {
  window.location.hash = placeHash(place);
}
