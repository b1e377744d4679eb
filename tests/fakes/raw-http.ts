import { request } from 'node:http';
import { connect } from 'node:net';

/** Clients that say exactly what they are told, well-mannered or not. */

export interface Ask {
  readonly port: number;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Reply {
  readonly code: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

/** One HTTP request with the right Host unless `headers` has another. A body without content-length goes in chunks. */
export function ask({ port, method = 'GET', path = '/', headers = {}, body = '' }: Ask): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      method,
      path,
      agent: false,
      setHost: false,
      headers: { host: `127.0.0.1:${String(port)}`, ...headers },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (text += part));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ code: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sent.end(body);
  });
}

export interface RawLine {
  /** Everything that came back, once the other side has closed. */
  readonly closed: Promise<string>;
  readonly connected: Promise<void>;
  write(text: string): void;
  close(): void;
}

/** A bare connection. */
export function openLine(port: number): RawLine {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.setEncoding('utf8');
  socket.on('data', (part: string) => (heard += part));
  socket.on('error', () => undefined);
  return {
    connected: new Promise((resolve) => void socket.once('connect', resolve)),
    closed: new Promise((resolve) => {
      socket.once('close', () => {
        resolve(heard);
      });
    }),
    write: (text) => void socket.write(text),
    close: () => void socket.destroy(),
  };
}
