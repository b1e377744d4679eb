import type { HookVerb, Deposit, Outcome, Rating } from '../../core/vocabulary';
import type { Chance } from './chance';
import { lognormal, pick, seeded } from './chance';
import type { TrueName } from './day';
import { phoneVerbs } from './day';

/** The made-up shift of the demo: what the phone says and what a pretended agent does, by the second. Pure. */

export type DemoWin = 'refund' | 'laughing' | 'thanked';

export type DemoAct =
  | { readonly do: 'start-shift' }
  | { readonly do: 'signal'; readonly verb: HookVerb }
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

/** What the agent says of a call, two seconds apart, in the gap after it. */
function saidOf(call: number, chance: Chance): readonly DemoAct[] {
  const callId = `c${String(call)}`;
  const said: DemoAct[] = [];
  if (!unrated.includes(call)) {
    said.push({ do: 'rate', callId, rating: pick<Rating>(chance, [3, 3, 4, 4, 4, 2, 5]) });
    if (chance() < 0.7)
      said.push({
        do: 'outcome',
        callId,
        outcome: pick<Outcome>(chance, ['resolved', 'resolved', 'passed-on']),
      });
    else
      said.push({
        do: 'deposit',
        callId,
        deposit: pick<Deposit>(chance, ['patience', 'explanation', 'follow-up']),
      });
  }
  const win = wins[call];
  if (win) said.push({ do: 'win', callId, win });
  return said;
}

/** The same seed gives the same shift: about three quarters of an hour, steps in order, no two calls at once. */
export function demoScript(seed: number): readonly DemoStep[] {
  const chance = seeded(seed);
  const steps: DemoStep[] = [{ second: 1, act: { do: 'start-shift' } }];
  let now: TrueName | null = null;
  /** When the stretch that is on ends. */
  let until = 6;
  /** Begins the next stretch; returns when. */
  function enter(name: TrueName, seconds: number): number {
    const from = until;
    for (const verb of phoneVerbs(now, name)) steps.push({ second: from, act: { do: 'signal', verb } });
    now = name;
    until += seconds;
    return from;
  }
  enter('gap', 20);
  for (let call = 1; call <= calls; call += 1) {
    const hard = call === hardCall;
    enter('ringing', lognormal(chance, ringing));
    const talkSeconds = lognormal(chance, hard ? hardTalk : talk);
    const talkFrom = enter('on-call', talkSeconds);
    if (hard) steps.push({ second: talkFrom + Math.round(talkSeconds / 2), act: { do: 'hard-call' } });
    enter('wrap-up', lognormal(chance, wrapUp));
    if (call === breakAfter) enter('break', breakSeconds);
    const gapFrom = enter('gap', lognormal(chance, longGapsAfter.includes(call) ? longGap : gap));
    saidOf(call, chance).forEach((act, index) => {
      // The gap after the hard call belongs to its card; what is said of it comes last.
      steps.push({ second: hard ? until - 2 : gapFrom + 2 * (index + 1), act });
    });
  }
  steps.push({ second: until, act: { do: 'signal', verb: 'signed-out' } });
  steps.push({ second: until + 2, act: { do: 'close' } });
  return steps;
}
