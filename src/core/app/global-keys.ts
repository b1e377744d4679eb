import type { ShortcutName } from '../contract';
import type { AppPorts } from './ports';
import type { SessionRunner } from './session-runner';
import type { SettingsService } from './settings-service';

/** The global keys: what each does, which of them another program has, and a rest for them. */
export interface GlobalKeys {
  /** Those that could not be had. */
  taken(): readonly ShortcutName[];
  /** Takes them as the settings are now. */
  hold(): void;
  /** While a field records a chord no key of Lull's does anything. */
  pause(on: boolean): void;
}

interface GlobalKeysDeps {
  readonly ports: Pick<AppPorts, 'shortcuts' | 'log' | 'tell'>;
  readonly settings: Pick<SettingsService, 'shortcutKeys'>;
  readonly runner: Pick<SessionRunner, 'send'>;
}

export function createGlobalKeys({ ports, settings, runner }: GlobalKeysDeps): GlobalKeys {
  let taken: readonly ShortcutName[] = [];
  let paused = false;

  /** Pressed in any program, so a refusal has no window to stand in. In a call nothing is shown. */
  async function rate(): Promise<void> {
    const shown = await runner.send({ type: 'ask-rating' });
    if (!shown.ok && shown.error === 'not-found') ports.tell('nothing-to-rate');
  }

  function hold(): void {
    taken = ports.shortcuts.hold(settings.shortcutKeys(), {
      hardCall: () => void runner.send({ type: 'hard-call' }),
      callToggle: () => void runner.send({ type: 'call-toggle' }),
      rate: () => void rate(),
      quickHide: () => void runner.send({ type: 'quick-hide' }),
    });
    // Held for a moment, so that what another program has is known.
    if (paused) ports.shortcuts.release();
    for (const name of taken) ports.log.warn('shortcut not available', { name });
  }

  return {
    taken: () => taken,
    hold,
    pause(on) {
      if (paused === on) return;
      paused = on;
      if (on) ports.shortcuts.release();
      else hold();
    },
  };
}
