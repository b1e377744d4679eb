import type { CardText } from '../../../deck/card';

export const reframePerson = {
  'reframe-half-the-screen': {
    line: 'They see only half of what is on your screen.',
    secondLine: 'From where they sit, it added up.',
    why: 'Seeing it through the other person’s eyes worked best in a review. You can do that and still not agree.',
  },
  'reframe-still-fixed': {
    line: 'They can be wrong and still need it fixed.',
    secondLine: 'You did not have to win that one.',
    why: 'Being right is over quickly. What got done stays in the file.',
  },
  'reframe-held-the-bill': {
    line: 'They were arguing with the bill. You were only holding it.',
    secondLine: 'The bill can take it.',
    why: 'The quarrel was with a figure on paper. You happened to be sitting next to the paper.',
  },
  'reframe-you-know': {
    line: 'You know how it was. Nobody else has to sign that.',
    secondLine: 'One thing less to take into the next call.',
    why: 'You can have your peace about it without their agreement. Going after the agreement is the tiring part.',
  },
  'reframe-their-slip': {
    line: 'The slip was theirs. It can go by without a word.',
    secondLine: 'The next step is the same, whoever caused it.',
    why: 'Pointing at a mistake seldom helps the one who made it. The way on from there does.',
  },
  'reframe-worked-before': {
    line: 'Somewhere they learned that being nasty gets things done.',
    secondLine: 'It may even have worked, on someone else.',
    why: 'Staff who took the caller’s view felt less badly treated, in a study of 94 people. It excuses nothing.',
  },
  'reframe-same-form': {
    line: 'You do not have to like them to finish the form.',
    secondLine: 'The form takes the same answers from everyone.',
    why: 'Liking them and finishing the job are two things. Only one of them was yours to do.',
  },
  'reframe-colleague': {
    line: 'Say it was a colleague’s call. What would you tell them?',
    secondLine: 'Now the same to yourself, by name.',
    why: 'Studies suggest that speaking to yourself by name, as you would to a colleague, gives a little distance.',
  },
  'reframe-only-a-voice': {
    line: 'They were rude to a voice. They have never met you.',
    secondLine: 'Nobody who knows you would say that.',
    why: 'Rude words feel meant for you. The person who said them had known your voice for two minutes.',
  },
  'reframe-your-kitchen': {
    line: 'You would not ask that caller into your kitchen.',
    secondLine: 'So they need not come home with you either.',
    why: 'Bad days ran on into the night for 149 call-center staff. Picturing a closed door is only a small try.',
  },
  'reframe-bent-story': {
    line: 'Some people bend the story for fear of a no.',
    secondLine: 'They were braced for one before you said hello.',
    why: 'Only a guess at their side. Looking through the caller’s eyes worked best in a review of ways to handle feelings.',
  },
  'reframe-same-rule': {
    line: 'True or not, the rule is often the same.',
    secondLine: 'You can give the answer without judging the story.',
    why: 'The call needs an answer more than a verdict. Without the verdict there is less to fight about.',
  },
  'reframe-ready-made': {
    line: 'That story was ready before anyone picked up.',
    secondLine: 'Whoever answered would have been told the same.',
    why: 'Being lied to stings as if you looked easy to fool. It was told to a phone number.',
  },
  'reframe-no-detective': {
    line: 'At least you are not paid to play detective as well.',
    secondLine: 'One job less. The file can do the checking.',
    why: 'Suspecting people all day is tiring. What can be checked gets checked without a frown.',
  },
  'reframe-before-you': {
    line: 'What had their day been like before they got to you?',
    secondLine: 'A guess will do. It excuses nothing.',
    why: 'Seeing it through the caller’s eyes worked best in a review of ways to handle feelings.',
  },
  'reframe-under-the-noise': {
    line: 'Under all that noise they wanted one thing. Which?',
    secondLine: 'The rest was only loud.',
    why: 'The volume is what stays in your ears. The request is the part that could be answered.',
  },
  'reframe-magician': {
    line: 'Say what went wrong, wait a moment, then say what comes next.',
    secondLine: 'The wait in the middle does part of the work.',
    why: 'What matters is the order: first heard, then helped. It takes practice, like any trick with the hands.',
  },
  'reframe-nearest-ears': {
    line: 'They were shouting, and yours were the nearest ears.',
    secondLine: 'A headset makes everything sound closer than it is.',
    why: 'A shout in your ear feels personal. Most of it was looking for anyone at all.',
  },
  'reframe-keep-your-voice': {
    line: 'You can leave the volume to them.',
    secondLine: 'Keep some voice for people you like.',
    why: 'Shouting along uses up your breath and your mood. You will want both later.',
  },
} as const satisfies Record<string, CardText>;
