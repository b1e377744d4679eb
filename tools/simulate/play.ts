import { seeded } from '../../src/web/demo/chance';
import type { DeckCard } from '../../src/core/deck/card';
import { minuteMs } from '../../src/core/durations';
import type { Session } from '../../src/core/session/session-types';
import type { Settings } from '../../src/core/settings/settings';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import type { TrueStretch } from './center';
import type { SeenCard } from './agent';
import { createAgent } from './agent';
import type { Trouble } from './faults';
import type { Bursts } from './input';
import { idleReader } from './input';
import type { SeenStep } from './running-session';
import { runSession } from './running-session';
import type { Signal } from './signals';

/** One agent's day through the real session step, on a clock of numbers: every event and every wake-up it asks for. */

export interface AgentDay {
  /** Epoch ms of ms 0 of the day. */
  readonly startsAt: number;
  readonly stretches: readonly TrueStretch[];
  /** Signals and actions in the order in which they reach Lull. */
  readonly script: readonly Signal[];
  readonly bursts: Bursts;
  readonly troubles: readonly Trouble[];
  /** The luck of the day: of the cards that are chosen, and of what the agent does with them. */
  readonly playerSeed: number;
  /** Answered calls that some source told from beginning to end. */
  readonly told: number;
}

export interface Played {
  readonly session: Session;
  readonly cards: readonly SeenCard[];
  /** What was recorded, in order. */
  readonly log: readonly LoggedShiftEvent[];
}

export interface Player {
  readonly settings: Settings;
  readonly deck: readonly DeckCard[];
  readonly onStep?: (step: SeenStep) => void;
}

/** Arrive and its like come as cards do, but are none of the deck; they may come again until they are answered. */
export const isOfDeck = (deck: readonly DeckCard[], cardId: string): boolean =>
  deck.some(({ id }) => id === cardId);

/** After the last stretch the day goes on for as long as it takes to see everything out. */
const afterwardsMs = 5 * minuteMs;
const isClock = (trouble: Trouble): trouble is Trouble & { what: 'clock' } => trouble.what === 'clock';

/** Plays a day on from `before`, or from a fresh start. */
export function playDay(day: AgentDay, player: Player, before: Session | null = null): Played {
  const { settings, deck, onStep } = player;
  const { script, troubles, startsAt } = day;
  const chance = seeded(day.playerSeed);
  const end = (day.stretches.at(-1)?.to ?? 0) + afterwardsMs;
  const sleeps = troubles.filter((trouble) => trouble.what === 'sleep');
  const breaksIn = troubles
    .filter((trouble) => trouble.what === 'restart' || isClock(trouble))
    .sort((a, b) => a.from - b.from);
  const agent = createAgent(chance, idleReader(day.bursts));
  const log: LoggedShiftEvent[] = [];

  function onStepped(step: SeenStep): void {
    for (const effect of step.effects) if (effect.type === 'record') log.push(...effect.entries);
    agent.handleStep(step);
    onStep?.(step);
  }
  const running = runSession({ settings, deck, chance, startsAt, sleeps, onStep: onStepped }, before);

  function breakIn(now: number, trouble: Trouble): void {
    if (isClock(trouble)) {
      running.moveClock(now, trouble.byMs);
      return;
    }
    agent.loseCard(now);
    running.restart(now);
  }

  let now = 0;
  let nextSignal = 0;
  let nextBreak = 0;
  running.send(now, { type: 'settings-changed' });
  for (;;) {
    const signal = script[nextSignal];
    const trouble = breaksIn[nextBreak];
    const soonest = Math.min(
      signal?.at ?? Infinity,
      trouble?.from ?? Infinity,
      running.wakeAt(),
      agent.actsAt(),
    );
    if (soonest > end) break;
    now = Math.max(now, soonest);
    if (trouble?.from === soonest) {
      nextBreak += 1;
      breakIn(now, trouble);
    } else if (signal?.at === soonest) {
      nextSignal += 1;
      running.send(now, signal.event);
    } else if (agent.actsAt() === soonest) {
      running.send(now, agent.act(now));
    } else {
      running.wake(now, Math.floor(agent.idleMs(now) / 1000));
    }
  }
  return { session: running.session(), cards: agent.cards, log };
}
