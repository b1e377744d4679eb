import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { baresipLine } from '../../electron/main/phones/connectors/baresip';
import { keepConnected } from '../../electron/main/phones/connectors/connector';
import type { Baresip } from '../phones/baresip';
import { startBaresip } from '../phones/baresip';
import type { Heard } from '../fakes/connector-handlers';
import { connectorHears, quick } from '../fakes/connector-handlers';
import { tempFolder } from '../fakes/temp-folder';

/** The connector on a real baresip: the agent's, whose control socket it has for itself; a second one calls it. */

const cleanUp: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of cleanUp.splice(0).reverse()) await each();
});

interface Phones {
  readonly agent: Baresip;
  readonly customer: Baresip;
  readonly customerEvents: readonly string[];
  readonly heard: Heard;
}

async function startPhones(): Promise<Phones> {
  const folder = tempFolder();
  const env = { PATH: process.env['PATH'] ?? '', HOME: folder };
  const customerEvents: string[] = [];
  const agent = await startBaresip({ name: 'agent', folder: join(folder, 'agent'), env, onEvent: null });
  cleanUp.push(agent.end);
  const customer = await startBaresip({
    name: 'customer',
    folder: join(folder, 'customer'),
    env,
    onEvent: ({ type }) => customerEvents.push(type),
  });
  cleanUp.push(customer.end);
  const heard = connectorHears();
  cleanUp.push(keepConnected(baresipLine(agent.controlPort, quick), heard, quick));
  await heard.until('connecting', 'ended', 'ok');
  return { agent, customer, customerEvents, heard };
}

test('two calls, one answered and one not, and one that the agent makes', async () => {
  const { agent, customer, heard } = await startPhones();
  customer.dial(agent.uri);
  await heard.until('ringing');
  agent.accept();
  await heard.until('started');
  customer.hangUp();
  await heard.until('ended');
  customer.dial(agent.uri);
  await heard.until('ringing');
  customer.hangUp();
  await heard.until('ended');
  agent.dial(customer.uri);
  await heard.until('ringing');
  customer.accept();
  await heard.until('started');
  agent.hangUp();
  await heard.until('ended');
  expect(heard.all).toEqual([
    'connecting',
    'ended',
    'ok',
    ...['ringing', 'started', 'ended'],
    ...['ringing', 'ended'],
    ...['ringing', 'started', 'ended'],
  ]);
});

test('another program takes the line in a call: nothing is claimed, and the call is found again', async () => {
  const { agent, customer, heard } = await startPhones();
  customer.dial(agent.uri);
  await heard.until('ringing');
  agent.accept();
  await heard.until('started');
  const other = connect(agent.controlPort, '127.0.0.1');
  other.on('error', () => undefined);
  await heard.until('failed: closed', 'connecting', 'started', 'ok');
  other.destroy();
  customer.hangUp();
  await heard.until('ended');
});

test('a phone that ends in a call: nothing is claimed of the call', async () => {
  const { agent, customer, heard } = await startPhones();
  customer.dial(agent.uri);
  await heard.until('ringing');
  agent.accept();
  await heard.until('started');
  await agent.end();
  await heard.until('failed: not-running');
  expect(heard.verbs().at(-1)).toBe('started');
});
