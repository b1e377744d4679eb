import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CardText } from '../../core/deck/card';
import { deck } from '../../core/deck/deck';
import { cardText } from '../../core/i18n/card-text';
import type { DeckView } from '../../core/contract';
import type { Shift } from '../../core/shift/shift';
import type { Language } from '../../core/words';
import { useHost } from '../../ui/host';

const dayMs = 86_400_000;

const isForTheEnd = (card: { readonly moments: readonly string[] }): boolean =>
  card.moments.length === 1 && card.moments[0] === 'shift-end';

/** Cards for the end of a shift alone come nowhere else: built-in ones that are not switched off, and the agent's own. */
function linesFor(
  view: DeckView | null,
  language: Language,
): readonly Pick<CardText, 'line' | 'secondLine'>[] {
  const isOn = ({ id }: { readonly id: string }): boolean => !view?.off.includes(id);
  const builtIn = deck.filter(isForTheEnd).filter(isOn);
  return [
    ...builtIn.map(({ id }) => cardText(language, id)).filter((card) => card !== null),
    ...(view?.cards.filter(isForTheEnd).filter(isOn) ?? []),
  ];
}

/** What the closing breath says: another card each day, the same one all day. Null until the host has said which are on. */
export function useClosingLine(shift: Shift): Pick<CardText, 'line' | 'secondLine'> | null {
  const { t, i18n } = useTranslation('close');
  const host = useHost();
  const [view, setView] = useState<DeckView | 'unknown' | null>(null);
  useEffect(() => {
    let wanted = true;
    void host.request('deck', null).then((answer) => {
      if (wanted) setView(answer.ok ? answer.value : 'unknown');
    });
    return () => {
      wanted = false;
    };
  }, [host]);
  if (view === null) return null;
  const lines = linesFor(view === 'unknown' ? null : view, i18n.language as Language);
  const day = Math.floor(shift.startedAt / dayMs);
  return lines[day % lines.length] ?? { line: t('breathLine'), secondLine: '' };
}
