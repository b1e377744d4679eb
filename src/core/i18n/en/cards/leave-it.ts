import type { CardText } from '../../../deck/card';

export const leaveIt = {
  'leave-it-jot-down': {
    line: 'Something unfinished? Jot down a when and a where.',
    secondLine: 'Written down, it takes up less room in your head.',
    why: 'In studies, writing where, when and how for unfinished work helped people let go of it.',
  },
  'leave-it-at-this-desk': {
    line: 'One thing from today can stay at this desk. Which?',
    secondLine: 'It will still be here next shift, if it matters.',
    why: 'Bad days ran on into the night for 149 call-center staff. That choosing one thing helps is a guess.',
  },
  'leave-it-case-number': {
    line: 'That call has a number now. The file can carry it.',
    secondLine: 'Your hands are free again.',
    why: 'Files are made for keeping things. They do not get tired of it.',
  },
  'leave-it-how-are-you': {
    line: 'It is over. How are you?',
    secondLine: 'Not how it went. How you are.',
    why: 'Others count the calls. How you feel at the end is yours to say.',
  },
  'leave-it-one-thing-liked': {
    line: 'What do you like about this work, however small?',
    secondLine: 'The seat by the window counts.',
    why: 'Liking one thing does not mean liking all of it. It is good company on the way home.',
  },
  'leave-it-soup': {
    line: 'What is the first good thing after this shift?',
    secondLine: 'Soup counts. So does the dog.',
    why: 'Work has an end, and something is waiting behind it. Naming it brings it a little nearer.',
  },
  'leave-it-whose-worry': {
    line: 'That worry has an owner. Is it you?',
    secondLine: 'If not, send it on in writing and let go of your end.',
    why: 'Some of what weighs on you belongs on another desk. Writing it there is a way to put it down.',
  },
  'leave-it-stand-up': {
    line: 'Stand up, let the call slide off, sit down again.',
    secondLine: 'As far as the headset cord allows.',
    why: 'In 22 groups studied, short breaks left people a little less tired. Standing up is about the smallest.',
  },
  'leave-it-street-corner': {
    line: 'On the way home, at which corner does work end?',
    secondLine: 'Pick it now. If you work at home, a door will do.',
    why: 'Bad days ran on into the night for 149 call-center staff. That a corner helps is a guess.',
  },
  'leave-it-note-for-tomorrow': {
    line: 'Leave tomorrow’s you a note: what, when, where.',
    secondLine: 'Four words are enough. Then close the lid.',
    why: 'With the where, when and how on paper, people let go of unfinished work more easily, studies found.',
  },
  'leave-it-slow-minute': {
    line: 'One slow minute before you leave this desk.',
    secondLine: 'Then the headset goes on its hook.',
    why: 'Six a minute is about the pace that a review of slow breathing points to. This minute only marks the end.',
  },
} as const satisfies Record<string, CardText>;
