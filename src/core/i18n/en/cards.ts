import type { CardText } from '../../deck/card';

/** What the cards say, by the id of the card in the deck. */
export const cards = {
  'breathe-even': {
    line: 'One slow breath before the next ring.',
    secondLine: 'Four counts in, six counts out.',
    why: 'A review of slow breathing points to about six breaths a minute. One alone is a reminder, no more.',
  },
  'breathe-sigh': {
    line: 'Breathe in, one sip more, then a long way out.',
    secondLine: 'The way out is the slow part.',
    why: 'Five minutes of this a day lifted mood most in one study. Ten seconds is a reminder of it.',
  },
  'breathe-box': {
    line: 'In, hold, out, hold. Four counts for each.',
    secondLine: 'Leave out the holds if they feel tight.',
    why: 'Here because it is easy to count. Breathing exercises eased stress somewhat in trials; one round is a reminder.',
  },
  'breathe-long-out': {
    line: 'Breathe out as if you were cooling your coffee.',
    secondLine: 'Four counts in, seven counts out.',
    why: 'Breathing exercises eased stress somewhat in trials, though not in sessions under five minutes. This one only marks the pause.',
  },
  'breathe-window': {
    line: 'What is it like outside? Have a look.',
    secondLine: 'No window near? Anything far off is fine.',
    why: 'Breathing exercises do not suit everyone. Relaxing short breaks helped the mood of call-center staff; this is a very short one.',
  },
  'reframe-before-you': {
    line: 'What had their day been like before they got to you?',
    secondLine: 'A guess will do. It excuses nothing.',
    why: 'Seeing it through the caller’s eyes worked best in a review of ways to handle feelings.',
  },
  'reframe-broke-before': {
    line: 'Whatever broke, it broke before you picked up.',
    secondLine: 'You just happened to be the one who heard about it.',
    why: 'The wait or the process is often what they are cross with. From Lull’s founding essays, not from a study.',
  },
  'reframe-still-fixed': {
    line: 'They can be wrong and still need it fixed.',
    secondLine: 'You did not have to win that one.',
    why: 'Puts getting it done before who was right. From Lull’s founding essays, not from a study.',
  },
  'reframe-bent-story': {
    line: 'Some people bend the story for fear of a no.',
    secondLine: 'They were braced for one before you said hello.',
    why: 'Only a guess at their side. Looking through the caller’s eyes worked best in a review of ways to handle feelings.',
  },
  'reframe-colleague': {
    line: 'Say it was a colleague’s call. What would you tell them?',
    secondLine: 'Now the same to yourself, by name.',
    why: 'Studies suggest that speaking to yourself by name, as you would to a colleague, gives a little distance.',
  },
  'reframe-five-minutes': {
    line: 'You only ever hear five minutes of someone’s day.',
    secondLine: 'They may well have been the worst five.',
    why: 'Staff who took the caller’s view felt less badly treated, in a study of 94 people over 15 days.',
  },
  'reframe-forty-times': {
    line: 'You have told it forty times. They have heard it once.',
    secondLine: 'You know it by heart by now, and that helps.',
    why: 'Taking the caller’s view worked best for handling feelings in a review. That it helps with repetition is a fair guess.',
  },
  'reframe-next-hour': {
    line: 'What would make the next hour easier on you?',
    secondLine: 'Water, a stretch, a word with someone: pick one.',
    why: 'Here because you count too. From Lull’s founding essays, not from a study.',
  },
  'win-nobody-noticed': {
    line: 'What did you sort out today that nobody noticed?',
    secondLine: 'Put it in a few words, and say why it worked.',
    why: 'Good things noted with a why lowered the evening’s stress in a study. Thinking of one is a smaller version.',
  },
  'win-take-again': {
    line: 'Which call today would you gladly take again?',
    secondLine: 'Stay with it for a moment.',
    why: 'Good calls pass quickly, so this one asks for a second look. From Lull’s founding essays, not from a study.',
  },
  'win-lucky-caller': {
    line: 'Who was lucky to get you on the line today?',
    secondLine: 'One caller is plenty, and a small thing counts.',
    why: 'In a study of 94 staff, recalling someone they had helped made them feel less badly treated.',
  },
  'arrive-tight-spot': {
    line: 'Think back to someone you got out of a tight spot.',
    secondLine: 'How did they sound at the end?',
    why: 'Staff who recalled someone they had helped felt less badly treated, in a study of 94 people over 15 days.',
  },
  'arrive-one-word': {
    line: 'How would you like to sound today? One word will do.',
    secondLine: 'Kind, thorough, cheerful, whatever suits the day.',
    why: 'One word is easy to come back to. From Lull’s founding essays, not from a study.',
  },
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
} as const satisfies Record<string, CardText>;
