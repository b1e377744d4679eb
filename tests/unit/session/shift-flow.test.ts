import { expect, test } from 'vitest';
import { getSnapshot } from '../../../src/core/app/view-models';
import { visibleState } from '../../../src/core/session/session';
import type { Day } from '../../fakes/day';
import { startDay } from '../../fakes/day';
import { around } from '../../fakes/running';

const hour = 3600;

function closedDay(): Day {
  const day = startDay();
  day.pass(10);
  for (let count = 0; count < 4; count += 1) {
    day.call(120);
    day.pass(40);
  }
  day.send({ type: 'close-shift', of: null });
  return day;
}

test('after the close: no card, no question, nothing written, off shift, whatever the phone and the desk say', () => {
  const day = closedDay();
  const cardsBefore = day.effects().filter(({ type }) => type === 'show-card').length;
  const entriesBefore = day.log().length;
  for (let count = 0; count < 24; count += 1) {
    day.phone('available', 'wrapup', 'break', 'available', 'signed-out');
    day.send({ type: 'power', what: 'unlocked' });
    day.pass(hour / 2);
    const snapshot = getSnapshot(day.session(), around);
    expect(snapshot).toMatchObject({ state: 'off-shift', question: null, cardOnScreen: false, shift: null });
    expect(visibleState(day.session()).name).toBe('off-shift');
  }
  expect(day.effects().filter(({ type }) => type === 'show-card')).toHaveLength(cardsBefore);
  expect(day.log()).toHaveLength(entriesBefore);
  day.phone('started');
  expect(day.session().shift?.calls).toHaveLength(1);
});

test('a shift left open is closed while the next one runs, which goes on', () => {
  const day = startDay();
  day.pass(10);
  day.call(60);
  day.pass(20 * hour);
  day.phone('started');
  day.pass(5);
  const left = getSnapshot(day.session(), around).leftOpen;
  const running = day.session().shift;
  expect(left).toMatchObject({ closed: false });
  expect(left?.id).not.toBe(running?.id);
  if (!left) return;
  const anew = startDay({ startsAt: day.at() });
  anew.send({ type: 'remember-shifts', shifts: [left] });
  expect(getSnapshot(anew.session(), around).leftOpen).toEqual(left);
  day.send({ type: 'say', of: left, said: { type: 'taking-home', moment: 'before', value: 2 } });
  day.send({ type: 'close-shift', of: left });
  const after = getSnapshot(day.session(), around);
  expect(after).toMatchObject({ leftOpen: null, closedShiftId: left.id, state: 'on-call' });
  expect(after.shift?.id).toBe(running?.id);
  const closed = day.session().earlierShifts[left.id];
  expect(closed).toMatchObject({ closed: true, endedAt: left.endedAt, takingHome: { before: 2 } });
});
