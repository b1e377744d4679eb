import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import '../../src/styles/tokens.css';
import '../../src/styles/base.css';
import '../../src/screens/card/card-page.css';
import type { CardPush } from '../../src/core/contract';
import type { Host, RequestName, RequestPayload } from '../../src/core/app/api/api';
import type { SiteLines } from '../../src/core/care/site-lines';
import { nothingWritten } from '../../src/core/care/site-lines';
import type { Contact } from '../../src/core/contacts';
import { requests } from '../../src/core/app/api/api';
import { catalogues } from '../../src/core/i18n/languages';
import { CardScreen } from '../../src/screens/card/card-screen';
import './controls';
import './misfits';
import { makePseudo } from './pseudo';

/** The card screen on a host that a test drives: it pushes what the test says and keeps what the screen asks for. */

interface Sent {
  readonly name: RequestName;
  readonly payload: unknown;
}

declare global {
  interface Window {
    readonly __card: {
      readonly push: (push: CardPush) => void;
      readonly sent: Sent[];
      /** Names of requests to refuse. */
      readonly refuse: RequestName[];
      /** The people that are written down. */
      contacts: readonly Contact[];
      /** The lines of the site that are written down. */
      site: SiteLines;
      /** Every text in the pseudo-locale from now on; before the first card. */
      readonly lengthen: () => void;
    };
  }
}

let take: ((push: CardPush) => void) | null = null;

const host: Host = {
  request: <N extends RequestName>(name: N, payload: RequestPayload<N>) => {
    if (name === 'get-card') return Promise.resolve({ ok: false, error: 'not-now' });
    if (!requests[name].payload.safeParse(payload).success) throw new Error(`not in the contract: ${name}`);
    window.__card.sent.push({ name, payload });
    if (window.__card.refuse.includes(name)) return Promise.resolve({ ok: false, error: 'not-saved' });
    const { contacts, site } = window.__card;
    const answers: Partial<Record<RequestName, unknown>> = {
      contacts: { contacts, notSaved: null },
      'site-lines': site,
    };
    return Promise.resolve({ ok: true, value: (answers[name] ?? null) as never });
  },
  on: (name, listen) => {
    if (name === 'card') take = listen as (push: CardPush) => void;
    return () => {
      take = null;
    };
  },
};

const sent: Sent[] = [];
const refuse: RequestName[] = [];
Object.assign(window, {
  __card: {
    sent,
    refuse,
    contacts: [],
    site: nothingWritten,
    push: (push: CardPush) => {
      flushSync(() => take?.(push));
    },
    lengthen: () => {
      makePseudo(catalogues);
    },
  },
});

const place = document.getElementById('card');
if (place) {
  flushSync(() => {
    createRoot(place).render(createElement(CardScreen, { host }));
  });
}
