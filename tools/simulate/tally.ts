import type { DeckCard } from '../../src/core/deck/card';
import { noRepeatWithin } from '../../src/core/deck/choose';
import { cardForTheEnd } from '../../src/core/deck/moments';
import { hourMs } from '../../src/core/durations';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import type { TrueName } from '../../src/web/demo/day';
import type { TrueStretch } from './center';
import type { SeenCard } from './agent';
import type { Played } from './play';

/** What is counted over many agent days; figures are made of it. Times in ms. */
export interface Tally {
  days: number;
  readonly truthMs: Record<TrueName, number>;
  /** Length of every gap. */
  readonly gaps: number[];
  /** Length of every gap in which a card came by itself. */
  readonly gapsUsed: number[];
  /** Cards that came by themselves because a gap was due one, and what became of them. */
  cards: number;
  finished: number;
  sentAway: number;
  cut: number;
  maxCardsInAnHour: number;
  repeatsWithin15: number;
  repeatsWithin50: number;
  /** How often each card of the deck was shown, by id; the line of the close, too. */
  readonly cardShows: Map<string, number>;
  /** Cards that came again within their shift, but for those that were asked for and Care first, which stays until it is closed. */
  linesTwiceInAShift: number;
  /** Cards on the hard-call path that waited for the call to end. */
  hardCallCards: number;
  readonly shownIn: Record<'ringing' | 'on-call' | 'wrap-up', number>;
  /** Cards that came in the same second as the ring or the call, before its news, and were gone within that second. */
  crossed: number;
  readonly overMs: Record<'ringing' | 'on-call' | 'wrap-up', number>;
  /** Ms from a ring or a call until the card that it met was gone, for the worst of them. */
  longestOverCallMs: number;
  /** Answered calls that some source told whole, those within another call too; and how many stand in the log. */
  callsTold: number;
  callsRecorded: number;
  /** How far the talk time in the log was from the true one, for each day; as a share of it. */
  readonly talkOff: number[];
}

export const newTally = (): Tally => ({
  days: 0,
  truthMs: { ringing: 0, 'on-call': 0, 'wrap-up': 0, gap: 0, break: 0 },
  gaps: [],
  gapsUsed: [],
  cards: 0,
  finished: 0,
  sentAway: 0,
  cut: 0,
  maxCardsInAnHour: 0,
  repeatsWithin15: 0,
  repeatsWithin50: 0,
  cardShows: new Map(),
  linesTwiceInAShift: 0,
  hardCallCards: 0,
  shownIn: { ringing: 0, 'on-call': 0, 'wrap-up': 0 },
  crossed: 0,
  overMs: { ringing: 0, 'on-call': 0, 'wrap-up': 0 },
  longestOverCallMs: 0,
  callsTold: 0,
  callsRecorded: 0,
  talkOff: [],
});

const crossedMs = 1000;

const isPaced = (card: SeenCard): boolean => card.why === 'pacing';

/** The most cards in any hour, wherever it begins. */
function mostInAnHour(cards: readonly SeenCard[]): number {
  return cards.reduce((most, { shownAt }) => {
    const within = cards.filter((card) => card.shownAt >= shownAt && card.shownAt < shownAt + hourMs).length;
    return Math.max(most, within);
  }, 0);
}

function countOverlap(tally: Tally, card: SeenCard, stretches: readonly TrueStretch[], first: number): void {
  const leftAt = card.leftAt ?? Infinity;
  for (let index = first; index < stretches.length; index += 1) {
    const stretch = stretches[index];
    if (!stretch || stretch.from >= leftAt) break;
    const { name } = stretch;
    if (name === 'gap' || name === 'break') continue;
    tally.overMs[name] += Math.min(leftAt, stretch.to) - Math.max(card.shownAt, stretch.from);
    if (name === 'on-call')
      tally.longestOverCallMs = Math.max(tally.longestOverCallMs, leftAt - stretch.from);
  }
}

function countShown(tally: Tally, card: SeenCard, { name, from }: TrueStretch): void {
  if (name === 'gap' || name === 'break') return;
  if (card.leftAt !== null && card.leftAt - from <= crossedMs) tally.crossed += 1;
  else tally.shownIn[name] += 1;
}

