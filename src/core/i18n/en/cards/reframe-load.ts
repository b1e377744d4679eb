import type { CardText } from '../../../deck/card';

export const reframeLoad = {
  'reframe-five-minutes': {
    line: 'You only ever hear five minutes of someone’s day.',
    secondLine: 'They may well have been the worst five.',
    why: 'Staff who took the caller’s view felt less badly treated, in a study of 94 people over 15 days.',
  },
  'reframe-order-number': {
    line: 'Their day was too big to fix. The order number was not.',
    secondLine: 'One small thing done is a fair size for a call.',
    why: 'Nobody can mend a whole day by phone. The small thing they rang about was within reach.',
  },
  'reframe-whole-world': {
    line: 'They were cross with the whole world. You happened to be in it.',
    secondLine: 'Tomorrow they would not know your voice.',
    why: 'A bad mood lands on whoever is near. Being near was all it took.',
  },
  'reframe-your-own-day': {
    line: 'You can feel for them and still have a day of your own.',
    secondLine: 'Look at something far off, then come back to yours.',
    why: 'Moods rub off. Looking away for a moment is a simple way to see which one is yours.',
  },
  'reframe-hold-music': {
    line: 'Half an hour of hold music, then you. What would you have said?',
    secondLine: 'You can understand it and still dislike the tone.',
    why: 'Looking through the caller’s eyes worked best in a review. The music makes it easy to picture.',
  },
  'reframe-needs-a-pen': {
    line: 'The company needs no lawyer. The complaint needs a pen.',
    secondLine: 'Noted and passed on: that part is done.',
    why: 'Defending a late parcel brings it to nobody. Writing it down at least sends it to the right desk.',
  },
  'reframe-broke-before': {
    line: 'Whatever broke, it broke before you picked up.',
    secondLine: 'You just happened to be the one who heard about it.',
    why: 'The wait or the process is often what they are cross with. You are the part of it that answers.',
  },
  'reframe-not-the-logo': {
    line: 'You work here. You are not the logo.',
    secondLine: 'The sign by the door can take the complaint.',
    why: 'Callers say “you” and mean the company. You can hear the difference even if they cannot.',
  },
  'reframe-lose-sleep': {
    line: 'Somebody else is paid to lose sleep over that process.',
    secondLine: 'Pass it on, and keep your own.',
    why: 'A process you did not design is a poor thing to take home. Handing it on is the useful half.',
  },
  'reframe-only-listener': {
    line: 'You may be the only one who listened to them today.',
    secondLine: 'No wonder it took something out of you.',
    why: 'Seeing it their way worked best for handling feelings in a review. That it helps with tiredness is a fair guess.',
  },
  'reframe-nothing-to-fix': {
    line: 'Some calls have nothing to fix. Listening was the job.',
    secondLine: 'That job is finished.',
    why: 'Without a repair it is hard to see the end. The end was when they hung up.',
  },
  'reframe-hung-up-too': {
    line: 'Their troubles hung up when they did.',
    secondLine: 'If some of it stayed behind, shake out your hands.',
    why: 'Other people’s worries can stay in the room after a call. A small movement marks where theirs end.',
  },
  'reframe-next-hour': {
    line: 'What would make the next hour easier on you?',
    secondLine: 'Water, a stretch, a word with someone: pick one.',
    why: 'Here because you count too. One easy thing is enough for a gap.',
  },
  'reframe-forty-times': {
    line: 'You have told it forty times. They have heard it once.',
    secondLine: 'You know it by heart by now, and that helps.',
    why: 'Taking the caller’s view worked best for handling feelings in a review. That it helps with repetition is a fair guess.',
  },
  'reframe-short-way': {
    line: 'You know the short way through this question.',
    secondLine: 'Straight to the step that works, one kind word on the way.',
    why: 'Having told it so often, you know which parts nobody misses. That is worth something.',
  },
  'reframe-bad-letter': {
    line: 'Everyone asks the same thing? Then some page was badly written.',
    secondLine: 'And you did not write it.',
    why: 'A question that keeps coming points to the page it came from. You may pass that on.',
  },
  'reframe-hand-for-tea': {
    line: 'You know this answer by heart. That leaves a hand free for tea.',
    secondLine: 'A sip, the answer, one word meant for this caller.',
    why: 'Easy calls can be a small rest, as long as one word in them is fresh.',
  },
} as const satisfies Record<string, CardText>;
