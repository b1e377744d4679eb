import type { ConnectorView } from '../../src/core/contract';
import type { ConnectorHealth, ConnectorName } from '../../src/core/phones/phone-now';
import type { Stop } from '../../src/core/ports';
import type { Settings } from '../../src/core/settings/settings';
import type { CallVerb } from '../../src/core/words';
import { baresipLine } from './adapters/connectors/baresip';
import type { OpenLine, Timing } from './adapters/connectors/connector';
import { keepConnected, usualPorts, usualTiming } from './adapters/connectors/connector';
import { openTeamsToken } from './adapters/connectors/teams-token';

/** Keeps the one connector that the settings name, or none; knows what to show of it. */

export interface ConnectorLink {
  follow(settings: Settings): void;
  view(): ConnectorView;
  dispose(): void;
}

export interface ConnectorLinkHears {
  verb(verb: CallVerb): void;
  changed(): void;
}

const off: ConnectorHealth = { is: 'off', because: null };

export function createConnectorLink(
  folder: string,
  hears: ConnectorLinkHears,
  timing: Timing = usualTiming,
): ConnectorLink {
  let health = off;
  let name: ConnectorName | 'none' = 'none';
  let port: number | null = null;
  let stop: Stop = () => undefined;
  let chosen = 0;

  // WebSockets cost 1.5 MiB and 30 ms, so they are loaded only where a phone needs them.
  const lines: Readonly<Record<ConnectorName, (port: number) => Promise<OpenLine>>> = {
    baresip: (at) => Promise.resolve(baresipLine(at, timing)),
    async teams(at) {
      const { teamsLine } = await import('./adapters/connectors/teams');
      return teamsLine(at, openTeamsToken(folder), timing);
    },
    async bria(at) {
      const { briaLine } = await import('./adapters/connectors/bria');
      return briaLine(at, timing);
    },
  };
  const connect = async (to: ConnectorName, at: number): Promise<void> => {
    const mine = chosen;
    take({ is: 'connecting', because: null });
    const line = await lines[to](at);
    if (mine === chosen) stop = keepConnected(line, { verb: hears.verb, health: take }, timing);
  };
  const disconnect = (): void => {
    chosen += 1;
    stop();
    stop = () => undefined;
  };
  const take = (next: ConnectorHealth): void => {
    health = next;
    hears.changed();
  };

  return {
    follow(settings) {
      const wanted = settings['phone.connector'];
      const at = wanted === 'none' ? null : settings['phone.connectorPort'] || usualPorts[wanted];
      if (wanted === name && at === port) return;
      disconnect();
      [name, port] = [wanted, at];
      if (wanted === 'none' || at === null) take(off);
      else void connect(wanted, at);
    },
    view: () => ({ name, port, health: health.is, because: health.because }),
    dispose: disconnect,
  };
}
