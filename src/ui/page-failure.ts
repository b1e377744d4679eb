import type { PageFailure } from '../core/app/page-failure';

/** The end of a line of a stack: `…/assets/main-window-AbC1.js:1:2345)`. */
const place = /[\\/]([\w.-]{1,80}:\d{1,9}:\d{1,9})\)?$/;
const mostPlaces = 6;

/** Of an error only its name and places in Lull's own files; its message quotes what a person wrote. */
export function pageFailure(error: unknown): PageFailure {
  if (!(error instanceof Error)) return { error: 'Error', at: [] };
  const { name, message, stack = '' } = error;
  const lines = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return {
    error: /^[A-Za-z]\w{0,39}$/.test(name) ? name : 'Error',
    at: lines
      .filter((line) => /^\s+at /.test(line))
      .flatMap((line) => place.exec(line.trimEnd())?.[1] ?? [])
      .slice(0, mostPlaces),
  };
}
