/** The Talk sheet: a printed page for a team to talk over. It asks for no names and keeps none. */
export const talk = {
  title: 'Talk sheet',
  lead: 'Seven questions for a team, and room for your own.',
  how: 'Pick one. Fifteen minutes are plenty, and nobody is obliged to speak.',
  prompts: {
    helped: {
      ask: 'Who did one of us help this week?',
      more: 'One story, one minute.',
    },
    hard: {
      ask: 'Which kind of call wears you out just now?',
      more: 'And what gets you through to the next ring?',
    },
    asked: {
      ask: 'What are callers really asking for, under the words?',
      more: 'Take a question that comes up every day.',
    },
    before: {
      ask: 'What has made callers angry before they reach us?',
      more: 'Who could change it, and who will tell them?',
    },
    words: {
      ask: 'Which hello or goodbye has worked lately?',
      more: 'Say it the way you say it on the phone.',
    },
    laugh: {
      ask: 'What made you laugh on a call?',
      more: 'The caller would have to be able to laugh along.',
    },
    home: {
      ask: 'How do you leave a bad day here?',
      more: 'A street corner, a song, soup: it all counts.',
    },
  },
  own: {
    title: 'Our own',
    more: 'The question that only this team would ask.',
  },
  good: {
    title: 'What is going well',
    more: 'Write it down before you talk about anything else.',
  },
  commit: {
    title: 'One small thing we will try',
    more: 'Small enough to keep until we meet again.',
  },
  noNames: 'No callers’ names on this sheet, and no one’s figures. Lull keeps no copy of what you write.',
} as const;
