import type { LogFields } from '../../../src/core/ports';

/**
 * What a log may say of an error: its name, its code and where in Lull's own code it came by. Nothing else of it is Lull's:
 * messages quote what was typed or read, and a stack has the folders of a person.
 */

const identifier = /^[A-Za-z]\w{0,39}$/;
/** The end of a line of a stack: `…/out/main/compose.cjs:1:2345)`, where `/` may be `\`. */
const ownPlace = /[\\/](?:out|electron|src|tests)[\\/](?:.*[\\/])?([\w.-]+\.(?:cjs|js|tsx?):\d+:\d+)\)?$/;
/** So many places tell a slip apart from any other. */
const mostPlaces = 6;

/** What comes before the places is the message, whatever it looks like. */
function placesIn({ stack = '', message }: Error): readonly string[] {
  return stack
    .slice(stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node_modules'))
    .flatMap((line) => ownPlace.exec(line.trimEnd())?.[1] ?? [])
    .slice(0, mostPlaces);
}

const known = (value: unknown): string | null =>
  typeof value === 'string' && identifier.test(value) ? value : null;

const titleOf = (error: Error): string =>
  [known(error.name) ?? 'Error', known(Reflect.get(error, 'code'))].filter(Boolean).join(' ');

export function describeError(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: `thrown ${typeof error}` };
  const { cause } = error;
  return {
    error: titleOf(error),
    at: placesIn(error).join(' < ') || 'elsewhere',
    ...(cause instanceof Error ? { cause: titleOf(cause) } : {}),
  };
}
