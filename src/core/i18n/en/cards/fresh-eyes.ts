import type { CardText } from '../../../deck/card';

export const freshEyes = {
  'fresh-eyes-just-sat-down': {
    line: 'The next caller knows nothing about the last one.',
    secondLine: 'As far as they know, you have just sat down.',
    why: 'A hard call can leak into the next hello. The person ringing was not there for it.',
  },
  'fresh-eyes-steps-or-ear': {
    line: 'Will the next one want the steps, or somebody to listen?',
    secondLine: 'Their first ten words often tell.',
    why: 'The fix may be the same as always. The way of telling it can still fit the person.',
  },
  'fresh-eyes-new-sound': {
    line: 'Find something in the next voice you have not heard today.',
    secondLine: 'A kettle in the background counts.',
    why: 'After many calls the voices run together. One small thing keeps this one apart.',
  },
  'fresh-eyes-your-aunt': {
    line: 'Take the next call as if your aunt were on the line.',
    secondLine: 'The aunt you like.',
    why: 'Taking good care of a caller is a choice, made again each time. It comes easier with a face in mind.',
  },
  'fresh-eyes-say-it-back': {
    line: 'Say it back in your own words before you fix it.',
    secondLine: '“So a parcel came, but the wrong one.” Then carry on.',
    why: 'If you got it wrong, this is a cheap moment to find out. If you got it right, they know.',
  },
  'fresh-eyes-where-from': {
    line: 'Where might the next one be calling from? A kitchen, a bus stop?',
    secondLine: 'A guess is enough to put someone behind the voice.',
    why: 'Seeing things from the caller’s side worked best in a review. Picturing where they stand is one way in.',
  },
  'fresh-eyes-hands-off': {
    line: 'Hands off the keys for their first sentence.',
    secondLine: 'Type during the second.',
    why: 'On routine calls the fingers run ahead. With still hands it is easier to hear what is different.',
  },
} as const satisfies Record<string, CardText>;
