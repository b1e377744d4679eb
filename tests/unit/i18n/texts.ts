/** Each text of a catalogue by `namespace:group.key`; throws at what is no text. */
export function textsOf(catalogue: object): ReadonlyMap<string, string> {
  const pairs = (tree: object, prefix: string, separator: string): [string, string][] =>
    Object.entries(tree).flatMap(([name, value]: [string, unknown]): [string, string][] => {
      if (typeof value === 'string') return [[prefix + name, value]];
      if (typeof value !== 'object' || value === null) throw new Error(`${prefix}${name} is no text`);
      return pairs(value, `${prefix}${name}${separator}`, '.');
    });
  return new Map(pairs(catalogue, '', ':'));
}

const pluralForm = /_(zero|one|two|few|many|other)$/;
export const isPlural = (key: string): boolean => pluralForm.test(key);
/** The key that is asked for, without the form of a plural. */
export const askedFor = (key: string): string => key.replace(pluralForm, '');
