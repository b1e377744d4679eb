import { card } from './card';
import { cards } from './cards';
import { screens } from './screens';
import { summary } from './summary';
import { tray } from './tray';
import { web } from './web';
import { words } from './words';

export const en = { words, screens, card, cards, summary, tray, web } as const;
