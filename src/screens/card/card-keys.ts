import type { CardAction, CardOnScreen } from '../../core/session/session-types';
import type { Intention } from '../../core/shift/fact';
import { intentionWords } from '../../core/shift/fact';
import type { CareKind, Deposit, Rating } from '../../core/words';
import { assertNever, careKinds, deposits, ordinaryKinds, outcomes } from '../../core/words';

/** The single letters of a language. */
export interface Letters {
  readonly kind: Readonly<Record<CareKind, string>>;
  readonly deposit: Readonly<Record<Deposit, string>>;
  readonly win: string;
}

/** A hard call's card goes on by itself or by key: the breath to the kinds, the reframe to the rating. */
const goesOn = (card: CardOnScreen): boolean =>
  card.why === 'hard-call' && card.step === 'card' && (card.kind === null || card.callId !== null);

/** What Enter and the first button of a card do; null where nothing is left but to leave. */
export function firstAction(card: CardOnScreen): (CardAction & { readonly do: 'more' | 'next' }) | null {
  if (goesOn(card) && (card.expanded || card.kind === null)) return { do: 'next' };
  return card.expanded ? null : { do: 'more' };
}

const ratings: readonly Rating[] = [1, 2, 3, 4, 5];

function forKinds(key: string, letters: Letters): CardAction | null {
  const kind = ordinaryKinds[Number(key) - 1] ?? careKinds.find((care) => letters.kind[care] === key);
  return kind ? { do: 'kind', kind } : null;
}

function forRating(key: string): CardAction | null {
  const rating = ratings[Number(key) - 1];
  return rating ? { do: 'rate', rating } : null;
}

function forOutcome(key: string, letters: Letters): CardAction | null {
  const outcome = outcomes[Number(key) - 1];
  if (outcome) return { do: 'outcome', outcome };
  if (key === letters.win) return { do: 'win' };
  const deposit = deposits.find((one) => letters.deposit[one] === key);
  return deposit ? { do: 'deposit', deposit } : null;
}

/** A word by its digit; the last digit asks for the agent's own. */
export const intentionAction = (word: Intention['word']): CardAction =>
  word === 'own' ? { do: 'own-words' } : { do: 'intend', intention: { word, text: '' } };

function forIntention(key: string): CardAction | null {
  const word = intentionWords[Number(key) - 1];
  return word ? intentionAction(word) : null;
}

/** What a key means to the card on screen; `key` is a digit, a capital letter, "ENTER" or "ESCAPE". */
export function actionForKey(key: string, card: CardOnScreen, letters: Letters): CardAction | null {
  const leave = key === 'ESCAPE';
  switch (card.step) {
    case 'card':
      if (leave) return { do: 'done' };
      if (key === 'ENTER') return firstAction(card);
      // Who knows the kind already need not wait for the breath to end.
      return card.why === 'hard-call' && card.kind === null ? forKinds(key, letters) : null;
    case 'care':
      return leave ? { do: 'done' } : null;
    case 'kinds':
      return leave ? { do: 'skip' } : forKinds(key, letters);
    case 'rating':
      return leave ? { do: 'skip' } : forRating(key);
    case 'outcome':
      return leave ? { do: 'skip' } : forOutcome(key, letters);
    case 'arrive-intention':
      return leave ? { do: 'skip' } : forIntention(key);
    case 'arrive-own':
    case 'arrive-parking':
      return leave ? { do: 'skip' } : null;
    case 'intention':
    case 'rough-run':
    case 'set-aside':
      return leave ? { do: 'done' } : null;
    default:
      return assertNever(card.step);
  }
}

/** The key of an event in those names. The digit row counts as digits on every layout, shifted or not. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  return digit ?? event.key.toUpperCase();
}
