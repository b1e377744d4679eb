import { z } from 'zod';
import { done, ok, refuse } from '../../answer';
import { cardAction } from '../../card/action';
import { card, main, nothing, request } from './request';

/** The card on the screen, and asking for one. */
export const cardRequests = {
  'get-card': request(card, nothing, (_, app) => ok(app.cardPush())),
  'ask-card': request(main, nothing, (_, { runner }) => runner.send({ type: 'ask-card' })),
  'ask-rating': request(main, nothing, (_, { runner }) => runner.send({ type: 'ask-rating' })),
  /** The card of Care first that was left open, with the keyboard. */
  'open-care': request(main, nothing, (_, { runner }) => runner.send({ type: 'open-care' })),
  /** Arrive when asked for, with the keyboard; refused once it was gone through or skipped. */
  'ask-arrive': request(main, nothing, (_, { runner }) => runner.send({ type: 'ask-arrive' })),
  card: request(card, cardAction, (action, { runner }) => runner.send({ type: 'card', action })),
  /** The card's content is this tall, in CSS pixels; the window follows, growing upwards. */
  'card-height': request(card, z.strictObject({ height: z.int().min(48).max(1600) }), ({ height }, app) => {
    app.cardSurface.resize(height);
    return done;
  }),
  /** The card with this number is painted and may be shown. */
  'card-ready': request(card, z.strictObject({ number: z.int().min(0) }), ({ number }, app) => {
    app.cardSurface.ready(number);
    return done;
  }),
  /** Switches off the card that is on the screen, and it goes. */
  'not-again': request(card, nothing, async (_, { runner, userContent }) => {
    const shown = runner.session().card;
    if (shown?.screen !== 'deck-card') return refuse('not-now');
    const changed = await userContent.changeDeck({ do: 'switch', id: shown.deckCard.id, on: false });
    return changed.ok ? runner.send({ type: 'card', action: { do: 'done' } }) : changed;
  }),
  /** Opens Help now in the main window, from the card. */
  'open-help': request(card, nothing, (_, app) => {
    app.desk.openHelp(true);
    return done;
  }),
};
