import { useLayoutEffect, useRef, useState } from 'react';
import type { CardPush, Host } from '../../core/contract';
import type { CardAction, CardOnScreen } from '../../core/session/session-types';
import { assertNever } from '../../core/words';
import { Appearance } from '../../ui/appearance';
import { createCardFeed, HostProvider, useFeed } from '../../ui/host';
import { useReducedMotion } from '../../ui/use-reduced-motion';
import { Announcer } from './announcer';
import { ArriveIntention } from './arrive-intention';
import { ArriveOwn } from './arrive-own';
import { ArriveParking } from './arrive-parking';
import { IntentionBack, RoughRun, SetAside } from './quiet-form';
import { CardForm } from './card-form';
import styles from './card-screen.module.css';
import { CareForm } from './care-form';
import { useClickGuard } from './click-guard';
import { KindsForm } from './kinds-form';
import { OutcomeForm } from './outcome-form';
import { RatingForm } from './rating-form';
import { useCardHeight, useCardKeys, useFirstFocus } from './surface';

interface ShownProps {
  readonly host: Host;
  readonly push: CardPush;
  readonly calm: boolean;
}

function Form(props: Omit<ShownProps, 'host'> & { card: CardOnScreen; send: (action: CardAction) => void }) {
  const { card, push, calm, send } = props;
  const { notSaved } = push;
  switch (card.step) {
    case 'card':
      return <CardForm card={card} send={send} language={push.look.language} calm={calm} />;
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
      return <IntentionBack card={card} send={send} />;
    case 'rough-run':
      return <RoughRun card={card} send={send} />;
    case 'set-aside':
      return <SetAside card={card} send={send} />;
    default:
      return assertNever(card.step);
  }
}

/** What a click on the card beside its buttons means. */
function surfaceAction(card: CardOnScreen): CardAction | null {
  if (card.step === 'card') return card.expanded ? null : { do: 'more' };
  return card.step === 'care' || card.keyboard ? null : { do: 'take-keyboard' };
}

function Surface({ host, push, card, calm }: ShownProps & { readonly card: CardOnScreen }) {
  const surface = useRef<HTMLDivElement>(null);
  const guard = useClickGuard(card);
  const send = (action: CardAction): void => {
    guard.answered();
    void host.request('card', action);
  };
  useCardKeys(card, send);
  useCardHeight(surface, host);
  useFirstFocus(surface, card);
  useLayoutEffect(() => {
    void host.request('card-ready', { number: card.number });
  }, [host, card.number]);
  return (
    <div
      className={styles.surface}
      data-step={card.step}
      ref={surface}
      onClickCapture={guard.onClickCapture}
      onClick={(event) => {
        const action = surfaceAction(card);
        if (action && !(event.target as Element).closest('button')) send(action);
      }}
    >
      <Form key={card.number} push={push} card={card} calm={calm} send={send} />
    </div>
  );
}

function Shown({ host, push, calm }: ShownProps) {
  return (
    <Appearance look={push.look}>
      {push.card && <Surface host={host} push={push} card={push.card} calm={calm} />}
    </Appearance>
  );
}

/** The card, in a window of its own or in a corner of the page; without a card there is only the empty surface. */
export function CardScreen({ host }: { readonly host: Host }) {
  const [feed] = useState(() => createCardFeed(host));
  const push = useFeed(feed);
  const calm = useReducedMotion(push?.look.reducedMotion ?? 'system');
  return (
    <HostProvider host={host}>
      <div className={styles.card}>
        <Announcer silent={push?.card?.keyboard ?? true}>
          {push && <Shown host={host} push={push} calm={calm} />}
        </Announcer>
      </div>
    </HostProvider>
  );
}
