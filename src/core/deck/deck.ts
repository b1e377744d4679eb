import type { DeckCard } from './card';
import { arrive } from './cards/arrive';
import { breathe } from './cards/breathe';
import { careFirst } from './cards/care-first';
import { freshEyes } from './cards/fresh-eyes';
import { learn } from './cards/learn';
import { leaveIt } from './cards/leave-it';
import { lift } from './cards/lift';
import { ready } from './cards/ready';
import { reframeAny } from './cards/reframe-any';
import { reframeLoad } from './cards/reframe-load';
import { reframePerson } from './cards/reframe-person';
import { talk } from './cards/talk';
import { win } from './cards/win';

/** The built-in cards in their standing order. What they say is in the card catalogue of each language, by `id`. */
export const deck: readonly DeckCard[] = [
  ...arrive,
  ...ready,
  ...breathe,
  ...reframePerson,
  ...reframeLoad,
  ...reframeAny,
  ...freshEyes,
  ...win,
  ...lift,
  ...learn,
  ...leaveIt,
  ...talk,
  ...careFirst,
];

/** The built-in cards by their id. */
export const cardById: ReadonlyMap<string, DeckCard> = new Map(deck.map((card) => [card.id, card]));
