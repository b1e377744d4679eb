import { hourMs, minuteMs, secondMs } from '../../src/core/durations';
import type { Chance } from '../../src/web/demo/chance';
import { lognormalOf, seedFor, seeded, waitFor } from '../../src/web/demo/chance';
import type { TrueName } from '../../src/web/demo/day';

/**
 * A contact center for one day: callers arrive at random, wait for as long as their patience lasts, and ring at the agent
 * who has been idle longest. What comes out is the truth that Lull can only hear of: what each agent was doing when.
 */

/** `from` and `to` in ms of the day; stretches of one agent follow one another without holes. */
export interface TrueStretch {
  readonly name: TrueName;
  readonly from: number;
  readonly to: number;
  /** The call, or the wrap-up after it, was hard. */
  readonly hard: boolean;
}

/**
 * Figures of the queue, in seconds but for shares. Ring time: agents take about 7 s (Talkdesk 2020). Talk: about 5 min for
 * service (ContactBabel 2014: 6 min 21 s with hold), lognormal (Brown et al. 2005, JASA; Gualandi and Toscani 2018).
 * Wrap-up varies widely and no open data set was found: 45 s on average, none after 15 % of calls. Patience is
 * exponential as in the Erlang-A model; 5 % hang up, or are missed, while it rings. Hard: one call in eight; staff report
 * about ten a day (Grandey 2004), which is as much or more.
 */
const centerFigures = {
  ringMean: 6,
  ringVariation: 0.6,
  /** A phone that rings for less is not noticed by anybody. */
  ringLeast: 2,
  talkMean: 300,
  talkVariation: 0.9,
  talkLeast: 5,
  wrapUpMean: 45,
  wrapUpVariation: 0.9,
  withoutWrapUp: 0.15,
  patienceMean: 180,
  lostWhileRinging: 0.05,
  hard: 0.12,
} as const;

/** Talk and wrap-up of one call, on average. */
export const meanHandleSeconds =
  centerFigures.talkMean + centerFigures.wrapUpMean * (1 - centerFigures.withoutWrapUp);

/** Arrivals over the day beside their mean: the two humps of Brown et al. 2005, before and after lunch. */
const timeOfDay = [0.72, 0.98, 1.16, 1.22, 1.14, 1.0, 0.94, 1.02, 1.1, 1.08, 1.0, 0.88, 0.76] as const;
const busiest = Math.max(...timeOfDay);

export interface Center {
  readonly seed: number;
  readonly agents: number;
  /** Length of the day. */
  readonly hours: number;
}

export interface CenterDay extends Center {
  /** Which day it is, from 0. */
  readonly day: number;
  /** Callers an hour and agent, on average over the day. */
  readonly arrivals: number;
}

/** Two breaks of 15 min and half an hour for lunch on a day of eight hours; agents go one after the other. */
const breakPlan = [
  { share: 0.24, minutes: 15 },
  { share: 0.5, minutes: 30 },
  { share: 0.76, minutes: 15 },
] as const;
/** A shorter day has no breaks. */
const hoursWithBreaks = 4;

interface Agent {
  readonly stretches: TrueStretch[];
  readonly breaks: { readonly at: number; readonly ms: number }[];
  freeAt: number;
}

/** How busy the center is at a share of the day, 1 on average. */
function rush(share: number): number {
  const place = share * (timeOfDay.length - 1);
  const before = timeOfDay[Math.floor(place)] ?? 1;
  const after = timeOfDay[Math.ceil(place)] ?? before;
  return before + (after - before) * (place - Math.floor(place));
}

function arrivalTimes({ arrivals, agents, hours }: CenterDay, chance: Chance): readonly number[] {
  const end = hours * hourMs;
  const meanGap = hourMs / (arrivals * agents * busiest);
  const times: number[] = [];
  for (let at = waitFor(chance, meanGap); at < end; at += waitFor(chance, meanGap)) {
    if (chance() * busiest < rush(at / end)) times.push(at);
  }
  return times;
}

