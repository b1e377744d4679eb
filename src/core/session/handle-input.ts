import { assertNever } from '../vocabulary';
import { actOnCard } from './act-on-card';
import { askArrive } from './arrive';
import { askCard, askRating, hideTried, tryCard } from './ask-card';
import { pressHardCall } from './hard-call';
import { openCare } from './hard-call-path';
import { handleProgram, handleSignal, toggleCall } from './signals';
import { rememberIn, say } from './say';
import type { SessionInput } from './session-types';
import { arriveAtWork, closeShift, keepLeftOpen, letGo, resumeShift, startShift } from './shift-flow';
import { hideCard } from './show-card';
import type { StepContext } from './step-context';
import { logEvent } from './step-context';

/** One handler for each input of the session. */

/** A press or a click of the agent. Who does that is here, even where no look at the input has found it out yet. */
const userInputs: ReadonlySet<SessionInput['type']> = new Set([
  'hard-call',
  'ask-card',
  'try-card',
  'hide-tried',
  'ask-rating',
  'open-care',
  'ask-arrive',
  'card',
  'call-toggle',
  'start-shift',
  'say',
]);

export function handleInput(context: StepContext, input: SessionInput): void {
  if (context.session.calls.idleAway && userInputs.has(input.type)) {
    handleSignal(context, { type: 'wake', lateMs: 0, idleSeconds: 0 });
  }
  switch (input.type) {
    case 'call-signal':
    case 'source-health':
    case 'sound':
    case 'sound-off':
    case 'programs-running':
    case 'programs-known':
    case 'agent-break':
    case 'wake':
      handleSignal(context, input);
      return;
    case 'power':
      handleSignal(context, input);
      if (input.what === 'unlocked' || input.what === 'resumed') arriveAtWork(context);
      return;
    case 'started':
      arriveAtWork(context);
      return;
    case 'set-program':
    case 'answer-program':
      handleProgram(context, input);
      return;
    case 'call-toggle':
      toggleCall(context, input.to ?? null);
      return;
    case 'resume-shift':
      resumeShift(context, input.shift);
      return;
    case 'remember-shifts':
      rememberIn(context, input.shifts);
      keepLeftOpen(context, input.shifts);
      return;
    case 'shifts-kept':
      context.session.shiftIds = [...input.ids, ...context.session.shiftIds];
      return;
    case 'clock-set':
      logEvent(context, { type: 'clock-set', byMs: input.byMs });
      return;
    case 'settings-changed':
      return;
    case 'let-go':
      letGo(context, input.shiftIds, input.whole);
      return;
    case 'quit':
      if (context.session.shift) logEvent(context, { type: 'lull-quit' });
      return;
    case 'set-aside':
      context.session.setAsideNotice = input.what;
      return;
    case 'hard-call':
      pressHardCall(context);
      return;
    case 'ask-card':
      askCard(context);
      return;
    case 'try-card':
      tryCard(context, input.deckCard, input.keyboard);
      return;
    case 'hide-tried':
      hideTried(context);
      return;
    case 'ask-rating':
      askRating(context);
      return;
    case 'open-care':
      openCare(context);
      return;
    case 'quick-hide':
      hideCard(context, 'hidden');
      return;
    case 'card':
      actOnCard(context, input.action);
      return;
    case 'start-shift':
      startShift(context);
      return;
    case 'ask-arrive':
      askArrive(context);
      return;
    case 'say':
      say(context, input.said, input.of);
      return;
    case 'close-shift':
      closeShift(context, input.of);
      return;
    default:
      assertNever(input);
  }
}
