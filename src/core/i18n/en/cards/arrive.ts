import type { CardText } from '../../../deck/card';

export const arrive = {
  'arrive-tight-spot': {
    line: 'Think back to someone you got out of a tight spot.',
    secondLine: 'How did they sound at the end?',
    why: 'Staff who recalled someone they had helped felt less badly treated, in a study of 94 people over 15 days.',
  },
  'arrive-one-word': {
    line: 'How would you like to sound today? One word will do.',
    secondLine: 'Kind is fine. So is thorough, or just awake.',
    why: 'One word is small enough to find again in the middle of a call.',
  },
  'arrive-one-sound': {
    line: 'One breath, and then the quietest sound in the room.',
    secondLine: 'A fan, or somebody’s chair. Then you are here.',
    why: 'Listening for something small is one way to arrive. One breath is only a cue, not a practice.',
  },
  'arrive-park-it': {
    line: 'Something from home on your mind? Write down when you will look at it.',
    secondLine: 'Seven o’clock, kitchen table. It can wait until then.',
    why: 'In studies, a plan for unfinished things helped people let go of them. Worries from home may be more stubborn.',
  },
  'arrive-somebody-glad': {
    line: 'Who will be glad today that somebody picked up?',
    secondLine: 'You do not know their name yet.',
    why: 'You cannot choose who calls. You can choose beforehand to be of some use to one of them.',
  },
  'arrive-what-brought-you': {
    line: 'What got you here today? Paying the rent is a fine answer.',
    secondLine: 'Is there a second one, a smaller one?',
    why: 'A plain reason of your own is still a reason. This card does not ask for a grand one.',
  },
  'arrive-bus-ride': {
    line: 'The bad bus ride can hang up with your coat.',
    secondLine: 'It will still be there at the end, if you want it back.',
    why: 'What came before the shift is yours, and no caller caused it. You can put it somewhere for a few hours.',
  },
  'arrive-from-here': {
    line: 'The shift can start again from here.',
    secondLine: 'Same chair, fresh glass of water.',
    why: 'A rough first half does not decide the second. You can start over without waiting for tomorrow.',
  },
} as const satisfies Record<string, CardText>;
