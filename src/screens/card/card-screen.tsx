import { useLayoutEffect, useRef, useState } from 'react';
import type { CardAction } from '../../core/card/action';
import type { Card } from '../../core/card/card';
import { actionForClick } from '../../core/card/keys';
import type { CardPush } from '../../core/contract';
import type { Host } from '../../core/app/api/api';
import { assertNever } from '../../core/vocabulary';
import { AppearanceRoot } from '../../ui/appearance-root';
import { ErrorBoundary } from '../../ui/error-boundary';
import { createCardFeed, HostProvider, useFeed } from '../../ui/host';
import { pageFailure } from '../../ui/page-failure';
import { useReducedMotion } from '../../ui/use-reduced-motion';
import { useRequest } from '../../ui/use-request';
import { Announcer } from './announcer';
import { ArriveIntention } from './arrive-intention';
import { ArriveOwn } from './arrive-own';
import { ArriveParking } from './arrive-parking';
import { IntentionReminder, RoughRun, SetAside } from './quiet-form';
import { CardForm } from './card-form';
import styles from './card-screen.module.css';
import { CareForm } from './care-form';
import { useClickGuard } from './click-guard';
import { KindsForm } from './kinds-form';
import { MarkedStrip } from './marked-strip';
import { OutcomeForm } from './outcome-form';
import { RatingForm } from './rating-form';
import { SessionsForm } from './sessions-form';
import { useCardHeight, useCardKeys, useFirstFocus } from './surface';

interface ShownProps {
  readonly push: CardPush;
  readonly calm: boolean;
}

function ScreenForm(props: ShownProps & { card: Card; send: (action: CardAction) => void }) {
  const { card, push, calm, send } = props;
  const { notSaved } = push;
  switch (card.screen) {
    case 'deck-card':
    case 'hard-call-breath':
    case 'reframe':
      return <CardForm card={card} send={send} language={push.appearance.language} calm={calm} />;
    case 'sessions':
      return <SessionsForm card={card} send={send} language={push.appearance.language} />;
    case 'kinds':
      return <KindsForm card={card} send={send} />;
    case 'rating':
      return <RatingForm card={card} send={send} notSaved={notSaved} />;
    case 'outcome':
      return <OutcomeForm card={card} send={send} notSaved={notSaved} />;
    case 'care':
      return <CareForm card={card} send={send} />;
    case 'arrive-intention':
      return <ArriveIntention card={card} send={send} />;
    case 'arrive-own':
      return <ArriveOwn card={card} send={send} />;
    case 'arrive-parking':
      return <ArriveParking card={card} send={send} />;
    case 'intention':
      return <IntentionReminder card={card} send={send} />;
    case 'rough-run':
      return <RoughRun card={card} send={send} />;
    case 'set-aside':
      return <SetAside card={card} send={send} />;
    case 'marked':
      return <MarkedStrip />;
    default:
      return assertNever(card);
  }
}

function Surface({ push, card, calm }: ShownProps & { readonly card: Card }) {
  const surface = useRef<HTMLDivElement>(null);
  const guard = useClickGuard(card);
  const { send: request } = useRequest();
  const send = (action: CardAction): void => {
    guard.answered();
    void request('card', action);
  };
  useCardKeys(card, send);
  useCardHeight(surface, request);
  useFirstFocus(surface, card);
  useLayoutEffect(() => void request('card-ready', { number: card.number }), [request, card.number]);
  return (
    <div
      className={styles.surface}
      data-screen={card.screen}
      ref={surface}
      onClickCapture={guard.onClickCapture}
      onClick={(event) => {
        const action = actionForClick(card);
        if (action && !(event.target as Element).closest('button')) send(action);
      }}
    >
      <ScreenForm key={card.number} push={push} card={card} calm={calm} send={send} />
    </div>
  );
}

function ShownCard({ push, calm }: ShownProps) {
  return (
    <AppearanceRoot appearance={push.appearance}>
      {push.card && <Surface push={push} card={push.card} calm={calm} />}
    </AppearanceRoot>
  );
}

/** The card, in a window of its own or in a corner of the page; without a card there is only the empty surface. */
export function CardScreen({ host }: { readonly host: Host }) {
  const [feed] = useState(() => createCardFeed(host));
  const push = useFeed(feed);
  const calm = useReducedMotion(push?.appearance.reducedMotion ?? 'system');
  return (
    <HostProvider host={host}>
      <div className={styles.card}>
        <Announcer silent={push?.card?.keyboard ?? true}>
          <ErrorBoundary
            of={String(push?.card?.number)}
            onError={(error) => void host.request('card-failed', pageFailure(error))}
            instead={() => null}
          >
            {push && <ShownCard push={push} calm={calm} />}
          </ErrorBoundary>
        </Announcer>
      </div>
    </HostProvider>
  );
}
