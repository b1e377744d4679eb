import type { CardText } from '../../../deck/card';

export const reframeAny = {
  'reframe-which-thought': {
    line: 'Which thought is at the wheel right now?',
    secondLine: 'It can ride in the back for the next call.',
    why: 'In a review, pushing thoughts away did not help. So this one may come along, just not drive.',
  },
  'reframe-both-piles': {
    line: 'That was one call. How many went fine today?',
    secondLine: 'No need to count. Just look at both piles.',
    why: 'One loud call takes up more room than ten plain ones. Both piles are real.',
  },
  'reframe-likely-thing': {
    line: 'What is the worst that call can still do? And the likely thing?',
    secondLine: 'The likely thing is mostly a note in a file.',
    why: 'The mind runs to the worst ending first. Next to the likely one, it shows its real size.',
  },
  'reframe-every-word': {
    line: 'Not every word wants an answer. The question does.',
    secondLine: 'The rest can go by like hold music.',
    why: 'Answering every jab turns a call into a match. Jabs seldom hold a question.',
  },
  'reframe-old-mail': {
    line: 'It came to your headset, but it was not addressed to you.',
    secondLine: 'Like mail for whoever lived in your place before.',
    why: 'Callers hardly ever know who will pick up. Most of what they say was packed before that.',
  },
  'reframe-your-own-line': {
    line: 'What do you tell yourself that really helps? Say it now.',
    secondLine: 'It may deserve a card of its own.',
    why: 'The words that help you most may not be in these cards. You can add them.',
  },
  'reframe-a-name-for-it': {
    line: 'If you like, give it a name: cross, tired, hurt?',
    secondLine: 'One word. You owe nobody the reason.',
    why: 'Studies suggest that naming a feeling takes off some of its edge, best after a breath and a second look.',
  },
} as const satisfies Record<string, CardText>;
