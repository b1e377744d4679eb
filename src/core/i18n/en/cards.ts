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

/** What the cards say, by the id of the card in the deck; one file a family. */
export const cards = {
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
} as const;
