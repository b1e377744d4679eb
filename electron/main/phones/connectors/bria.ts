import type { PhoneNow } from '../../../../src/core/phones/phone-now';
import { together } from '../../../../src/core/phones/phone-now';
import type { OpenLine, Timing } from './connector';
import { createAsker, loopback } from './connector';
import { openWebSocket } from './web-socket';

/**
 * Bria's desktop API: HTTP-like messages with XML over a WebSocket. A `statusChange` of type "call" is only the moment to
 * ask; the answer lists the calls, of which nothing but `state` and `holdStatus` is read. From its maker's public sample;
 * tried against a stand-in, never against Bria.
 */

/** The name on Bria's certificate. It is asked for at the loopback address, so that no name server has a say. */
const certificateName = 'cpclientapi.softphone.com';

const askBody = '<?xml version="1.0" encoding="utf-8" ?>\r\n<status>\r\n <type>call</type>\r\n</status>';

const askText = (id: number): string =>
  [
    'GET /status',
    'User-Agent: Lull',
    `Transaction-ID: ${String(id)}`,
    'Content-Type: application/xml',
    `Content-Length: ${String(askBody.length)}`,
    '',
    askBody,
  ].join('\r\n');

const states: Readonly<Record<string, PhoneNow>> = {
  ringing: 'ringing',
  connecting: 'ringing',
  connected: 'talking',
  failed: 'quiet',
  ended: 'quiet',
};

const textsIn = (xml: string, tag: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>\\s*([A-Za-z]+)\\s*</${tag}>`, 'g'))].map(([, text]) => text ?? '');

/** What the list of calls says. A call in a state of no known name counts as talking. */
export function readCallList(xml: string): PhoneNow {
  const plain = xml.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->/g, '');
  const calls = plain.match(/<call(?:\s[^>]*)?>[\s\S]*?<\/call>/g) ?? [];
  return together(
    calls.map((call) => {
      const now = together(textsIn(call, 'state').map((state) => states[state] ?? 'talking'));
      return now === 'talking' && textsIn(call, 'holdStatus').includes('localHold') ? 'held' : now;
    }),
  );
}

type Message =
  | { readonly is: 'calls'; readonly now: PhoneNow }
  | { readonly is: 'change' }
  | { readonly is: 'refused' }
  | { readonly is: 'other' };

/** What a message is about; null where it is none of this interface. */
export function readMessage(text: string): Message | null {
  const [first = ''] = text.split('\r\n', 1);
  const type = (element: string): string | null =>
    new RegExp(`<${element}\\s[^>]*?type="([A-Za-z]*)"`).exec(text)?.[1] ?? null;
  if (/^POST \/\w/.test(first)) {
    return first.startsWith('POST /statusChange') && type('event') === 'call'
      ? { is: 'change' }
      : { is: 'other' };
  }
  const code = /^HTTP\/1\.1 (\d{3})/.exec(first)?.[1];
  if (code === undefined) return null;
  if (code.startsWith('4') || code.startsWith('5')) return { is: 'refused' };
  return type('status') === 'call' ? { is: 'calls', now: readCallList(text) } : { is: 'other' };
}

export function briaLine(port: number, timing: Timing): OpenLine {
  return (line) => {
    let asked = 0;
    const asker = createAsker(
      () => {
        asked += 1;
        socket.send(askText(asked));
      },
      () => line.onEnd('no-answer'),
      timing,
    );
    const onText = (text: string): void => {
      const message = readMessage(text);
      if (message === null) line.onEnd('not-understood');
      else if (message.is === 'refused') line.onEnd('not-allowed');
      else if (message.is === 'change') asker.ask();
      else if (message.is === 'calls') {
        line.onState(message.now);
        asker.answered();
      }
    };
    const url = `wss://${loopback}:${String(port)}/counterpath/socketapi/v1/`;
    // Bria's certificate comes without its chain, so it cannot be checked; the other end is this computer, and what Lull
    // sends it is no secret.
    const options = { servername: certificateName, rejectUnauthorized: false };
    const socket = openWebSocket(url, options, line, timing, onText);
    socket.on('open', asker.ask);
    return () => {
      asker.stop();
      socket.terminate();
    };
  };
}
