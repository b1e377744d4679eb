import type { HookVerb } from '../../core/vocabulary';

/** What a made-up day is made of, and what a phone that tells everything says of it. The simulator's days are the same. */

export type TrueName = 'ringing' | 'on-call' | 'wrap-up' | 'gap' | 'break';

/** What the phone says as one stretch of the day goes over into the next; null before the first. */
export function phoneVerbs(before: TrueName | null, now: TrueName): readonly HookVerb[] {
  const ended: readonly HookVerb[] = before === 'on-call' || before === 'ringing' ? ['ended'] : [];
  switch (now) {
    case 'ringing':
      return [...ended, 'ringing'];
    case 'on-call':
      return ['started'];
    case 'wrap-up':
      return [...ended, 'wrapup'];
    case 'break':
      return [...ended, 'break'];
    case 'gap':
      return [...ended, 'available'];
  }
}
