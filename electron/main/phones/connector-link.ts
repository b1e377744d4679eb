import type { ConnectorView } from '../../../src/core/contract';
import type { ConnectorHealth, ConnectorName } from '../../../src/core/phones/phone-now';
import type { Files, Logger, Stop } from '../../../src/core/ports';
import type { Settings } from '../../../src/core/settings/settings';
import type { HookVerb } from '../../../src/core/vocabulary';
import { baresipLine } from './connectors/baresip';
import type { OpenLine, Timing } from './connectors/connector';
import { keepConnected, usualPorts, usualTiming } from './connectors/connector';
import { openTeamsToken } from './connectors/teams-token';

/** Keeps the one connector that the settings name, or none; knows what to show of it. */

export interface ConnectorLink {
  follow(settings: Settings): void;
  view(): ConnectorView;
  dispose(): void;
}

export interface ConnectorLinkHandlers {
  verb(verb: HookVerb): void;
  changed(): void;
}

const off: ConnectorHealth = { is: 'off', reason: null };

export function createConnectorLink(
  files: Files,
  log: Logger,
  handlers: ConnectorLinkHandlers,
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
      const { teamsLine } = await import('./connectors/teams');
      return teamsLine(at, await openTeamsToken(files), timing);
    },
    async bria(at) {
      const { briaLine } = await import('./connectors/bria');
      return briaLine(at, timing);
    },
  };
  const connect = async (to: ConnectorName, at: number): Promise<void> => {
    const mine = chosen;
    setHealth({ is: 'connecting', reason: null });
    const line = await lines[to](at).catch((error: unknown) => {
      log.error('a connector did not load', error, { connector: to });
      return null;
    });
    if (mine !== chosen) return;
    if (!line) setHealth({ is: 'failed', reason: 'not-loaded' });
    else stop = keepConnected(line, { onVerb: handlers.verb, onHealth: setHealth }, timing);
  };
  const disconnect = (): void => {
    chosen += 1;
    stop();
    stop = () => undefined;
  };
  const setHealth = (next: ConnectorHealth): void => {
    health = next;
    handlers.changed();
  };

  return {
    follow(settings) {
      const wanted = settings['phone.connector'];
      const at = wanted === 'none' ? null : settings['phone.connectorPort'] || usualPorts[wanted];
      if (wanted === name && at === port) return;
      disconnect();
      [name, port] = [wanted, at];
      if (wanted === 'none' || at === null) setHealth(off);
      else void connect(wanted, at);
    },
    view: () => ({ name, port, health: health.is, reason: health.reason }),
    dispose: disconnect,
  };
}
