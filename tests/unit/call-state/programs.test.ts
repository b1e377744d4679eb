import { describe, expect, test } from 'vitest';
import type { Program } from '../../../src/core/call-state/programs';
import { programIn } from '../../../src/core/call-state/programs';
import { getSnapshot } from '../../../src/core/app/view-models';
import type { Day } from '../../fakes/day';
import { nine, startDay } from '../../fakes/day';
import { around } from '../../fakes/running';

/** "chrome" and "wavelink" are nobody's phone by name; "baresip" is in the catalogue. */

function listening(programs: readonly Program[] = []): Day {
  const day = startDay();
  day.send({ type: 'programs-known', programs });
  day.sound([]);
  day.send({ type: 'start-shift' });
  day.pass(6);
  return day;
}
const hold = (day: Day, program: string, seconds: number, pause = 30): void => {
  day.sound([program]);
  day.pass(seconds);
  day.sound([]);
  day.pass(pause);
};
const program = (day: Day, name: string): Program => programIn(day.session().calls.sound.programs, name);
const classOf = (day: Day, name: string) => program(day, name).class;
const state = (day: Day) => [day.session().calls.name, day.session().calls.reason];
const question = (day: Day) => day.session().calls.sound.question;

describe('what a program is', () => {
  test('a phone of the catalogue is one from the start; any other is not known yet and counts as one', () => {
    const day = listening();
    hold(day, 'baresip', 60);
    hold(day, 'chrome', 60);
    expect([classOf(day, 'baresip'), classOf(day, 'chrome')]).toEqual(['phone', 'not-known-yet']);
    expect(day.session().shift?.calls).toHaveLength(2);
  });

  test('holds as long as calls, let go between, are a phone', () => {
    const day = listening();
    for (let call = 0; call < 5; call += 1) hold(day, 'dialer', 120);
    expect(classOf(day, 'dialer')).toBe('phone');
  });

  test('short bursts, never a long one, are dictation: typing, and no call', () => {
    const day = listening();
    for (let burst = 0; burst < 5; burst += 1) hold(day, 'whisper', 8);
    expect(classOf(day, 'whisper')).toBe('dictation');
    const calls = day.session().shift?.calls.length;
    hold(day, 'baresip', 60);
    day.sound(['whisper']);
    day.pass(15);
    day.send({ type: 'wake', lateMs: 0, idleSeconds: 300 });
    expect(day.session().calls.idle?.seconds).toBe(0);
    expect(day.session().calls.name).toBe('gap');
    expect(day.session().shift?.calls).toHaveLength((calls ?? 0) + 1);
  });

  test('dictation that lasts is not dictation: it hides from its twentieth second on', () => {
    const day = listening();
    for (let burst = 0; burst < 5; burst += 1) hold(day, 'whisper', 8);
    day.sound(['whisper']);
    day.pass(19);
    expect(day.session().calls.name).not.toBe('on-call');
    day.pass(1);
    expect(day.session().calls.name).toBe('on-call');
  });

  test('a known phone with short calls stays a phone', () => {
    const day = listening();
    for (let call = 0; call < 12; call += 1) hold(day, 'baresip', 5);
    expect(classOf(day, 'baresip')).toBe('phone');
    expect(day.session().shift?.calls).toHaveLength(12);
  });

  test('what holds the microphone for 45 minutes is asked about while it does, and is a call until the agent says', () => {
    const day = listening();
    day.sound(['wavelink']);
    day.pass(45 * 60);
    expect(question(day)).toBeNull();
    day.pass(1);
    expect(question(day)).toMatchObject({ program: 'wavelink' });
    expect(getSnapshot(day.session(), around).question).toMatchObject({ program: 'wavelink' });
    day.pass(3600);
    expect([classOf(day, 'wavelink'), day.session().calls.name]).toEqual(['not-known-yet', 'on-call']);
    day.send({ type: 'answer-program', program: 'wavelink', answer: 'always-on' });
    expect(state(day)).toEqual(['unknown', 'microphone-always-open']);
    day.pass(3600);
    expect(day.log().filter(({ type }) => type === 'card-shown')).toEqual([]);
    expect(day.session().shift?.stretches.some(({ name }) => name === 'gap')).toBe(false);
  });

  test('what was learned in a hold counts from the next one on, and only where a word said clear while it was held', () => {
    const day = listening();
    day.sound(['wavelink']);
    day.phone('started');
    day.pass(60);
    day.phone('ended', 'available');
    day.pass(30);
    day.phone('started');
    day.pass(50 * 60);
    expect(classOf(day, 'wavelink')).toBe('not-known-yet');
    day.phone('ended');
    day.sound([]);
    day.pass(5);
    expect(classOf(day, 'wavelink')).toBe('constant');
    const alone = listening();
    hold(alone, 'wavelink', 50 * 60);
    expect(classOf(alone, 'wavelink')).toBe('not-known-yet');
  });

  test('a constant holder beside a phone says nothing, and the phone is heard through it', () => {
    const wavelink: Program = { ...programIn([], 'wavelink'), class: 'constant' };
    const day = listening([wavelink]);
    day.sound(['wavelink']);
    day.pass(5);
    expect(state(day)).toEqual(['unknown', 'microphone-always-open']);
    day.sound(['wavelink', 'baresip']);
    day.pass(60);
    expect(day.session().calls.name).toBe('on-call');
    day.sound(['wavelink']);
    day.pass(30);
    expect(state(day)).toEqual(['gap', 'quiet-after-call']);
  });

  test('held through two gaps that the phone vouched for, it tells nothing, and the phone’s gaps are believed', () => {
    const day = listening();
    day.sound(['wavelink']);
    for (let call = 0; call < 3; call += 1) {
      day.phone('started');
      day.pass(60);
      day.phone('ended', 'available');
      day.pass(40);
    }
    expect(classOf(day, 'wavelink')).toBe('constant');
    expect(state(day)).toEqual(['gap', 'phone-available']);
    expect(day.session().shift?.calls).toHaveLength(3);
  });

  test('most of a shift in few holds is not enough to call it no phone; most of it in many calls makes it one', () => {
    const day = listening();
    for (let part = 0; part < 4; part += 1) hold(day, 'krisp', 30 * 60, 5 * 60);
    expect(classOf(day, 'krisp')).toBe('not-known-yet');
    const busy = listening();
    for (let call = 0; call < 30; call += 1) hold(busy, 'baresip', 4 * 60, 60);
    expect(classOf(busy, 'baresip')).toBe('phone');
  });

  test('one very long hold does not undo a history of calls', () => {
    const day = listening();
    for (let call = 0; call < 6; call += 1) hold(day, 'baresip', 120, 300);
    day.sound(['baresip']);
    day.pass(50 * 60);
    expect(classOf(day, 'baresip')).toBe('phone');
    day.sound([]);
    day.pass(10);
    expect(classOf(day, 'baresip')).toBe('phone');
  });

  test('the agent’s own word stands, whatever the program does', () => {
    const day = listening();
    hold(day, 'wavelink', 5);
    day.send({ type: 'set-program', program: 'wavelink', class: 'phone' });
    day.sound(['wavelink']);
    day.pass(3600);
    expect(program(day, 'wavelink')).toMatchObject({ class: 'phone', setBy: 'you' });
    expect(day.session().calls.name).toBe('on-call');
    day.send({ type: 'set-program', program: 'wavelink', class: 'ignored' });
    expect(day.session().calls.name).not.toBe('on-call');
    day.sound([]);
    day.pass(2);
    day.send({ type: 'set-program', program: 'wavelink', class: 'not-known-yet' });
    expect(program(day, 'wavelink')).toMatchObject({ class: 'not-known-yet', setBy: 'learned', holds: [] });
  });

  test('keeps the last twenty holds, and only the programs that were used last', () => {
    const day = listening();
    for (let call = 0; call < 25; call += 1) hold(day, 'baresip', 60 + call, 20);
    expect(program(day, 'baresip').holds).toHaveLength(20);
    expect(program(day, 'baresip').holds.at(-1)).toBe(84_000);
    for (let each = 0; each < 250; each += 1) day.sound([`p${String(each)}`]);
    const { programs } = day.session().calls.sound;
    expect(programs).toHaveLength(200);
    expect(programs.at(-1)?.program).toBe('p249');
  });

  test('is kept when there is something to keep, and not at each start of a hold', () => {
    const day = listening();
    const kept = () => day.effects().filter(({ type }) => type === 'keep-programs').length;
    hold(day, 'chrome', 60);
    const before = kept();
    day.sound(['chrome']);
    day.pass(20);
    expect(kept()).toBe(before);
    day.sound([]);
    day.pass(2);
    expect(kept()).toBe(before + 1);
  });
});

