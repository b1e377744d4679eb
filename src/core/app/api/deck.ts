import { z } from 'zod';
import { ok, refuse } from '../../answer';
import { contactSchema, mostContacts } from '../../contacts';
import { largestCardsFile } from '../../deck/cards-file';
import { writtenCardSchema } from '../../deck/own-card';
import { deckChangeSchema, triedCard } from '../../deck/own-cards';
import { lastSeen } from '../../session/last-seen';
import { both, main, nothing, request } from './request';

/** What the agent has made of Lull: own cards and switches, and the people for Help now. */
export const deckRequests = {
  deck: request(main, nothing, (_, { userContent }) => ok(userContent.deck())),
  'change-deck': request(main, deckChangeSchema, (change, { userContent }) => userContent.changeDeck(change)),
  /** When each card was last on the screen (epoch ms), by id; those of the last shifts. */
  'cards-seen': request(main, nothing, (_, { runner }) => ok(lastSeen(runner.session()))),
  /** The real card in its corner: one of the deck by id, or as it is being written. Refused on a call. */
  'try-card': request(
    main,
    z.strictObject({ card: z.union([z.string().max(64), writtenCardSchema]), keyboard: z.boolean() }),
    ({ card, keyboard }, { runner, userContent }) => {
      const deckCard = typeof card === 'string' ? userContent.card(card) : triedCard(card);
      return deckCard ? runner.send({ type: 'try-card', deckCard, keyboard }) : refuse('not-found');
    },
  ),
  /** One that was tried without the keyboard goes, unless it was clicked. */
  'hide-tried': request(main, nothing, (_, { runner }) => runner.send({ type: 'hide-tried' })),
  /** Lets the agent pick a file of cards, and takes all of it or nothing. */
  'import-cards': request(main, nothing, async (_, { desk, userContent }) => {
    const picked = await desk.pickFile(largestCardsFile);
    return picked.ok ? ok(await userContent.importCards(picked.value)) : picked;
  }),
  'export-cards': request(main, nothing, (_, { desk, userContent }) =>
    desk.saveFile('lull-cards', 'json', () => userContent.cardsFile()),
  ),
  contacts: request(both, nothing, (_, { userContent }) => ok(userContent.contacts())),
  /** The whole list of people, as it is to be from now on. */
  'change-contacts': request(
    main,
    z.strictObject({ contacts: z.array(contactSchema).max(mostContacts) }),
    async ({ contacts }, { userContent }) => ok(await userContent.changeContacts(contacts)),
  ),
};
