import { describe, expect, test } from 'vitest';
import type { Card, CardContent } from '../../../src/core/card/card';
import { actionForClick, actionForKey } from '../../../src/core/card/keys';
import { screens } from '../../../src/core/card/screens';
import { catalogues } from '../../../src/core/i18n/languages';
import { stepSession } from '../../../src/core/session/session';
import type { SessionInput } from '../../../src/core/session/session-types';
import { defaultSettings } from '../../../src/core/settings/settings';
import { languages } from '../../../src/core/i18n/languages';
import { inAGap } from '../../fakes/day';
import { someCard } from '../../fakes/logged';

const deckCard = someCard('breathe-a', { family: 'breathe' });
const nothing = { what: '', when: '' };

const contents: readonly CardContent[] = [
  { screen: 'deck-card', deckCard, expanded: false, offer: null },
  { screen: 'sessions', deckCards: [deckCard] },
  { screen: 'deck-card', deckCard, expanded: true, offer: null },
  { screen: 'hard-call-breath', deckCard, expanded: false, callId: 'c1' },
  { screen: 'hard-call-breath', deckCard, expanded: true, callId: null },
  { screen: 'kinds', callId: 'c1' },
  { screen: 'kinds', callId: null },
  { screen: 'reframe', deckCard, expanded: true, callId: 'c1', kind: 'mean' },
  { screen: 'reframe', deckCard, expanded: true, callId: null, kind: 'origin' },
  { screen: 'rating', callId: 'c1' },
  { screen: 'outcome', callId: 'c1', rating: 2 },
  { screen: 'care', kind: 'threat' },
  { screen: 'arrive-intention' },
  { screen: 'arrive-own', draft: '' },
  { screen: 'arrive-parking', draft: nothing },
  { screen: 'intention', intention: { word: 'kind', text: '' } },
  { screen: 'rough-run' },
  { screen: 'set-aside', file: 'hooks' },
  { screen: 'marked' },
];
const keys = Array.from('123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ').concat('ENTER', 'ESCAPE', 'TAB', 'F1');

const named = contents.map(
  (content) => [JSON.stringify({ ...content, deckCard: undefined }), content] as const,
);

/** What the session answers to an action on this card, in the gap after a first call. */
function send(content: CardContent, event: SessionInput) {
  const session = inAGap().session();
  const { at } = session;
  const card: Card = { ...content, number: 1, why: 'asked', keyboard: true, shownAt: at, leavesAt: null };
  const stamp = { at, random: 0.5, zone: 'Etc/UTC', offsetMinutes: 0 };
  return stepSession({ ...session, card, cardCount: 1 }, event, stamp, defaultSettings, [deckCard]);
}

test('every screen is looked at here', () => {
  expect(new Set(contents.map(({ screen }) => screen))).toEqual(new Set(Object.keys(screens)));
});

describe.each(languages)('in %s', (language) => {
  const letters = catalogues[language].card.letter;

  test.each(named)('each key of %s does something that the session takes', (_, content) => {
    const card: Card = { ...content, number: 1, why: 'asked', keyboard: true, shownAt: 0, leavesAt: null };
    for (const key of keys) {
      const action = actionForKey(key, card, letters);
      if (action) expect(send(content, { type: 'card', action }).refused, key).toBeNull();
    }
    const leave = actionForKey('ESCAPE', card, letters);
    expect(leave && send(content, { type: 'card', action: leave }).session.card).toBeNull();
  });
});

test.each(named)('a click beside the buttons of %s does no harm', (_, content) => {
  for (const keyboard of [true, false]) {
    const card: Card = { ...content, number: 1, why: 'asked', keyboard, shownAt: 0, leavesAt: null };
    const action = actionForClick(card);
    if (!action) continue;
    const { refused, session } = send(content, { type: 'card', action });
    expect(refused).toBeNull();
    expect(session.card).toMatchObject({ screen: content.screen, keyboard: true });
  }
});
