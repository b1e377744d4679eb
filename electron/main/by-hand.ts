import { app } from 'electron';
import type { ShortcutName } from '../../src/core/contract';
import type { SessionRunner } from '../../src/core/services/session-runner';
import type { TrayAction, TrayCommand } from './tray/menu';
import type { MainWindow } from './windows/main-window';

/** What the entries of the tray and the global shortcuts do. */
export interface ByHand {
  chosen(action: TrayAction): void;
  readonly pressed: Readonly<Record<ShortcutName, () => void>>;
}

export function createByHand(runner: SessionRunner, mainWindow: MainWindow): ByHand {
  const hardCall = (): void => void runner.send({ type: 'hard-call' });
  const callToggle = (): void => void runner.send({ type: 'call-toggle' });
  const commands: Readonly<Record<TrayCommand, () => void>> = {
    open: () => {
      mainWindow.open();
    },
    'ask-card': () => void runner.send({ type: 'ask-card' }),
    'hard-call': hardCall,
    'call-toggle': callToggle,
    break: () => void runner.send({ type: 'agent-break', on: runner.session().calls.onBreak === null }),
    'ask-rating': () => void runner.send({ type: 'ask-rating' }),
    'close-shift': () => {
      mainWindow.open('close');
    },
    'start-shift': () => void runner.send({ type: 'start-shift' }),
    'help-now': () => {
      mainWindow.open('help-now');
    },
    quit: () => {
      app.quit();
    },
  };
  return {
    chosen(action) {
      if (typeof action === 'string') commands[action]();
      else void runner.send({ type: 'say', of: null, said: action });
    },
    pressed: {
      hardCall,
      callToggle,
      quickHide() {
        void runner.send({ type: 'quick-hide' });
        mainWindow.hide();
      },
    },
  };
}
