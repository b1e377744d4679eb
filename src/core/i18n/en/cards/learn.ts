import type { CardText } from '../../../deck/card';

export const learn = {
  'learn-under-the-words': {
    line: '“Where is my parcel?” may mean “Is anyone on it?”',
    secondLine: 'Answer that one first. The tracking can come second.',
    why: 'The words ask for a fact. The need under them is often simpler.',
  },
  'learn-person-then-machine': {
    line: 'One sentence for the person, then the steps for the machine.',
    secondLine: '“What a nuisance, with your work waiting.” Then the reset.',
    why: 'Knowing the machine is half the craft. The person in front of it is the other half.',
  },
  'learn-one-word-out': {
    line: 'Pick a word you use too often and do without it for an hour.',
    secondLine: '“Unfortunately” is a good one to start with.',
    why: 'A craft is learned in small pieces. One word is a piece you can notice while working.',
  },
  'learn-overhear': {
    line: 'Whose calls do you like to overhear? What do they do?',
    secondLine: 'Borrow one small thing.',
    why: 'The people around you have solved some of your calls already. Listening is free.',
  },
  'learn-outside-work': {
    line: 'Where outside work did your phone voice come in handy?',
    secondLine: 'At the bank, or with a cross teenager.',
    why: 'What you practise here goes home with you. Patience with strangers is part of it.',
  },
  'learn-first-seconds': {
    line: 'Once a week: how do your first five seconds sound?',
    secondLine: 'Ask someone you trust, or listen to one call.',
    why: 'You say hello so often that you stop hearing it. Other ears still do.',
  },
  'learn-two-seconds': {
    line: 'When they have finished, leave two seconds of quiet.',
    secondLine: 'What comes then is often the point.',
    why: 'Many people keep the thing that matters for last. It wants a little room.',
  },
  'learn-what-you-can': {
    line: 'Start with what you can do, then say what you cannot.',
    secondLine: '“I can send it today. The refund takes a week.”',
    why: 'A no is easier to hear with something in the hand already.',
  },
} as const satisfies Record<string, CardText>;
