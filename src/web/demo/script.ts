import type { CallVerb, Deposit, Outcome, Rating } from '../../core/words';
import type { Chance } from '../../core/chance';
import { lognormal, pick, seeded } from '../../core/chance';

/** The made-up shift of the demo: what the phone says and what a pretended agent does, by the second. Pure. */

export type DemoWin = 'refund' | 'laughing' | 'thanked';

export type DemoAct =
  | { readonly do: 'start-shift' }
  | { readonly do: 'signal'; readonly verb: CallVerb }
  | { readonly do: 'hard-call' }
  | { readonly do: 'rate'; readonly callId: string; readonly rating: Rating }
  | { readonly do: 'outcome'; readonly callId: string; readonly outcome: Outcome }
  | { readonly do: 'deposit'; readonly callId: string; readonly deposit: Deposit }
  | { readonly do: 'win'; readonly callId: string; readonly win: DemoWin }
  | { readonly do: 'close' };

export interface DemoStep {
  /** Seconds since the beginning. */
  readonly second: number;
  readonly act: DemoAct;
}

const calls = 10;
/** Calls by number, from 1. */
const hardCall = 5;
const breakAfter = 7;
const wins: Readonly<Record<number, DemoWin>> = { 2: 'refund', 5: 'laughing', 9: 'thanked' };
/** Left for the person to rate on Today. */
const unrated: readonly number[] = [hardCall, 6, 8, 10];

const ringing = { median: 4, spread: 0.4, least: 2, most: 9 };
const talk = { median: 150, spread: 0.5, least: 45, most: 330 };
const hardTalk = { median: 300, spread: 0.1, least: 240, most: 360 };
const wrapUp = { median: 26, spread: 0.5, least: 10, most: 70 };
const gap = { median: 42, spread: 0.5, least: 20, most: 110 };
/** Long enough to see a card from beginning to end, and the whole path after the hard call. */
const longGap = { median: 75, spread: 0.2, least: 60, most: 100 };
const longGapsAfter: readonly number[] = [1, hardCall, 9];
const breakSeconds = 300;

type Write = (act: DemoAct, afterSeconds: number) => void;

/** What the agent says of a call in the first seconds of the gap after it. */
function afterwards(call: number, chance: Chance, write: Write): number {
  const callId = `c${String(call)}`;
  const win = wins[call];
  let used = 0;
  const say = (act: DemoAct): void => {
    write(act, 2);
    used += 2;
  };
  if (!unrated.includes(call)) {
    say({ do: 'rate', callId, rating: pick<Rating>(chance, [3, 3, 4, 4, 4, 2, 5]) });
    if (chance() < 0.7)
      say({ do: 'outcome', callId, outcome: pick<Outcome>(chance, ['resolved', 'resolved', 'passed-on']) });
    else
      say({
        do: 'deposit',
        callId,
        deposit: pick<Deposit>(chance, ['patience', 'explanation', 'follow-up']),
      });
  }
  if (win && call !== hardCall) say({ do: 'win', callId, win });
  return used;
}

/** One call with its wrap-up and what is said of it. Returns what is left of the gap, in seconds. */
function oneCall(call: number, chance: Chance, write: Write, afterSeconds: number): number {
  const hard = call === hardCall;
  write({ do: 'signal', verb: 'ringing' }, afterSeconds);
  write({ do: 'signal', verb: 'started' }, lognormal(chance, ringing));
  const talkSeconds = lognormal(chance, hard ? hardTalk : talk);
  const markedAt = Math.round(talkSeconds / 2);
  if (hard) write({ do: 'hard-call' }, markedAt);
  write({ do: 'signal', verb: 'ended' }, hard ? talkSeconds - markedAt : talkSeconds);
  write({ do: 'signal', verb: 'wrapup' }, 1);
  const wrapUpSeconds = lognormal(chance, wrapUp);
  if (call === breakAfter) {
    write({ do: 'signal', verb: 'break' }, wrapUpSeconds);
    write({ do: 'signal', verb: 'available' }, breakSeconds);
  } else {
    write({ do: 'signal', verb: 'available' }, wrapUpSeconds);
  }
  const gapSeconds = lognormal(chance, longGapsAfter.includes(call) ? longGap : gap);
  const used = afterwards(call, chance, write);
  if (hard) write({ do: 'win', callId: `c${String(call)}`, win: 'laughing' }, gapSeconds - used - 2);
  return hard ? 2 : gapSeconds - used;
}

/** The same seed gives the same shift: about three quarters of an hour, steps in order, no two calls at once. */
export function demoScript(seed: number): readonly DemoStep[] {
  const chance = seeded(seed);
  const steps: DemoStep[] = [{ second: 1, act: { do: 'start-shift' } }];
  let second = 1;
  const write: Write = (act, afterSeconds) => {
    second += afterSeconds;
    steps.push({ second, act });
  };
  write({ do: 'signal', verb: 'available' }, 5);
  let restSeconds = 20;
  for (let call = 1; call <= calls; call += 1) restSeconds = oneCall(call, chance, write, restSeconds);
  write({ do: 'signal', verb: 'signed-out' }, restSeconds);
  write({ do: 'close' }, 2);
  return steps;
}
