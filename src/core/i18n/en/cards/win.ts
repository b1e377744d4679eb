import type { CardText } from '../../../deck/card';

export const win = {
  'win-nobody-noticed': {
    line: 'What did you sort out today that nobody noticed?',
    secondLine: 'Put it in a few words, and say why it worked.',
    why: 'Good things noted with a why lowered the evening’s stress in a study. Thinking of one is a smaller version.',
  },
  'win-take-again': {
    line: 'Which call today would you gladly take again?',
    secondLine: 'Stay with it for a moment.',
    why: 'Good calls pass quickly, so this one asks for a second look.',
  },
  'win-lucky-caller': {
    line: 'Who was lucky to get you on the line today?',
    secondLine: 'One caller is plenty, and a small thing counts.',
    why: 'In a study of 94 staff, recalling someone they had helped made them feel less badly treated.',
  },
  'win-whole-company': {
    line: 'For that caller, the whole company was you.',
    secondLine: 'They will never meet the rest of it.',
    why: 'Whatever the building looks like, what a caller knows of it is a voice. Today that was yours.',
  },
  'win-one-that-turned': {
    line: 'Did a call turn today, from angry to friendly?',
    secondLine: 'That was your doing. Mark it turned around.',
    why: 'Calls that turn are soon forgotten, since they leave nothing to do. There was skill in it.',
  },
  'win-extra-patience': {
    line: 'Where did you put in some extra patience today?',
    secondLine: 'An apology or a call back counts too. One key notes it.',
    why: 'What you give a caller adds up, even when they take it without a word.',
  },
  'win-line-for-review': {
    line: 'Write one line from today for your next review talk.',
    secondLine: 'Your words, before somebody picks theirs.',
    why: 'When it is time to talk about the year, small good things are gone. Written down, they are there.',
  },
  'win-lighter': {
    line: 'Who hung up today lighter than they rang?',
    secondLine: 'Out of the whole day, one will do.',
    why: 'In a study of 94 staff, thinking of someone they had helped left them feeling less badly treated.',
  },
  'win-over-dinner': {
    line: 'Somebody may say over dinner: “They sorted it out for me.”',
    secondLine: 'You will not be there to hear it.',
    why: 'Thanks are mostly said where you cannot hear them. Glad callers do tell others.',
  },
  'win-sip-of-tea': {
    line: 'That one went well. Let it last a sip of tea.',
    secondLine: 'Then put down the cup and carry on.',
    why: 'Bad calls stay by themselves. Good ones want a little help to stay.',
  },
} as const satisfies Record<string, CardText>;
