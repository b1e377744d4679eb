import type { ConnectorHandlers, Timing } from '../../electron/main/phones/connectors/connector';
import { waitFor } from '../desktop/wait-for';

/** What a connector said, in order: verbs as they are, health as "ok" or "failed: why". */
export interface Heard extends ConnectorHandlers {
  readonly all: readonly string[];
  verbs(): readonly string[];
  /** Waits until the last things said are these. */
  until(...last: readonly string[]): Promise<void>;
}

export function connectorHears(): Heard {
  const all: string[] = [];
  return {
    all,
    onVerb: (verb) => all.push(verb),
    onHealth({ is, reason }) {
      all.push(is === 'failed' ? `failed: ${String(reason)}` : is);
    },
    verbs: () => all.filter((each) => !/^(connecting|ok|failed)/.test(each)),
    async until(...last) {
      await waitFor(() => all.slice(-last.length).join() === last.join(), {
        what: `the connector to say ${last.join(', ')}`,
        timeoutMs: 5000,
        context: () => `it said ${all.join(', ')}`,
      });
    },
  };
}

/** As in life, in a hundredth of the time. */
export const quick: Timing = {
  firstRetryMs: 20,
  lastRetryMs: 80,
  steadyMs: 60_000,
  answerMs: 400,
  askMs: 1000,
};
