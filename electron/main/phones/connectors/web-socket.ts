import { WebSocket } from 'ws';
import type { ClientOptions } from 'ws';
import type { ConnectorTrouble } from '../../../../src/core/phones/phone-now';
import { largestMessage } from './connector';
import type { Line, Timing } from './connector';

/** A WebSocket to a program on this computer, with what every line needs: limits, and why it ended. */

function troubleOf(error: Error): ConnectorTrouble {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ECONNREFUSED') return 'not-running';
  if (code.startsWith('WS_ERR_')) return 'not-understood';
  return error.message.startsWith('Opening handshake') ? 'no-answer' : 'closed';
}

/** `onText` gets each text message; binary ones are no part of these interfaces. */
export function openWebSocket(
  url: string,
  options: ClientOptions,
  line: Line,
  timing: Timing,
  onText: (text: string) => void,
): WebSocket {
  const socket = new WebSocket(url, {
    handshakeTimeout: timing.answerMs,
    maxPayload: largestMessage,
    perMessageDeflate: false,
    followRedirects: false,
    ...options,
  });
  socket.on('message', (data, isBinary) => {
    if (isBinary || !Buffer.isBuffer(data)) line.onEnd('not-understood');
    else onText(data.toString());
  });
  socket.on('unexpected-response', (_request, response) => {
    response.resume();
    line.onEnd(response.statusCode === 401 || response.statusCode === 403 ? 'not-allowed' : 'not-understood');
  });
  socket.on('error', (error) => line.onEnd(troubleOf(error)));
  socket.on('close', () => line.onEnd('closed'));
  return socket;
}
