import { ok } from '../../../src/core/answer';
import type { PhoneListener, Phones } from '../../../src/core/app/ports';
import type { ConnectorView, HooksView } from '../../../src/core/contract';
import type { Files, Logger } from '../../../src/core/ports';
import type { HookVerb, SourceHealth } from '../../../src/core/vocabulary';
import { systemClock } from '../system/clock';
import { createMicrosipFile } from './microsip/microsip-file';
import { microsipHere } from './microsip/microsip-here';
import type { PhonePrograms } from './phone-programs';
import { createConnectorLink } from './connector-link';
import { createHooks } from './hooks';

/** How phones tell Lull of calls here: a server for hooks, a connector that asks one phone, and commands. */

const nobodyListens: PhoneListener = {
  signal: () => Promise.reject(new Error('Lull is not there yet')),
  changed: () => undefined,
  status: () => ({}),
  texts: () => ({ language: 'en', received: '', mayClose: '' }),
};

/** `spoke`: a phone said something in this run, which a command does without a connection. */
function healthOf(hooks: HooksView, connector: ConnectorView['health'], spoke: boolean): SourceHealth {
  if (hooks.failed || !['off', 'ok'].includes(connector)) return 'failed';
  return hooks.enabled || connector === 'ok' || spoke ? 'ok' : 'off';
}

/** `callCommand` starts Lull with a verb that is put behind it. */
export function createPhones(
  files: Files,
  log: Logger,
  callCommand: string,
  programs: PhonePrograms,
): Phones {
  let listener = nobodyListens;
  const receivedAt = new Map<HookVerb, number>();
  function recordVerb(verb: HookVerb): void {
    // Taken out first, so that the latest is the last.
    receivedAt.delete(verb);
    receivedAt.set(verb, systemClock.now());
  }
  const hooks = createHooks(
    files,
    {
      signal(verb) {
        recordVerb(verb);
        return listener.signal(verb, 'hooks');
      },
      status: () => listener.status(),
      words: () => listener.texts(),
    },
    () => listener.changed(),
  );
  const connector = createConnectorLink(files, log, {
    verb(verb) {
      recordVerb(verb);
      void listener.signal(verb, 'connector');
    },
    changed: () => listener.changed(),
  });
  const microsip = createMicrosipFile(microsipHere(callCommand, programs));
  return {
    listen(next) {
      listener = next;
    },
    follow(settings) {
      connector.follow(settings);
      return hooks.follow(settings);
    },
    recordVerb,
    health: () => healthOf(hooks.view(), connector.view().health, receivedAt.size > 0),
    hooks: hooks.view,
    setAside: hooks.setAside,
    view: () => ({
      events: [...receivedAt].map(([verb, at]) => ({ verb, at })).reverse(),
      connector: connector.view(),
    }),
    callCommand,
    running: async () => (await programs.poll())?.ids ?? [],
    async microsip(ask) {
      return ok(await microsip(ask));
    },
    dispose() {
      hooks.dispose();
      connector.dispose();
    },
  };
}
