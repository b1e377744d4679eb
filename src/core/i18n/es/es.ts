import { card } from './card';
import { cards } from './cards';
import { deck } from './deck';
import { help } from './help';
import { lookBack } from './look-back';
import { phones } from './phones';
import { screens } from './screens';
import { summary } from './summary';
import { talk } from './talk';
import { tray } from './tray';
import { web } from './web';
import { words } from './words';

export const es = { words, screens, phones, card, cards, deck, help, lookBack, summary, talk, tray, web } as const;
