import type { Stop } from '../../core/ports';
import type { SessionRunner } from '../../core/app/session-runner';
import { minuteMs } from '../../core/durations';
import type { AgentEvent } from '../../core/shift/agent-event';
import type { SessionInput } from '../../core/session/session-types';
import type { DemoClock } from './demo-clock';
import { pretendedAnswer } from './pretended-agent';
import type { DemoAct, DemoStep, DemoWin } from './script';

/** Plays a script through the real runner: fast while nothing is to be seen, in real time while a card is up. */

export interface DemoState {
  readonly playing: boolean;
  readonly speed: number;
  /** The demo's clock, to the minute; epoch ms. */
  readonly minuteAt: number;
  readonly realTime: boolean;
  /** The script has come to its end: what is left is the person's, in their own time. */
  readonly over: boolean;
}

export interface DemoPlayer {
  state(): DemoState;
  subscribe(changed: () => void): Stop;
  setPlaying(playing: boolean): void;
  setSpeed(speed: number): void;
  /** So much real time has gone by, in milliseconds. */
  tick(realMs: number): void;
}

export interface DemoStage {
  readonly clock: DemoClock;
  readonly runner: Pick<SessionRunner, 'send' | 'session'>;
  readonly script: readonly DemoStep[];
  readonly speed: number;
  winText(win: DemoWin): { readonly text: string; readonly because: string };
  openClose(): void;
}

const toMinute = (at: number): number => Math.floor(at / minuteMs) * minuteMs;

const say = (said: AgentEvent): SessionInput => ({ type: 'say', of: null, said });

function eventOf(act: Exclude<DemoAct, { do: 'close' }>, stage: DemoStage): SessionInput {
  switch (act.do) {
    case 'start-shift':
    case 'hard-call':
      return { type: act.do };
    case 'signal':
      return { type: 'call-signal', source: 'phone', verb: act.verb };
    case 'rate':
      return say({ type: 'rated', callId: act.callId, rating: act.rating });
    case 'outcome':
      return say({ type: 'outcome-given', callId: act.callId, outcome: act.outcome });
    case 'deposit':
      return say({ type: 'deposit-made', callId: act.callId, deposit: act.deposit });
    case 'win':
      return say({ type: 'win-added', callId: act.callId, ...stage.winText(act.win) });
  }
}

/** The state, and who is told when it is another one. */
function watchedState(initial: DemoState) {
  const watchers = new Set<() => void>();
  let state = initial;
  return {
    state: () => state,
    subscribe(changed: () => void): Stop {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    update(change: Partial<DemoState>): void {
      const next = { ...state, ...change };
      const same = (Object.keys(next) as (keyof DemoState)[]).every((key) => next[key] === state[key]);
      if (same) return;
      state = next;
      for (const changed of watchers) changed();
    },
  };
}

export function createDemoPlayer(stage: DemoStage): DemoPlayer {
  const { clock, runner, script } = stage;
  const { state, subscribe, update } = watchedState({
    playing: true,
    speed: stage.speed,
    minuteAt: toMinute(clock.now()),
    realTime: false,
    over: false,
  });
  let step = { name: '', since: 0 };

  function perform(act: DemoAct): void {
    if (act.do !== 'close') {
      void runner.send(eventOf(act, stage));
      return;
    }
    update({ over: true });
    stage.openClose();
  }

  const cardIsUp = (): boolean => runner.session().card !== null;
  const isSlow = (): boolean => state().over || cardIsUp();

  function answerCard(): void {
    const { card } = runner.session();
    const name = card ? `${String(card.number)} ${card.screen}` : '';
    if (name !== step.name) step = { name, since: clock.now() };
    const action = card && pretendedAnswer(card, clock.now() - step.since);
    if (action) void runner.send({ type: 'card', action });
  }

  const beginsAt = clock.now();
  for (const { second, act } of script) {
    clock.wakeAt(beginsAt + second * 1000, () => perform(act));
  }

  return {
    state,
    subscribe,
    setPlaying(playing) {
      update({ playing });
    },
    setSpeed(speed) {
      update({ speed });
    },
    tick(realMs) {
      if (!state().playing) return;
      const { speed } = state();
      let rest = realMs;
      if (!isSlow()) rest -= clock.pass(rest * speed, isSlow) / speed;
      if (isSlow() && rest > 0) clock.pass(rest, () => false);
      answerCard();
      update({ minuteAt: toMinute(clock.now()), realTime: cardIsUp() });
    },
  };
}
