import type { App } from '../../../src/core/app/app';
import { quietForAnHour, quietUntilTomorrow } from '../../../src/core/pacing/quiet';
import type { MainWindow } from '../windows/main-window';
import type { TrayAction, TrayCommand } from './menu';

/** What the entries of the tray do. */
export function trayActions(
  { runner, changeSetting }: Pick<App, 'runner' | 'changeSetting'>,
  mainWindow: MainWindow,
  quit: () => Promise<void>,
): (action: TrayAction) => void {
  const quietUntil = (at: number): void => void changeSetting('pacing.quietUntil', at);
  const commands: Readonly<Record<TrayCommand, () => void>> = {
    open: () => mainWindow.open(),
    'ask-card': () => void runner.send({ type: 'ask-card' }),
    'hard-call': () => void runner.send({ type: 'hard-call' }),
    'call-on': () => void runner.send({ type: 'call-toggle', to: 'on' }),
    'call-over': () => void runner.send({ type: 'call-toggle', to: 'over' }),
    break: () => void runner.send({ type: 'agent-break', on: runner.session().calls.onBreak === null }),
    'quiet-hour': () => quietUntil(quietForAnHour(runner.now())),
    'quiet-until-tomorrow': () => quietUntil(quietUntilTomorrow(runner.now())),
    'quiet-over': () => quietUntil(0),
    settings: () => mainWindow.open('settings'),
    'close-shift': () => mainWindow.open('close'),
    'start-shift': () => void runner.send({ type: 'start-shift' }),
    'help-now': () => mainWindow.open('help-now'),
    quit: () => void quit(),
  };
  return (action) => {
    if (typeof action === 'string') commands[action]();
    else void runner.send({ type: 'say', of: null, said: action });
  };
}