function newAgent(index: number, { agents, hours }: CenterDay, chance: Chance): Agent {
  const ms = hours * hourMs;
  const spread = (index + chance()) / agents - 0.5;
  const breaks = breakPlan.map(({ share, minutes }) => ({
    at: (share + 0.16 * spread) * ms,
    ms: minutes * minuteMs,
  }));
  return { stretches: [], breaks: hours >= hoursWithBreaks ? breaks : [], freeAt: 0 };
}

function add(agent: Agent, name: TrueName, length: number, hard = false): void {
  const from = agent.freeAt;
  const to = from + Math.round(length);
  if (to > from) agent.stretches.push({ name, from, to, hard });
  agent.freeAt = to;
}

/** An agent who is free when a break is due takes it. */
function takeBreaks(agent: Agent, at: number): void {
  for (let due = agent.breaks[0]; due && Math.max(due.at, agent.freeAt) <= at; due = agent.breaks[0]) {
    agent.breaks.shift();
    add(agent, 'gap', Math.max(0, due.at - agent.freeAt));
    add(agent, 'break', due.ms);
  }
}

function serve(agent: Agent, at: number, chance: Chance): void {
  const of = centerFigures;
  add(agent, 'gap', at - agent.freeAt);
  add(
    agent,
    'ringing',
    Math.max(of.ringLeast, lognormalOf(chance, of.ringMean, of.ringVariation)) * secondMs,
  );
  if (chance() < of.lostWhileRinging) return;
  const hard = chance() < of.hard;
  const talk = Math.max(of.talkLeast, lognormalOf(chance, of.talkMean, of.talkVariation));
  add(agent, 'on-call', talk * secondMs, hard);
  if (chance() < of.withoutWrapUp) return;
  add(agent, 'wrap-up', lognormalOf(chance, of.wrapUpMean, of.wrapUpVariation) * secondMs, hard);
}

const longestIdle = (agents: readonly Agent[]): Agent | undefined =>
  agents.reduce<Agent | undefined>(
    (best, each) => (best && best.freeAt <= each.freeAt ? best : each),
    undefined,
  );

/** One day of a center; one list of stretches for each agent. The same day comes out for the same figures. */
export function centerDay(day: CenterDay): readonly (readonly TrueStretch[])[] {
  const chance = seeded(seedFor(day.seed, day.day, 1));
  const length = seeded(seedFor(day.seed, day.day, 2));
  const end = day.hours * hourMs;
  const arriving = arrivalTimes(day, chance);
  const agents = Array.from({ length: day.agents }, (_, index) => newAgent(index, day, chance));
  const waiting: { readonly givesUpAt: number }[] = [];
  let now = 0;
  let nextCaller = 0;
  for (;;) {
    const arrival = arriving[nextCaller] ?? Infinity;
    const free = waiting.length > 0 ? (longestIdle(agents)?.freeAt ?? Infinity) : Infinity;
    now = Math.min(arrival, Math.max(now, free));
    if (now >= end) break;
    if (now === arrival) {
      nextCaller += 1;
      waiting.push({ givesUpAt: now + waitFor(chance, centerFigures.patienceMean * secondMs) });
    }
    for (const agent of agents) takeBreaks(agent, now);
    for (let agent = longestIdle(agents); agent && agent.freeAt <= now && waiting.length > 0;) {
      const caller = waiting.shift();
      if (caller && caller.givesUpAt >= now) serve(agent, Math.round(now), length);
      agent = longestIdle(agents);
    }
  }
  return agents.map((agent) => {
    takeBreaks(agent, end);
    add(agent, 'gap', end - agent.freeAt);
    return agent.stretches;
  });
}

/** Handle time ÷ (handle time + gap time), as in a shift's summary; breaks and ringing count for neither. */
export function occupancyOf(agents: readonly (readonly TrueStretch[])[]): number {
  let handle = 0;
  let gap = 0;
  for (const stretches of agents) {
    for (const { name, from, to } of stretches) {
      if (name === 'gap') gap += to - from;
      if (name === 'on-call' || name === 'wrap-up') handle += to - from;
    }
  }
  return handle + gap === 0 ? 0 : handle / (handle + gap);
}
