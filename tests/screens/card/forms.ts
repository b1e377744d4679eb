import type { CardPush } from '../../../src/core/contract';
import type { DeckCard } from '../../../src/core/deck/card';
import type { CardOnScreen } from '../../../src/core/session/session-types';

/** Every form that the card can take, by a name to read in a test's report. */
export const full: NonNullable<CardPush['notSaved']> = {
  type: 'not-saved',
  entries: 1,
  because: 'disk-full',
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
  readonly card: Partial<CardOnScreen>;
  readonly notSaved?: CardPush['notSaved'];
}

export const forms: Readonly<Record<string, FormCase>> = {
  'breath card': { card: {} },
  'card without a breath': { card: { cardId: 'breathe-window' } },
  'breath card with keyboard': { card: { why: 'asked', keyboard: true } },
  'expanded breath': { card: { keyboard: true, expanded: true } },
  'expanded reframe': {
    card: { cardId: 'reframe-before-you', why: 'hard-call', kind: 'angry', keyboard: true, expanded: true },
  },
  'expanded by pointer': { card: { cardId: 'reframe-next-hour', expanded: true } },
  'own card opened': {
    card: {
      cardId: 'own-1',
      own: ownCard('The kettle first. <b>Then</b> the queue.'),
      keyboard: true,
      expanded: true,
    },
  },
  'own card of the longest line': { card: { cardId: 'own-2', own: ownCard('W'.repeat(90)) } },
  kinds: { card: { step: 'kinds', why: 'hard-call', keyboard: true } },
  'kinds without keyboard': { card: { step: 'kinds', why: 'hard-call' } },
  rating: { card: { step: 'rating', why: 'rate-asked', keyboard: true } },
  'rating without keyboard': { card: { step: 'rating', why: 'rate-asked' } },
  outcome: { card: { step: 'outcome', why: 'rate-asked', keyboard: true, rating: 4 } },
  'outcome without a rating': { card: { step: 'outcome', why: 'rate-asked', keyboard: true } },
  'care first': { card: { step: 'care', why: 'hard-call', keyboard: true, kind: 'threat' } },
  'caller in crisis': { card: { step: 'care', why: 'hard-call', keyboard: true, kind: 'crisis' } },
  'rating not saved': {
    card: { step: 'outcome', why: 'rate-asked', keyboard: true, rating: 4 },
    notSaved: full,
  },
  'arrive by itself': { card: { cardId: 'arrive', step: 'arrive-intention' } },
  'arrive with the keyboard': {
    card: { cardId: 'arrive', step: 'arrive-intention', why: 'asked', keyboard: true },
  },
  'arrive in own words': { card: { cardId: 'arrive', step: 'arrive-own', why: 'asked', keyboard: true } },
  'arrive, parking offered': { card: { cardId: 'arrive', step: 'arrive-parking' } },
  'arrive, parking': { card: { cardId: 'arrive', step: 'arrive-parking', why: 'asked', keyboard: true } },
  'arrive, parking a card number': {
    card: {
      cardId: 'arrive',
      step: 'arrive-parking',
      why: 'asked',
      keyboard: true,
      draft: { what: 'pay 4111 1111 1111 1111', when: 'tonight' },
    },
  },
  'intention comes back': { card: { step: 'intention', intention: { word: 'kind', text: '' } } },
  'own intention comes back': {
    card: { step: 'intention', keyboard: true, intention: { word: 'own', text: 'W'.repeat(2000) } },
  },
  'rough run': { card: { step: 'rough-run' } },
  'rough run with the keyboard': { card: { step: 'rough-run', keyboard: true } },
  'settings set aside': { card: { step: 'set-aside', setAside: 'settings' } },
  'hooks set aside, with the keyboard': { card: { step: 'set-aside', setAside: 'hooks', keyboard: true } },
  'something else not saved': { card: { step: 'rating', why: 'rate-asked' }, notSaved: full },
};
