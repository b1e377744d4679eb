import { connect } from 'node:net';
import { isTree } from '../../../../src/core/file-content';
import type { PhoneNow } from '../../../../src/core/phones/phone-now';
import { together } from '../../../../src/core/phones/phone-now';
import type { OpenLine, Timing } from './connector';
import { createAsker, largestMessage, loopback } from './connector';
import { createNetstrings, netstring } from './netstrings';

/**
 * baresip's control socket (module ctrl_tcp): JSON in netstrings. An event of a call is only the moment to ask; what is so
 * comes from `listcalls`, of which nothing but each line's state is read. It serves one program at a time: another one that
 * connects ends this line, which is then a failed one. Tried with baresip 1.0.0.
 */

const token = 'lull';
/** "> [line 1]  0:00:02  ESTABLISHED  (on hold)  sip:…", of which the address is left alone. */
const callLine = /^>? *\[line \d+\] +[\d:]+ +([A-Z]+)( +\(on hold\))?(?= |$)/gm;
const countLine = /^--- Active calls \((\d+)\) ---$/m;

const states: Readonly<Record<string, PhoneNow>> = {
  IDLE: 'quiet',
  INCOMING: 'ringing',
  OUTGOING: 'ringing',
  RINGING: 'ringing',
  EARLY: 'ringing',
  ESTABLISHED: 'talking',
  TERMINATED: 'quiet',
  TRANSFER: 'talking',
};

/** What the answer to `listcalls` says; null where it is none. A call in a state of no known name counts as talking. */
export function readCalls(data: string): PhoneNow | null {
  const count = countLine.exec(data)?.[1];
  if (count === undefined) return null;
  const calls = [...data.matchAll(callLine)].map(([, state = '', held]): PhoneNow => {
    const now = states[state] ?? 'talking';
    return now === 'talking' && held !== undefined ? 'held' : now;
  });
  // A line in a form that is not known is a call all the same.
  return calls.length >= Number(count) ? together(calls) : together([...calls, 'talking']);
}

interface Message {
  readonly about: 'call' | 'calls' | 'other';
  readonly ok: boolean;
  readonly data: string;
}

/** The few fields that matter; the rest of a message, with the caller in it, is let go unread. */
function readMessage(frame: Buffer): Message | null {
  try {
    const said: unknown = JSON.parse(frame.toString());
    if (!isTree(said)) return null;
    const { event, type, response, ok, data, token: answers } = said;
    if (event === true) {
      // A call that the agent makes is announced by its media alone, long before the other end rings.
      const ofCall = typeof type === 'string' && type.startsWith('CALL_');
      return { about: ofCall ? 'call' : 'other', ok: true, data: '' };
    }
    if (response !== true || answers !== token) return { about: 'other', ok: true, data: '' };
    return { about: 'calls', ok: ok === true, data: typeof data === 'string' ? data : '' };
  } catch {
    // Not JSON: let go like any other message that is not understood.
    return null;
  }
}

export function baresipLine(port: number, timing: Timing): OpenLine {
  return (line) => {
    const socket = connect({ port, host: loopback });
    const frames = createNetstrings(largestMessage);
    const asker = createAsker(
      () => socket.write(netstring(JSON.stringify({ command: 'listcalls', token }))),
      () => line.onEnd('no-answer'),
      timing,
    );
    const answered = ({ ok, data }: Message): void => {
      const now = ok ? readCalls(data) : null;
      if (now === null) line.onEnd('not-understood');
      else line.onState(now);
      asker.answered();
    };
    socket.on('connect', asker.ask);
    socket.on('data', (piece) => {
      for (const message of frames.push(piece)?.map(readMessage) ?? [null]) {
        if (message === null) line.onEnd('not-understood');
        else if (message.about === 'calls') answered(message);
        else if (message.about === 'call') asker.ask();
      }
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      line.onEnd(error.code === 'ECONNREFUSED' ? 'not-running' : 'closed');
    });
    socket.on('close', () => line.onEnd('closed'));
    return () => {
      asker.stop();
      socket.destroy();
    };
  };
}
