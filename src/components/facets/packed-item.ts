/** What the script of a list knows of an item beside its text. */
export interface PackedItem {
  /** Numbers of its values. */
  readonly values: readonly number[];
  /** Its key for each order of the list; whole numbers. */
  readonly keys: readonly (number | undefined)[];
  readonly words: string;
}

/**
 * One short text for all of it, since a list has thousands: numbers of base 36, and for a key that repeats the one before `=`.
 *
 * @example packedItem({ values: [2, 60], keys: [508, 508, undefined], words: 'disk' }) // '2 1o,e4 = ,disk'
 */
export function packedItem({ values, keys, words }: PackedItem): string {
  const short = keys.map((key, place) =>
    key === undefined ? '' : place > 0 && key === keys[place - 1] ? '=' : key.toString(36),
  );
  return [values.map((value) => value.toString(36)).join(' '), short.join(' '), words].join(',').replace(/,$/, '');
}

/** The other way round. */
export function unpackedItem(text: string): PackedItem {
  const [values = '', keys = '', ...words] = text.split(',');
  const known: (number | undefined)[] = [];
  for (const key of keys.split(' '))
    known.push(key === '=' ? known.at(-1) : key === '' ? undefined : Number.parseInt(key, 36));
  return {
    values: values === '' ? [] : values.split(' ').map((value) => Number.parseInt(value, 36)),
    keys: known,
    words: words.join(','),
  };
}
