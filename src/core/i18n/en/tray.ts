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
} as const;
