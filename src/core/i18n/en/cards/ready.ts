import type { CardText } from '../../../deck/card';

export const ready = {
  'ready-goes-well': {
    line: 'Picture the next call going well. How do you sound?',
    secondLine: 'Use a real one. You have had calls like that.',
    why: 'Going through it once in your head is a rehearsal. It promises nothing about the caller.',
  },
  'ready-hello': {
    line: 'Say your hello once in your head, before it counts.',
    secondLine: 'Your name clear, the rest a notch slower.',
    why: 'Each caller hears your first words only once. They are worth one try in private.',
  },
  'ready-goodbye': {
    line: 'Which goodbye of yours has worked well lately?',
    secondLine: 'Keep it at hand. It is the last thing they hear.',
    why: 'The end of a call gets whatever strength is left. A closing that worked before saves you some.',
  },
  'ready-site-greeting': {
    line: 'The site wrote the greeting. The voice is up to you.',
    secondLine: 'Same words, one of them said your way.',
    why: 'You did not write the opening, and still you are the one who says it. One word can sound like you.',
  },
  'ready-water': {
    line: 'When did you last drink something?',
    secondLine: 'Two sips now. Your throat has been at it for hours.',
    why: 'Talking for hours dries the mouth. This is just a nudge towards the glass.',
  },
  'ready-chair': {
    line: 'Sit back until the chair is holding you.',
    secondLine: 'Feet flat, headset straight. That is all.',
    why: 'It is easy to stay bent towards the screen between calls. Sitting back is a rest that nobody notices.',
  },
  'ready-face': {
    line: 'Pick up the next one with someone you like in mind.',
    secondLine: 'Your face may do the rest. Let it.',
    why: 'In a large study, a smile lifted people’s own mood a little. So this one is for you first.',
  },
  'ready-borrow-a-voice': {
    line: 'Bad day? Borrow a voice from a better one.',
    secondLine: 'Only for the first sentence. What you feel stays yours.',
    why: 'This is trying something on, not covering something up. If it does not fit, leave it.',
  },
  'ready-nobody-wrote-it': {
    line: 'Nobody has written the next call. You make it up as it goes.',
    secondLine: 'You have done that hundreds of times.',
    why: 'Scripts help, and still each call is made on the spot. You have had a lot of practice at that.',
  },
  'ready-two-steps': {
    line: 'Two steps to a good ending: what is done, and what comes next.',
    secondLine: 'Then let them hang up first.',
    why: 'A caller who knows what comes next has one question less. Short and kind can go together.',
  },
} as const satisfies Record<string, CardText>;