describe('the question', () => {
  test('comes once, after a hold as long as a call, and the answer is the class', () => {
    const day = listening();
    day.sound(['chrome']);
    day.pass(360);
    expect(question(day)).toBeNull();
    day.sound([]);
    day.pass(2);
    expect(question(day)).toMatchObject({ program: 'chrome', heldMs: 360_000 });
    day.send({ type: 'answer-program', program: 'chrome', answer: 'call' });
    expect(question(day)).toBeNull();
    expect(program(day, 'chrome')).toMatchObject({ class: 'phone', setBy: 'you', asked: true });
    hold(day, 'chrome', 360);
    expect(question(day)).toBeNull();
  });

  test.each([
    ['not-a-call', 'ignored'],
    ['always-on', 'constant'],
  ] as const)('%s makes it %s', (answer, what) => {
    const day = listening();
    hold(day, 'chrome', 360);
    day.send({ type: 'answer-program', program: 'chrome', answer });
    expect(program(day, 'chrome')).toMatchObject({ class: what, setBy: 'you' });
    day.sound(['chrome']);
    expect(day.session().calls.name).not.toBe('ringing');
  });

  test('is one at a time, and never of a phone, a flicker or what was asked before', () => {
    const day = listening();
    hold(day, 'baresip', 360);
    hold(day, 'obs', 10);
    expect(question(day)).toBeNull();
    hold(day, 'chrome', 360);
    hold(day, 'firefox', 360);
    expect(question(day)?.program).toBe('chrome');
    expect(program(day, 'firefox').asked).toBe(false);
    const asked = listening([{ ...programIn([], 'chrome'), asked: true }]);
    hold(asked, 'chrome', 360);
    expect(question(asked)).toBeNull();
  });

  test('an answer to no question, or for an unknown program, is refused by the session', () => {
    const day = listening();
    hold(day, 'baresip', 60);
    const before = day.session().calls.sound.programs;
    day.send({ type: 'answer-program', program: 'baresip', answer: 'not-a-call' });
    day.send({ type: 'set-program', program: 'nobody', class: 'phone' });
    expect(day.session().calls.sound.programs).toBe(before);
  });
});

test('what was learned before vouches only after it was heard of in this run', () => {
  const day = listening();
  hold(day, 'baresip', 60);
  const { shift } = day.session();
  if (!shift) throw new Error('no shift');
  const again = startDay({ startsAt: nine + 300_000 });
  again.send({ type: 'programs-known', programs: day.session().calls.sound.programs });
  again.send({ type: 'resume-shift', shift });
  again.pass(10);
  expect(again.session().calls.name).toBe('unknown');
  again.sound([]);
  again.pass(10);
  expect(state(again)).toEqual(['gap', 'quiet-after-call']);
});
