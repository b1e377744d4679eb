import type { Family } from '../../../src/core/deck/card';
import { deck } from '../../../src/core/deck/deck';

/** What Lull is built on: 53 practices, each in our own words, and where each lives. The cards name theirs by id. */

/** Parts of Lull that carry a practice beside the cards. */
export const features = [
  /** Arrive: intention, the parked line, one person helped. */
  'arrive',
  'parking',
  /** Picking what kind a hard call was. */
  'kinds',
  /** Outcome "turned around". */
  'turned-around',
  'wins',
  'deposits',
  /** Own cards in the Deck. */
  'own-cards',
  /** Cards by theme in the Deck. */
  'deck-filter',
  'talk-sheet',
  /** The ritual at the end, and what is taken home. */
  'close',
] as const;
export type Feature = (typeof features)[number];

export interface Practice {
  readonly says: string;
  /** Each of these families has a card that carries it. */
  readonly families: readonly Family[];
  readonly features: readonly Feature[];
}

const inCards = (says: string, ...families: readonly Family[]): Practice => ({
  says,
  families,
  features: [],
});
const alsoIn = (practice: Practice, ...features: readonly Feature[]): Practice => ({ ...practice, features });

/** By id. */
export const practices: Readonly<Record<string, Practice>> = {
  P01: alsoIn(inCards('Be where you are before you begin: a breath, a sound, a plan.', 'arrive'), 'arrive'),
  P02: alsoIn(inCards('Choose each day how you want to be on the phone.', 'arrive'), 'arrive', 'close'),
  P03: inCards('Learn the craft in small pieces, and keep at it.', 'learn'),
  P04: alsoIn(inCards('A thing done well is a pleasure in itself.', 'win'), 'wins'),
  P05: alsoIn(inCards('Notice what you did well, since others may not.', 'win'), 'wins', 'close'),
  P06: inCards('A caller meets one person of the company: you.', 'win'),
  P07: inCards('They are angry at the wait or the process; a good call mends a lot of it.', 'reframe'),
  P08: alsoIn(inCards('Small kindnesses add up like savings.', 'win'), 'deposits'),
  P09: inCards('Taking good care is chosen again for each call.', 'fresh-eyes'),
  P10: inCards('Feeling what someone needs is half the skill, machines or not.', 'learn'),
  P11: alsoIn(inCards('What is practised on the phone is of use at home.', 'learn'), 'close'),
  P12: alsoIn(inCards('Some callers are wrong, mean, lying or too much.', 'reframe'), 'kinds'),
  P13: alsoIn(inCards('Turning a call is worth more than being right.', 'reframe'), 'turned-around'),
  P14: inCards('First show that you heard, then pause, then take the next step.', 'reframe'),
  P15: inCards('Every call is made up on the spot, like music.', 'ready'),
  P16: inCards('On a bad day, try on a better day’s voice and cover nothing up.', 'ready'),
  P17: inCards('See the next call going well before it comes.', 'ready'),
  P18: alsoIn(inCards('Part of what goes home with you is up to you.', 'leave-it'), 'close'),
  P19: alsoIn(
    inCards('How you look at a call matters; find a way of looking that helps.', 'reframe'),
    'own-cards',
  ),
  P20: inCards('Make it no bigger, no worse, no fight and not about you.', 'reframe'),
  P21: inCards('A body set for a fight can be answered with a breath.', 'breathe'),
  P22: inCards('Most callers of a day can leave with less on their minds.', 'win'),
  P23: alsoIn(inCards('Think of one person you helped.', 'arrive', 'win'), 'arrive'),
  P24: inCards('Moods are catching, good ones too.', 'win', 'lift'),
  P25: alsoIn(inCards('Talk it over as a team, and agree on one thing.', 'talk'), 'talk-sheet'),
  P26: inCards('Have some fun.', 'lift'),
  P27: inCards('Smile for yourself first.', 'ready'),
  P28: inCards('See which thought is in charge.', 'reframe'),
  P29: inCards('Be good to callers, and to colleagues as if they were callers.', 'lift'),
  P30: inCards('Laugh at yourself now and then; being of use is enough.', 'lift'),
  P31: inCards('Listen until you know what this one wants.', 'fresh-eyes'),
  P32: inCards('The first words come once; try yours out.', 'ready'),
  P33: inCards('The last words stay; keep the ones that worked.', 'ready'),
  P34: alsoIn(inCards('Say the greeting of your site in a voice of your own.', 'ready'), 'own-cards'),
  P35: inCards('Chair, headset, water.', 'ready'),
  P36: inCards('Ask once a week how you sound at first.', 'learn'),
  P37: alsoIn(inCards('Your own troubles are not the caller’s, and can wait outside.', 'arrive'), 'parking'),
  P38: inCards('Nobody is quite like the last caller; listen for the difference.', 'fresh-eyes'),
  P39: inCards('The same answer can be told, or simply listened through.', 'fresh-eyes'),
  P40: alsoIn(inCards('Decide each day to be of some use.', 'arrive'), 'arrive'),
  P41: inCards('Leave other people’s moods with them.', 'lift'),
  P42: inCards('A glad caller comes back and tells others.', 'win'),
  P43: alsoIn(inCards('Know what keeps you going, and ask what keeps others going.', 'talk'), 'own-cards'),
  P44: alsoIn(inCards('How you feel when the shift ends is what counts.', 'leave-it'), 'close'),
  P45: inCards('A way of looking that is good for you is reason enough.', 'reframe'),
  P46: inCards('A good call does you good; stay with it a moment.', 'win'),
  P47: alsoIn(inCards('An angry call that ends friendly is your win.', 'win'), 'turned-around'),
  P48: inCards('Pass over their mistake and look for the next step.', 'reframe'),
  P49: inCards('Being right does not last; being done does.', 'reframe'),
  P50: inCards('Short and kind: say what is done, then what comes next.', 'ready'),
  P51: alsoIn(inCards('Keep what you are liked for, a line at a time.', 'win'), 'wins'),
  P52: alsoIn(inCards('Find one thing to like here, and go home at ease.', 'leave-it'), 'close'),
  P53: alsoIn(inCards('It was not about you, and callers talk.', 'reframe'), 'deck-filter'),
};

/** The cards that carry a practice, by id; empty for an id that is none. */
export const cardsCarrying = (practiceId: string): readonly string[] =>
  deck.filter((card) => card.practices.includes(practiceId)).map((card) => card.id);
