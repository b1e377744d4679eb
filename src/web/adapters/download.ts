/** Hands a text, in pieces, to the browser as a file to keep. Where it goes is between the browser and the agent. */
export function download(name: string, pieces: readonly BlobPart[], type = 'text/markdown'): void {
  const address = URL.createObjectURL(new Blob([...pieces], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read by the next task at the latest; a minute is on the safe side for a large one.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
