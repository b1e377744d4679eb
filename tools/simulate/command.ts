import { deck } from '../../src/core/deck/deck';
import { defaultSettings } from '../../src/core/settings/settings';
import type { Read } from './options';
import { readOptions, readPolicy } from './options';
import type { Report } from './report';
import { report } from './report';

export { usage } from './options';

const refused = (problem: string): Read<Report> => ({ ok: false, error: problem });

/**
 * `npm run simulate`: the values of its options by their names, and the policy file as it was read. Either all that it
 * prints and writes, or one sentence on what was wrong with what it was given.
 */
export function simulateCommand(
  given: Readonly<Record<string, string | undefined>>,
  policyFile: { readonly name: string; readonly text: string } | null,
): Read<Report> {
  const options = readOptions(given);
  if (!options.ok) return options;
  const policies = [{ name: 'defaults', settings: defaultSettings }];
  if (policyFile) {
    const policy = readPolicy(policyFile.name, policyFile.text);
    if (!policy.ok) return policy;
    policies.push(policy.value);
  }
  const done = report(options.value, policies, deck);
  return typeof done === 'string' ? refused(done) : { ok: true, value: done };
}
