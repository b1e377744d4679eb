/** Arrive, what comes back of it in the middle of the shift, a rough run, and the settings of all this. */
export const arrive = {
  name: { words: 'An intention for today', fields: 'Something to park' },
  intention: {
    question: 'How do you want to be today?',
    kind: 'kind',
    upbeat: 'upbeat',
    thorough: 'thorough',
    uplifting: 'uplifting',
    own: 'my own words',
  },
  own: { question: 'Today I want to be …', field: 'In your own words', on: 'Go on' },
  parking: {
    mantra: 'My own worries are not my callers’. They can wait here.',
    what: 'What weighs on me',
    when: 'When I will look at it',
    whenExample: 'after the shift',
    park: 'Park it',
    write: 'Park something',
    nothing: 'Nothing to park',
    private: 'Only for you. You get it back at the close.',
    number: 'That looks like a card or account number. Better leave it out.',
  },
  middle: {
    kind: 'You set out to be kind today.',
    upbeat: 'You set out to be upbeat today.',
    thorough: 'You set out to be thorough today.',
    uplifting: 'You set out to lift others today.',
    own: 'You set out with this today: {{text}}',
    name: 'Your intention for today',
    close: 'Close',
  },
  rough: {
    line: 'A rough run. Want to see people you can talk to?',
    note: 'Nobody else is told.',
    show: 'Show me',
    notNow: 'Not now',
  },
  setAside: {
    settings: {
      line: 'Your settings could not be read. Your phone may not reach Lull.',
      note: 'Open Lull from the tray: it says where they are.',
    },
    hooks: {
      line: 'Your phone needs new lines to reach Lull.',
      note: 'Open Lull from the tray: they are in Settings.',
    },
  },
  settings: {
    title: 'Your shift',
    arrive: 'A shift begins with Arrive',
    arriveNote: 'An intention and a line to park, half a minute. Off: only when you ask for it.',
    from: 'Your hours begin',
    to: 'and end',
    hoursNote:
      'Within them a shift begins when you unlock the screen or start Lull. Left empty, the first call begins it.',
    hoursHalf: 'Both times are needed, and not the same.',
    days: 'On these days',
    daysNote: 'Hours past midnight belong to the day on which they begin.',
    refused: 'Write a time such as 08:30.',
    roughRun: 'After several bad calls, offer people to talk to',
    roughRunNote: 'At most once in a shift, on a quiet card. Nobody is told.',
  },
} as const;
