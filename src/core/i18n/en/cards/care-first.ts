import type { CardText } from '../../../deck/card';

export const careFirst = {
  'care-first-abusive': {
    line: 'Stop here. That went too far.',
    secondLine: 'Your site’s rule says when you may end such a call.',
    why: 'Abuse is not a hard call to be seen in another light. It is something to stop, note and tell.',
  },
  'care-first-threat': {
    line: 'Take it as meant. Report it now.',
    secondLine: 'Is someone in danger? Your site’s rule, or the emergency number.',
    why: 'You are not the one to judge how serious it was. Others can, once they know.',
  },
  'care-first-slur-or-sexual': {
    line: 'That is no part of your job. Report it.',
    secondLine: 'Note the time and the exact words, then tell a person.',
    why: 'Exact words help whoever deals with it next. You did nothing to invite them.',
  },
  'care-first-crisis': {
    line: 'Your site’s procedure comes first.',
    secondLine: 'Wave to someone near you, then take it step by step.',
    why: 'A caller in crisis needs trained people. Your part is the procedure, and afterwards some care for yourself.',
  },
  'care-first-know-the-rule': {
    line: 'What does your site let you do when a call goes too far?',
    secondLine: 'It is easier to look up on a quiet day.',
    why: 'In one study, agents met verbal aggression about ten times a day. A rule helps more when you know it already.',
  },
  'care-first-whom-to-tell': {
    line: 'Who would you tell if a call went too far?',
    secondLine: 'Their name can stand in Help now, for that day.',
    why: 'It is easier to call someone whom you have already chosen.',
  },
  'care-first-minutes-off': {
    line: 'Still shaky? Take some minutes off before the next call.',
    secondLine: 'Say break in the menu. Nothing shows until you are back.',
    why: 'After a bad call, some minutes away from the phone are a fair thing to ask for.',
  },
  'care-first-rough-run': {
    line: 'A rough run lately? Help now has people you can talk to.',
    secondLine: 'Nobody sees that you looked.',
    why: 'Bad days ran on into the night for 149 call-center staff. No bigger reason is needed to talk to someone.',
  },
} as const satisfies Record<string, CardText>;
