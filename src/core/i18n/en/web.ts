/** What only the browser edition says: the line at its top, its limits, the demo. {{time}} is a time of day. */
export const web = {
  bar: 'About this edition',
  line: 'Browser edition: it cannot see your phone. Press “On a call” when one starts.',
  limits: {
    open: 'What it cannot do',
    calls: 'No phone can tell it of calls. You do: “On a call” when one starts, “Call over” when it ends.',
    keys: 'Its keys work only while this page has the keyboard.',
    cards: 'A card shows only on this page. Nothing comes while the tab is closed, or hidden behind another.',
    input: 'It notices typing and pointing in this page, not in other programs.',
    data: 'What it keeps is in this browser only. Clear the data of this page, and it is gone.',
    readers: 'Anyone with access to this browser profile can read it.',
  },
  card: 'The card',
  elsewhere: {
    title: 'Lull is open in another tab.',
    line: 'Go on there: two at once would write over each other. Close that tab, and this one goes on by itself.',
  },
  failed: {
    title: 'Lull could not start here.',
    line: 'This browser lacks something it needs. A current Chrome, Edge, Firefox or Safari has it.',
  },
  demo: {
    bar: 'The demo',
    line: 'A made-up shift. Nothing of it is kept.',
    pause: 'Pause',
    play: 'Play',
    speed: 'Speed',
    times: '×{{speed}}',
    clock: 'The clock reads {{time}}.',
    realTime: 'Real time while a card is up.',
    over: 'The shift is over. Close it step by step, in your own time.',
    again: 'Once more',
    leave: 'Leave',
    wins: {
      refund: { text: 'Found the lost refund by reading the notes twice.', because: 'I did not guess.' },
      laughing: { text: 'Shouting at first, laughing at the end.', because: 'I let them finish.' },
      thanked: { text: 'Rang back as promised. They had not expected it.', because: '' },
    },
  },
} as const;
