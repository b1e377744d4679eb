import type { Session } from './session-types';

/** When each card was last on the screen, epoch ms by its id, as far as the remembered shifts and this one tell. */
export const lastSeen = ({
  remembered,
  shift,
}: Pick<Session, 'remembered' | 'shift'>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...remembered.cards, ...(shift?.cards ?? [])].map(({ cardId, shownAt }) => [cardId, shownAt]),
  );
