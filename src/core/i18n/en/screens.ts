/** The pages of the main window. {{time}} is a time of day, {{keys}} key names. */
export const screens = {
  nav: {
    label: 'Pages',
    today: 'Today',
    close: 'Close',
    lookBack: 'Look back',
    deck: 'Deck',
    settings: 'Settings',
    help: 'Help now',
    shiftSince: 'Shift since {{time}}',
    shiftSpan: 'Shift {{from}} to {{to}}',
    offShift: 'Off shift',
    helpKey: 'F1',
  },
  keys: {
    CommandOrControl: 'Ctrl',
    CommandOrControlMac: 'Cmd',
    Control: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Shift',
    Super: 'Super',
    enter: 'Enter',
    escape: 'Esc',
  },
  refusal: {
    'not-understood': 'Lull did not understand that. Nothing was changed.',
    'not-allowed': 'That cannot be done from here.',
    'not-now': 'Not just now. Try again in a moment.',
    'not-found': 'That is no longer there.',
    'no-shift': 'There is no shift just now.',
    'impossible-time':
      'That cannot be: the call has to be over, within the shift, and not at the time of another.',
    'not-saved': 'That is not on disk yet. It is held here; you need not enter it again.',
    cancelled: 'Nothing was saved: you cancelled.',
    'not-written':
      'That file could not be written. Choose a folder that you may write to, with room on its disk.',
    'not-here': 'This edition of Lull cannot do that.',
  },
  notice: {
    label: 'Worth knowing',
    notSaved: {
      'disk-full_one':
        'One entry is not on disk yet: the disk is full. It is held here; you need not enter it again.',
      'disk-full_other':
        '{{count}} entries are not on disk yet: the disk is full. They are held here; you need not enter them again.',
      'no-access_one':
        'One entry is not on disk yet: Lull may not write in its folder. It is held here; you need not enter it again.',
      'no-access_other':
        '{{count}} entries are not on disk yet: Lull may not write in its folder. They are held here; you need not enter them again.',
      unknown_one: 'One entry is not on disk yet. It is held here; you need not enter it again.',
      unknown_other:
        '{{count}} entries are not on disk yet. They are held here; you need not enter them again.',
    },
    tryNow: 'Try now',
    copyIt: 'Copy it',
    copied: 'Copied. Paste it somewhere safe.',
    stillNot: 'Still not on disk. Lull goes on trying.',
    shortcutTaken: {
      hardCall: 'Another program holds {{keys}}, so the hard-call key does nothing.',
      callToggle: 'Another program holds {{keys}}, so the on-a-call key does nothing.',
      quickHide: 'Another program holds {{keys}}, so the quick-hide key does nothing.',
    },
    hooksFailed: {
      'port-taken':
        'Another program uses port {{port}}, so your phone cannot reach Lull. Lull takes the port as soon as it is free; until then only your own keys tell it of calls.',
      'cannot-listen':
        'Lull cannot listen on port {{port}}, so your phone cannot reach it. Lull tries again by itself; until then only your own keys tell it of calls.',
    },
    fileSetAside: {
      settings:
        'Your settings could not be read, so each has its default and no phone is connected. They were set aside as {{file}}; nothing was deleted.',
      hooks:
        'hooks.json could not be read, so your phone cannot reach Lull: give it the lines from Settings again. The file was set aside as {{file}}; nothing was deleted.',
      other:
        'One file could not be read. It was set aside as {{file}}, nothing was deleted, and Lull goes on without it.',
    },
    settingsWrong: 'The setting {{key}} in settings.json has a value it does not take; its default is used.',
    settingsUnknown: 'settings.json names {{key}}, which Lull does not know. It was kept and is not used.',
    settingsUnreadable: 'settings.json could not be read, so every setting has its default.',
    sourceDisagrees:
      'The microphone and your phone disagreed three times, so until the next shift Lull goes by your phone.',
    noTray: 'This desktop shows no tray, so Lull stays reachable by this window and by its keys.',
    otherKeys: 'Choose other keys',
    toSettings: 'Open Settings',
  },
  summary: {
    print: 'Print',
    missing: 'That page is not here. Its shift may have been erased, or its file set aside.',
    looking: 'Looking for the page.',
    back: 'Back to Today',
  },
  settings: {
    title: 'Settings',
    note: 'Every change holds at once.',
    refused: 'That value is not one this setting takes. The old one stays.',
    look: {
      title: 'Language and look',
      language: 'Language',
      languageSystem: 'As the system',
      theme: 'Theme',
      themeSystem: 'As the system',
      light: 'Light',
      dark: 'Dark',
      motion: 'Reduced motion',
      motionSystem: 'As the system',
      motionOn: 'On: a count, no moving shape',
      motionOff: 'Off',
    },
    cards: {
      title: 'Cards',
      automatic: 'Cards come by themselves in a gap',
      automaticNote: 'Off: only the keys and “A card now” bring one.',
      first: 'First card after',
      firstNote: 'from the start of a gap',
      spacing: 'At least between two',
      spacingNote: '{{minutes}} after a hard call',
      max: 'At most in an hour',
      length: 'A card stays',
      lengthNote: 'as far as your gaps allow',
      seconds: 'seconds',
      minutes: 'minutes',
      cards: 'cards',
    },
    shortcuts: {
      title: 'Shortcuts',
      note: 'They work in any window. Write them as Ctrl+Shift+F9.',
      noteBrowser: 'In the browser they work only while this page has the keyboard.',
      hardCall: 'Hard call',
      callToggle: 'On a call, call over',
      quickHide: 'Quick-hide',
      refused: 'Keys need Ctrl, Alt or Cmd and one more, for example Ctrl+Shift+F9. The old ones stay.',
      taken: 'Another program holds these keys.',
    },
    data: {
      title: 'Where your data is',
      folder: 'Everything Lull keeps is in this folder:',
      lines: {
        one: 'No account, no server: nothing leaves this computer.',
        two: 'Lull keeps when calls began and ended, never who called or what was said.',
        three: 'Ratings, wins and what is unfinished are only what you entered.',
        four: 'Other users of this computer cannot read the files; an administrator of it can.',
        five: 'Nobody is told anything. To erase all, delete the folder.',
      },
      browser: 'Everything Lull keeps is in this browser, on this computer.',
      browserErase: 'Nobody is told anything. To erase all, clear the data of this page in the browser.',
      browserFour:
        'Whoever can open this browser profile can read it; an administrator of the computer can too.',
    },
  },
} as const;
