import type { Program } from '../call-state/programs';
import type { CardWindow, Documents, Logger, SaveResult } from '../ports';
import { sequencer } from '../sequencer';
import type { Session, SessionEffect } from '../session/session-types';
import type { CardLeft } from '../vocabulary';
import type { Guard } from './guard';
import type { Desk } from './ports';
import type { ShiftRecorder } from './shift-recorder';

/** What a step asks of the world, each by itself: one that fails costs no other. */
export interface Effects {
  /** What must be kept is handed over first, so that no window can cost an entry; an answer for each. */
  perform(session: Session, effects: readonly SessionEffect[]): readonly Promise<SaveResult>[];
  hideCard(how: CardLeft): void;
}

export interface EffectsDeps {
  readonly documents: Documents;
  readonly cardWindow: CardWindow;
  readonly desk: Pick<Desk, 'openHelp'>;
  readonly log: Logger;
  readonly guard: Guard;
  readonly recorder: ShiftRecorder;
  /** Nobody sees the card, and the next one comes only when this one is gone. */
  readonly cardNotShown: () => void;
}

export function createEffects(deps: EffectsDeps): Effects {
  const { documents, cardWindow, desk, log, guard, recorder, cardNotShown } = deps;
  // One write after the other, so that the last word on a program is the one that stays.
  const inTurn = sequencer();

  function keepPrograms(programs: readonly Program[]): void {
    void inTurn(async () => {
      const failed = 'what was learned of programs could not be kept';
      const kept = await guard.ask(failed, () =>
        documents.write('programs', { v: 1, programs: [...programs] }),
      );
      if (kept?.ok === false) log.warn(failed, { reason: kept.error });
    });
  }

  /** A card that stays would stand over the call. */
  function hideCard(how: CardLeft): void {
    const failed = 'the card could not be hidden';
    const hide = (): void => cardWindow.hide(how);
    if (!guard.run(failed, hide)) guard.run(failed, hide);
  }

  function performOne({ card }: Session, effect: Exclude<SessionEffect, { type: 'record' }>): void {
    switch (effect.type) {
      case 'keep-programs':
        keepPrograms(effect.programs);
        return;
      case 'hide-card':
        hideCard(effect.how);
        return;
      case 'open-help':
        guard.run('Help now could not be opened', () => desk.openHelp(false));
        return;
      case 'show-card':
        if (card && !guard.run('the card could not be shown', () => cardWindow.show(card))) cardNotShown();
    }
  }

  return {
    perform(session, effects) {
      const saves: Promise<SaveResult>[] = [];
      for (const effect of effects)
        if (effect.type === 'record') saves.push(recorder.record(effect.shiftId, effect.entries));
      for (const effect of effects) if (effect.type !== 'record') performOne(session, effect);
      return saves;
    },
    hideCard,
  };
}
