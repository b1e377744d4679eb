import type { Clock } from '../ports';
import { visibleState } from '../session/session';
import type { AppPorts } from './ports';
import type { SessionRunner } from './session-runner';
import type { SettingsService } from './settings-service';
import type { Views } from './views';

/** So long a phone waits for the disk; then it is told that Lull holds what it said. */
const keptWithinMs = 1000;

/** Null where there is no answer in time. */
function within<T>(answer: Promise<T>, clock: Clock, ms: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const stop = clock.wakeAt(clock.now() + ms, () => resolve(null));
    answer.then(resolve, reject).finally(stop);
  });
}

interface PhoneDeps {
  readonly ports: AppPorts;
  readonly runner: SessionRunner;
  readonly views: Views;
  readonly settings: SettingsService;
}

/** What phones say goes to the session, and what they ask is answered. */
export function listenToPhones({ ports, runner, views, settings }: PhoneDeps): void {
  const { phones } = ports;
  phones.listen({
    async signal(verb, line) {
      const answer = runner.send({ type: 'call-signal', source: 'phone', verb, line });
      const { name } = visibleState(runner.session());
      const saved = await within(answer, ports.clock, keptWithinMs);
      if (saved?.ok === false && saved.error === 'not-now')
        throw new Error('an event of the phone was not taken');
      return { state: name, kept: saved !== null && (saved.ok || saved.error !== 'not-saved') };
    },
    changed: () => void runner.send({ type: 'source-health', source: 'phone', health: phones.health() }),
    status: views.status,
    texts() {
      const { t, language } = settings.i18n();
      return { language, received: t('phones:opened.told'), mayClose: t('phones:opened.mayClose') };
    },
  });
}
