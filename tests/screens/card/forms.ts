import type { CardPush } from '../../../src/core/contract';
import type { DeckCard } from '../../../src/core/deck/card';
import { deck } from '../../../src/core/deck/deck';
import type { CardPart } from './card-page';
import { deckCard, screen } from './card-page';

/** Every form that the card can take, by a name to read in a test's report. */
export const full: NonNullable<CardPush['notSaved']> = {
  type: 'not-saved',
  entries: 1,
  reason: 'disk-full',
};

/** A card of the agent's own, as it travels with the push. */
export const ownCard = (line: string): DeckCard => ({
  id: 'own-1',
  family: 'lift',
  moments: ['gap'],
  tier: 10,
  mechanism: 'connect',
  kinds: [],
  breath: null,
  practices: ['P43'],
  evidence: 'C',
  source: null,
  own: { line, secondLine: 'Both will wait.' },
});

interface FormCase {
  readonly card: CardPart;
  readonly notSaved?: CardPush['notSaved'];
}

const ownIntention = { word: 'own', text: 'W'.repeat(2000) } as const;
const hooks = { ...screen.setAside, file: 'hooks' } as const;

export const forms: Readonly<Record<string, FormCase>> = {
  'breath card': { card: {} },
  'card without a breath': { card: { deckCard: deckCard('breathe-window') } },
  'breath card with keyboard': { card: { why: 'asked', keyboard: true } },
  'expanded breath': { card: { keyboard: true, expanded: true } },
  'breath of a hard call': { card: { ...screen.breath, keyboard: true } },
  'expanded reframe': { card: { ...screen.reframe, keyboard: true } },
  'reframe of a call about the agent’s origin': {
    card: { ...screen.aboutOrigin, keyboard: true },
  },
  'expanded by pointer': { card: { deckCard: deckCard('reframe-next-hour'), expanded: true } },
  'own card opened': {
    card: {
      deckCard: ownCard('The kettle first. <b>Then</b> the queue.'),
      keyboard: true,
      expanded: true,
    },
  },
  'own card of the longest line': { card: { deckCard: ownCard('W'.repeat(90)) } },
  sessions: {
    card: {
      screen: 'sessions',
      deckCards: deck.filter(({ tier }) => tier === 300),
      why: 'asked',
      keyboard: true,
    },
  },
  'a card with a field for a line to park': {
    card: { offer: { what: 'parking', draft: { what: '', when: '' } }, why: 'asked', keyboard: true },
  },
  'a card with a field for a win': {
    card: { offer: { what: 'win', callId: 'call-1', draft: '' }, why: 'asked', keyboard: true },
  },
  'a card with the keys of deposits': {
    card: { offer: { what: 'deposit', callId: 'call-1' }, why: 'asked', keyboard: true },
  },
  kinds: { card: { ...screen.kinds, keyboard: true } },
  'kinds without keyboard': { card: screen.kinds },
  rating: { card: { ...screen.rating, keyboard: true } },
  'rating without keyboard': { card: screen.rating },
  outcome: { card: { ...screen.outcome, keyboard: true } },
  'care first': { card: { ...screen.care, keyboard: true } },
  'care first, abuse': { card: { ...screen.abuse, keyboard: true } },
  'caller in crisis': { card: { ...screen.crisis, keyboard: true } },
  'rating not saved': { card: { ...screen.outcome, keyboard: true }, notSaved: full },
  'arrive by itself': { card: screen.arrive },
  'arrive with the keyboard': { card: { ...screen.arrive, why: 'asked', keyboard: true } },
  'arrive in own words': { card: { ...screen.ownWords, why: 'asked', keyboard: true } },
  'arrive, parking offered': { card: screen.parking },
  'arrive, parking': { card: { ...screen.parking, why: 'asked', keyboard: true } },
  'arrive, parking a card number': {
    card: {
      ...screen.parking,
      why: 'asked',
      keyboard: true,
      draft: { what: 'pay 4111 1111 1111 1111', when: 'tonight' },
    },
  },
  'intention comes back': { card: screen.intention },
  'own intention comes back': {
    card: { ...screen.intention, keyboard: true, intention: ownIntention },
  },
  'rough run': { card: screen.roughRun },
  'rough run with the keyboard': { card: { ...screen.roughRun, keyboard: true } },
  'marked during a call': { card: screen.marked },
  'settings set aside': { card: screen.setAside },
  'hooks set aside, with the keyboard': { card: { ...hooks, keyboard: true } },
  'something else not saved': { card: screen.rating, notSaved: full },
};
