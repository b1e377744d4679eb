import type { CardText } from '../../../deck/card';

export const lift = {
  'lift-rough-one': {
    line: 'Who near you has just had a rough one? A nod will do.',
    secondLine: 'Or slide a cookie across.',
    why: 'Social short breaks helped the mood of call-center staff. A nod is about as short as they come.',
  },
  'lift-song-title': {
    line: 'If the hold music had a title, what would it be?',
    secondLine: 'The error beep can be the B side.',
    why: 'A shift has room for something silly. It asks nothing of anyone.',
  },
  'lift-next-shop': {
    line: 'Whoever you were kind to goes to the shop next.',
    secondLine: 'The cashier may get some of it.',
    why: 'Moods pass from one person to another, good ones too. How far yours went you will not see.',
  },
  'lift-sit-it-out': {
    line: 'Is the whole row grumpy? You can sit that one out.',
    secondLine: 'Talk a little softer than the desk next to you.',
    why: 'Moods spread through a room without asking. You are free to let one pass.',
  },
  'lift-good-morning': {
    line: 'Who has not said “good morning” at four in the afternoon?',
    secondLine: 'Nobody hung up.',
    why: 'A slip of the tongue can just be funny. The day is serious enough.',
  },
  'lift-thank-somebody': {
    line: 'Who made your work easier this week? Tell them today.',
    secondLine: 'One line in the chat is plenty.',
    why: 'Social short breaks helped the mood of call-center staff. Saying thanks is a very short one.',
  },
  'lift-odd-thing': {
    line: 'What was the oddest thing you heard today?',
    secondLine: 'Save it for the break. Leave the names out.',
    why: 'Some calls are just odd. They are better to remember than the rude ones.',
  },
  'lift-of-use': {
    line: 'You were of use to a stranger today.',
    secondLine: 'That is worth a cup of something.',
    why: 'Serving people is easy to look down on and hard to do well. There is some quiet satisfaction in it.',
  },
} as const satisfies Record<string, CardText>;
