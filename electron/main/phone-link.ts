import type { MicrosipView, PhoneView } from '../../src/core/contract';
import type { Settings } from '../../src/core/settings/settings';
import type { CallVerb } from '../../src/core/words';
import type { ConnectorLink } from './connector-link';
import { createConnectorLink } from './connector-link';
import { createMicrosipFile } from './adapters/microsip-file';
import type { MicrosipAsk, MicrosipDeps } from './adapters/microsip-file';

/** The agent's phone as Lull knows it: what it was heard to say, the connector that asks it, and MicroSIP's own file. */

export interface PhoneLink {
  heard(verb: CallVerb): void;
  follow(settings: Settings): void;
  /** A connector was chosen and does not work now, so its silence means nothing. */
  failed(): boolean;
  view(): PhoneView;
  microsip(ask: MicrosipAsk): Promise<MicrosipView>;
  dispose(): void;
}

export interface PhoneLinkDeps {
  readonly folder: string;
  /** Epoch ms. */
  readonly now: () => number;
  /** The connector tells of a call; `heard` is up to whoever takes it. */
  readonly verb: (verb: CallVerb) => void;
  readonly changed: () => void;
  readonly microsip: MicrosipDeps;
}

export function createPhoneLink(deps: PhoneLinkDeps): PhoneLink {
  const heard = new Map<CallVerb, number>();
  const connector: ConnectorLink = createConnectorLink(deps.folder, deps);
  return {
    heard(verb) {
      // Taken out first, so that the latest is the last.
      heard.delete(verb);
      heard.set(verb, deps.now());
    },
    follow: connector.follow,
    failed: () => !['off', 'ok'].includes(connector.view().health),
    view: () => ({
      heard: [...heard].map(([verb, at]) => ({ verb, at })).reverse(),
      connector: connector.view(),
    }),
    microsip: createMicrosipFile(deps.microsip),
    dispose: connector.dispose,
  };
}
