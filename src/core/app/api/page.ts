import { z } from 'zod';
import { done, ok } from '../../answer';
import { pageFailure } from '../page-failure';
import { card, main, nothing, request } from './request';

/** How the pages themselves fare. */
export const pageRequests = {
  /** A page of the main window could not be drawn. */
  'page-failed': request(main, pageFailure, (what, app) => {
    app.pageFailed('main', what);
    return done;
  }),
  /** A card could not be drawn; it goes, because an empty one is only in the way. */
  'card-failed': request(card, pageFailure, (what, app) => {
    app.pageFailed('card', what);
    return app.runner.send({ type: 'quick-hide' });
  }),
  /** What was being written before the page was loaded anew. */
  drafts: request(main, nothing, (_, { drafts }) => ok(drafts.all())),
  'keep-draft': request(
    main,
    z.strictObject({ name: z.string().max(120), text: z.string().max(60_000).nullable() }),
    ({ name, text }, { drafts }) => {
      drafts.keep(name, text);
      return done;
    },
  ),
};
