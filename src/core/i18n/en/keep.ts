/** Taking things along: the page that is kept, and all of the agent's record as files. */
export const keep = {
  copy: 'Copy',
  copied: 'Copied.',
  markdown: 'Markdown',
  pdf: 'PDF',
  png: 'PNG',
  print: 'Print',
  printBrowser: 'Print or PDF',
  saveAs: { markdown: 'Save as Markdown', pdf: 'Save as PDF', png: 'Save as PNG' },
  working: 'Making the file.',
  saved: 'Saved as {{file}}.',
  /** In the browser a file goes where the browser puts it. */
  handed: 'Handed to the browser as {{file}}.',
  still: 'The page is still here; try again whenever you like.',
  all: {
    note: 'Every shift in one file: JSON with everything, CSV with one row a call, Markdown to read.',
    label: 'Export everything',
    csv: 'CSV',
    json: 'JSON',
    markdown: 'Markdown',
    saveAs: {
      csv: 'Export everything as CSV',
      json: 'Export everything as JSON',
      markdown: 'Export everything as Markdown',
    },
    still: 'Everything is still where it was.',
  },
} as const;
