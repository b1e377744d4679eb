import { isHookVerb } from '../../src/core/vocabulary';
import type { Day } from './day';
import { startDay } from './day';

/**
 * Sequences as docs/calls.md writes them: verbs of a phone, `+teams` and `-teams` for a program that opens and closes the
 * microphone, `key` for the agent's on-a-call key, `sleep` and `awake`, `gone` for a phone program that ends, `restart`,
 * and lengths such as `30s` or `70min`.
 */

/** A day with one call of 60 s by MicroSIP, told by hooks and heard by the microphone, and the gap after it. */
function afterOneCall(): Day {
  const day = startDay();
  day.sound([]);
  day.send({ type: 'start-shift' });
  day.pass(6);
  day.sound(['microsip']);
  day.call(60);
  day.sound([]);
  day.pass(40);
  return day;
}

function restarted(day: Day): Day {
  day.send({ type: 'quit' });
  const { shift, calls } = day.session();
  if (!shift) throw new Error('no shift to go on with');
  const again = startDay({ startsAt: day.at() + 5000 });
  again.send({ type: 'programs-known', programs: calls.sound.programs });
  again.send({ type: 'resume-shift', shift });
  return again;
}

/** Plays a sequence after the first call. `onStep` sees the day after each of its tokens. */
export function playSequence(
  sequence: string,
  onStep: (day: Day, token: string) => void = () => undefined,
): Day {
  let day = afterOneCall();
  const holders = new Set<string>();
  for (const token of sequence.split(' ')) {
    const [, length, unit] = /^(\d+(?:\.\d+)?)(s|min)$/.exec(token) ?? [];
    if (length !== undefined) day.pass(Number(length) * (unit === 'min' ? 60 : 1));
    else if (isHookVerb(token)) day.phone(token);
    else if (token.startsWith('+') || token.startsWith('-')) {
      if (token.startsWith('+')) holders.add(token.slice(1));
      else holders.delete(token.slice(1));
      day.sound([...holders]);
    } else if (token === 'key') day.send({ type: 'call-toggle' });
    else if (token === 'sleep') day.send({ type: 'power', what: 'suspended' });
    else if (token === 'awake') day.send({ type: 'power', what: 'resumed' });
    else if (token === 'gone') {
      day.send({ type: 'programs-running', programs: ['microsip'] });
      day.send({ type: 'programs-running', programs: [] });
    } else if (token === 'restart') {
      day = restarted(day);
      day.sound([...holders]);
    } else throw new Error(`"${token}" is no word of a sequence`);
    onStep(day, token);
  }
  return day;
}

/** What stands in the log beyond the first call: "154 s, 1 within", "on", "length not known", or "nothing". */
export function logOf(day: Day): string {
  const calls = day.session().shift?.calls.slice(1) ?? [];
  const texts = calls.map(({ startedAt, endedAt, length, consults }) => {
    if (endedAt === null) return 'on';
    if (length !== 'known') return 'length not known';
    const within = consults.length === 0 ? '' : `, ${String(consults.length)} within`;
    return `${String(Math.round((endedAt - startedAt) / 1000))} s${within}`;
  });
  return texts.length === 0 ? 'nothing' : texts.join(' · ');
}

/** State and reason, as docs/calls.md writes them. */
export const saysOf = (day: Day): string => {
  const { name, reason } = day.session().calls;
  return `${name}, ${reason}`;
};
