import type { CardText } from '../../../deck/card';

export const talk = {
  'talk-after-a-rude-one': {
    line: 'Ask somebody on the team what they do after a rude call.',
    secondLine: 'Trade it for yours.',
    why: 'Social short breaks helped the mood of call-center staff. The answer may also be better than these cards.',
  },
  'talk-anything-but-calls': {
    line: 'Take your tea to where somebody is.',
    secondLine: 'Talk about anything but calls.',
    why: 'Social short breaks helped the mood of call-center staff. The topic is free.',
  },
  'talk-that-was-hard': {
    line: 'Tell one person: “That was a hard one.”',
    secondLine: 'You are not asking for advice. They only need to know.',
    why: 'Said aloud to someone, it is no longer only yours. Nothing more needs to come of it.',
  },
  'talk-a-good-one': {
    line: 'Tell somebody about a call that went well.',
    secondLine: 'Their day has been long too.',
    why: 'Bad calls get told anyway. A good one wants somebody to start.',
  },
  'talk-sheet-prompt': {
    line: 'Take one question from the Talk sheet to the team this week.',
    secondLine: 'Seven are printed there, with a line for your own.',
    why: 'Most meetings are about numbers. The sheet asks about the calls and the people in them.',
  },
  'talk-one-small-thing': {
    line: 'What could your team do differently for one week?',
    secondLine: 'Something small enough to keep.',
    why: 'A good talk is soon over. One small promise is what is left of it on Tuesday.',
  },
  'talk-somebody-new': {
    line: 'Is somebody new here? Ask how their calls are going.',
    secondLine: 'You got lost in those menus once, too.',
    why: 'The first weeks on the phone are long. You know what would have helped you.',
  },
} as const satisfies Record<string, CardText>;
