import { arrive } from './arrive';
import { card } from './card';
import { cards } from './cards';
import { close } from './close';
import { deck } from './deck';
import { help } from './help';
import { keep } from './keep';
import { lookBack } from './look-back';
import { phones } from './phones';
import { screens } from './screens';
import { sources } from './sources';
import { summary } from './summary';
import { talk } from './talk';
import { today } from './today';
import { tray } from './tray';
import { web } from './web';
import { words } from './words';

export const en = {
  words,
  arrive,
  screens,
  phones,
  card,
  cards,
  close,
  deck,
  help,
  keep,
  lookBack,
  sources,
  summary,
  talk,
  today,
  tray,
  web,
} as const;
