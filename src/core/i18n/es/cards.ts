import type { InLanguage } from '../in-language';
import type { cards as enCards } from '../en/cards';
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

/** What the cards say. Written in Spanish, not translated word by word: "tú", and Spanish that is at home anywhere. */
export const cards: InLanguage<typeof enCards> = {
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
};
