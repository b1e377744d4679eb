/** The card window. Letters are single keys, unique within one question; they may differ from language to language. */
export const card = {
  name: {
    card: 'Card: {{family}}',
    ordinaryKinds: 'Kinds of caller',
    careKinds: 'It went too far',
    ending: 'How it ended',
    extras: 'A win or a deposit',
  },
  phase: { in: 'in', sip: 'and in', hold: 'hold', out: 'out' },
  key: { escape: 'Esc', enter: 'Enter' },
  letter: {
    kind: { abusive: 'A', threat: 'T', 'slur-or-sexual': 'S', crisis: 'C' },
    deposit: { patience: 'P', apology: 'A', explanation: 'E', 'follow-up': 'F', warmth: 'H' },
    win: 'W',
  },
  button: {
    notNow: 'Not now',
    more: 'More',
    done: 'Done',
    notAgain: 'Not this one again',
    goOn: 'Go on',
    rateIt: 'Rate it',
    skip: 'skip',
    close: 'Close',
    copyTime: 'Copy the time',
    copyIt: 'Copy it',
    tryNow: 'Try now',
  },
  why: {
    label: 'Why this.',
    study: 'Evidence {{grade}}, {{source}}.',
    grade: 'Evidence {{grade}}: from experience, not from a study.',
  },
  kinds: { question: 'What kind was it?' },
  rating: { question: 'How did that call leave you?' },
  outcome: {
    question: 'And how did it end?',
    saved: 'rated {{rating}}, saved',
    held: 'rated {{rating}}, not saved yet',
    win: 'a win',
  },
  notSaved: {
    rating: 'That rating is not on disk yet.',
    other: 'Part of today is not on disk yet.',
    because: {
      'disk-full': 'The disk is full.',
      'no-access': 'Lull may not write to its folder.',
      unknown: 'The disk did not take it.',
    },
    held: 'It is held here and goes in as soon as it can. You need not enter it again.',
    stillNot: 'Tried just now: still not saved. It is held here.',
    copied: 'Copied.',
    copy: 'Call rated {{rating}} ({{word}}), {{when}}',
  },
  care: {
    tooFar: {
      steps: {
        danger: {
          what: 'Is someone in danger?',
          how: 'Your site’s rule first, or the emergency number.',
        },
        note: {
          what: 'Note the time and the exact words',
          how: 'Paste it where you keep notes. Not kept here.',
        },
        tell: { what: 'Tell a person', how: 'Supervisor, union, or someone you trust.' },
        rest: {
          what: 'Take minutes off',
          how: 'Say “break” in Lull’s menu: nothing shows until you are back.',
        },
      },
    },
    crisis: {
      steps: {
        procedure: {
          what: 'Follow it now, step by step',
          how: 'No procedure at hand: a supervisor, or the emergency number.',
        },
        line: {
          what: 'A line for the caller',
          how: '“I am here and I am listening. Are you safe right now? Tell me where you are.”',
        },
        note: {
          what: 'Note the time and what was said',
          how: 'Paste it where you keep notes. Not kept here.',
        },
        debrief: {
          what: 'Then it is your turn',
          how: 'Talk it through with a person, and take the minutes you want before the next call.',
        },
      },
    },
    copied: 'Copied: {{time}}. Add the words where you paste it.',
    notCopied: 'That could not be copied. The time is {{time}}.',
    nobodyWatches: 'Nobody watches this app.',
  },
} as const;
