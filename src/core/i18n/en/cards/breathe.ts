import type { CardText } from '../../../deck/card';

export const breathe = {
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
  'breathe-feet': {
    line: 'Press your feet into the floor, then let go.',
    secondLine: 'The floor is doing most of the work already.',
    why: 'Nothing to count here. Relaxing short breaks helped the mood of call-center staff, and this is about the shortest.',
  },
  'breathe-cup': {
    line: 'Both hands round your cup for a moment.',
    secondLine: 'Warm or cold, it is not a keyboard.',
    why: 'Hands that type all day get something else to hold. It is a pause and nothing more.',
  },
  'breathe-shoulders': {
    line: 'Where are your shoulders? Let them sink as you breathe out.',
    secondLine: 'They tend to creep up during calls.',
    why: 'Breathing exercises eased stress somewhat in trials. One breath only marks the pause; the shoulders are easy to check.',
  },
  'breathe-still-on': {
    line: 'Still tense? Your body may think the call is on.',
    secondLine: 'A long breath out is one way to tell it.',
    why: 'A raised voice gets a body ready for a fight, even at a desk. Breathing exercises eased stress somewhat in trials.',
  },
  'breathe-four': {
    line: 'Four slow breaths. You can stop at any of them.',
    secondLine: 'If it rings at two, two was enough.',
    why: 'A review points to about six breaths a minute. A few of them are a cue; the practice takes longer.',
  },
  'breathe-minute': {
    line: 'A whole minute with nothing to answer.',
    secondLine: 'Six breaths fit in it. Fewer is fine.',
    why: 'Six a minute is about the pace that a review of slow breathing points to. It is still more reminder than practice.',
  },
  'breathe-five-even': {
    line: 'Five minutes, slow and even. This one is the practice.',
    secondLine: 'Four in, six out. Stop if it stops being pleasant.',
    why: 'Breathing exercises eased stress somewhat in trials; sessions under five minutes did not. So this one takes the full five.',
  },
  'breathe-five-sigh': {
    line: 'Five minutes of long sighs, like the ones that come by themselves.',
    secondLine: 'In, one sip more, and slowly all the way out.',
    why: 'Of the exercises tried in one study, five minutes of this a day lifted mood most.',
  },
  'breathe-five-outside': {
    line: 'Five minutes with nothing to read. Leave this screen too.',
    secondLine: 'Stairs, a door, the street. Count nothing.',
    why: 'Relaxing short breaks helped the mood of call-center staff. They can do without any exercise.',
  },
} as const satisfies Record<string, CardText>;
