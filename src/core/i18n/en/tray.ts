export const tray = {
  since: '{{state}} since {{time}}',
  aCardNow: 'A card now',
  hardCall: 'Hard call',
  onACall: 'On a call',
  onABreak: 'On a break',
  rateLastCall: 'Rate the last call',
  open: 'Open Lull',
  closeShift: 'Close the shift',
  startShift: 'Start a shift',
  helpNow: 'Help now',
  quit: 'Quit Lull',
  inTheTray: 'Lull is in the tray. Start it again to open its window.',
} as const;