function countEnd(tally: Tally, card: SeenCard, stretches: readonly TrueStretch[], shownIn: number): void {
  const next = stretches.slice(shownIn).find(({ name, to }) => name === 'ringing' && to > card.shownAt);
  const beforeNext = card.leftAt !== null && card.leftAt <= (next?.from ?? Infinity);
  if (beforeNext && (card.how === 'finished' || card.how === 'done')) tally.finished += 1;
  else if (beforeNext && card.how === 'sent-away') tally.sentAway += 1;
  else tally.cut += 1;
}

function countCards(
  tally: Tally,
  log: readonly LoggedShiftEvent[],
  deck: readonly DeckCard[],
  shown: string[],
): void {
  const add = (id: string): unknown => tally.cardShows.set(id, (tally.cardShows.get(id) ?? 0) + 1);
  const ofDeck = new Map(deck.map((card) => [card.id, card]));
  for (const { id } of deck) tally.cardShows.set(id, tally.cardShows.get(id) ?? 0);
  const inShift = new Set<string>();
  for (const entry of log) {
    if (entry.type === 'shift-opened') inShift.clear();
    if (entry.type === 'shift-closed') {
      const last = cardForTheEnd(deck, entry.at);
      if (last) add(last.id);
    }
    if (entry.type !== 'card-shown') continue;
    const { cardId, why } = entry;
    const card = ofDeck.get(cardId);
    if (card) {
      add(cardId);
      // Care first comes as often as a call goes too far.
      const mayNotRepeat = why === 'pacing' && card.family !== 'care-first';
      if (mayNotRepeat && shown.slice(-15).includes(cardId)) tally.repeatsWithin15 += 1;
      if (mayNotRepeat && shown.slice(-noRepeatWithin).includes(cardId)) tally.repeatsWithin50 += 1;
      if (inShift.has(cardId) && why !== 'asked' && card.family !== 'care-first')
        tally.linesTwiceInAShift += 1;
    }
    inShift.add(cardId);
    shown.push(cardId);
  }
}

function talkOff(stretches: readonly TrueStretch[], log: readonly LoggedShiftEvent[]): number {
  const truth = stretches.reduce((sum, { name, from, to }) => sum + (name === 'on-call' ? to - from : 0), 0);
  const began = new Map<string, number>();
  let logged = 0;
  for (const entry of log) {
    if (entry.type === 'call-started') began.set(entry.callId, entry.at);
    if (entry.type === 'call-ended')
      logged += (entry.endedAt ?? entry.at) - (began.get(entry.callId) ?? entry.at);
  }
  return truth === 0 ? 0 : Math.abs(logged - truth) / truth;
}

/** Counts one agent's day. `shown` are the ids of the cards this agent saw on the days before, oldest first. */
export function count(
  tally: Tally,
  { stretches, told }: { readonly stretches: readonly TrueStretch[]; readonly told: number },
  { cards, log }: Pick<Played, 'cards' | 'log'>,
  deck: readonly DeckCard[],
  shown: string[],
): void {
  tally.days += 1;
  for (const { name, from, to } of stretches) {
    tally.truthMs[name] += to - from;
    if (name === 'gap') tally.gaps.push(to - from);
  }
  tally.callsTold += told;
  tally.talkOff.push(talkOff(stretches, log));
  countCards(tally, log, deck, shown);
  for (const { type } of log) {
    if (type === 'call-started' || type === 'consult-started') tally.callsRecorded += 1;
  }
  const used = new Set<number>();
  let at = 0;
  for (const card of cards) {
    while (at < stretches.length - 1 && (stretches[at]?.to ?? 0) <= card.shownAt) at += 1;
    const stretch = stretches[at];
    if (!stretch || !card.byItself) continue;
    countShown(tally, card, stretch);
    countOverlap(tally, card, stretches, at);
    if (stretch.name === 'gap' && !used.has(at)) tally.gapsUsed.push(stretch.to - stretch.from);
    used.add(at);
    if (!isPaced(card)) {
      tally.hardCallCards += 1;
      continue;
    }
    tally.cards += 1;
    countEnd(tally, card, stretches, at);
  }
  tally.maxCardsInAnHour = Math.max(tally.maxCardsInAnHour, mostInAnHour(cards.filter(isPaced)));
}
