import { z } from 'zod';
import { ok } from '../../answer';
import { contactSchema, mostContacts } from '../../contacts';
import { largestCardsFile } from '../../deck/cards-file';
import { deckChangeSchema } from '../../deck/own-cards';
import { both, main, nothing, request } from './request';

/** What the agent has made of Lull: own cards and switches, and the people for Help now. */
export const deckRequests = {
  deck: request(main, nothing, (_, { userContent }) => ok(userContent.deck())),
  'change-deck': request(main, deckChangeSchema, (change, { userContent }) => userContent.changeDeck(change)),
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
