import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseCard } from '../../src/core/deck/choose';
import { deck } from '../../src/core/deck/deck';
import { momentsNow } from '../../src/core/deck/moments';
import { decidePacing, roomNow } from '../../src/core/pacing/pacing';
import { nothingRemembered, remember } from '../../src/core/pacing/remembered';
import type { Session } from '../../src/core/session/session-types';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Shift } from '../../src/core/shift/shift';
import type { LoggedShiftEvent } from '../../src/core/shift/shift-event';
import { replay } from '../../src/core/shift/replay';
import { ordinaryKinds } from '../../src/core/vocabulary';
import { answersOn } from '../fakes/card';
import type { Day } from '../fakes/day';
import { startDay } from '../fakes/day';
import { runs } from './runs';

/** A restart changes no decision: what the logs alone give decides as what was in memory did. */

type Turn = (day: Day) => void;
const call = fc
  .tuple(fc.integer({ min: 10, max: 400 }), fc.integer({ min: 1, max: 900 }))
  .map(([talk, gap]): Turn => (day) => {
    day.call(talk);
    day.phone('available');
    day.pass(gap);
  });
const pause = fc.integer({ min: 1, max: 7000 }).map((seconds): Turn => (day) => {
  day.pass(seconds);
});
const cardAnswer = fc
  .constantFrom('not-now' as const, 'done' as const, 'more' as const)
  .map((answer): Turn => (day) => {
    day.send({ type: 'card', action: { do: answer } });
  });
const hardCall = fc.constantFrom(...ordinaryKinds).map((kind): Turn => (day) => {
  day.send({ type: 'hard-call' });
  day.send(answersOn(day.session()).kind(kind));
});
const rating = fc.constantFrom(1 as const, 3 as const, 5 as const).map((value): Turn => (day) => {
  const callId = day.session().shift?.calls.at(-1)?.id;
  if (callId) day.say({ type: 'rated', callId, rating: value });
});
const other = fc.constantFrom<Turn>(
  (day) => {
    day.send({ type: 'close-shift', of: null });
  },
  (day) => {
    day.send({ type: 'ask-card' });
  },
  (day) => {
    day.send({ type: 'agent-break', on: true });
  },
);
const turns = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: call },
    { weight: 2, arbitrary: rating },
    pause,
    cardAnswer,
    hardCall,
    other,
  ),
  { minLength: 5, maxLength: 60 },
);

/** What a start finds on the disk: the logs of all shifts, and nothing else. */
function fromTheLogs(day: Day): { readonly open: Shift | null; readonly over: readonly Shift[] } {
  const logs = new Map<string, LoggedShiftEvent[]>();
  for (const effect of day.effects()) {
    if (effect.type === 'record')
      logs.set(effect.shiftId, [...(logs.get(effect.shiftId) ?? []), ...effect.entries]);
  }
  const shifts = [...logs.values()].map(replay).filter((shift) => shift !== null);
  const openId = day.session().shift?.id;
  return {
    open: shifts.find(({ id }) => id === openId) ?? null,
    over: shifts.filter(({ id }) => id !== openId),
  };
}

function decisions(session: Session, shift: Shift | null, remembered: Session['remembered'], random: number) {
  const { at, calls, card, hardCallWaits } = session;
  const settings = defaultSettings;
  const situation = { at, calls, shift, remembered, hardCallWaits: hardCallWaits !== null, settings };
  const shown = [...remembered.cards, ...(shift?.cards ?? [])];
  const moments = momentsNow(shift, deck, at);
  const known = { shown, shiftFrom: shift?.startedAt ?? Infinity, helpful: remembered.helpful };
  return {
    pacing: decidePacing({ ...situation, cardOnScreen: card !== null }),
    room: roomNow(situation),
    moments,
    cardId: chooseCard(deck, { moments, seconds: 20 }, known, at, random)?.id,
  };
}

test('what is read from the logs decides as what was in memory', () => {
  fc.assert(
    fc.property(turns, fc.double({ min: 0, max: 0.999, noNaN: true }), (does, random) => {
      const day = startDay();
      day.pass(10);
      for (const turn of does) turn(day);
      const session = day.session();
      const { open, over } = fromTheLogs(day);
      const remembered = remember(nothingRemembered, over);
      expect(remembered).toEqual(session.remembered);
      expect(decisions(session, open, remembered, random)).toEqual(
        decisions(session, session.shift, session.remembered, random),
      );
    }),
    runs(),
  );
});
