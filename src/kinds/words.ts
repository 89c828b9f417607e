/** A word that frontmatter may use, with what it means. `mark` is a shape or letter, so that colour is never the only signal. */
export interface Word {
  readonly label: string;
  readonly description: string;
  readonly mark?: string;
}
export type Vocabulary<Id extends string = string> = Readonly<Record<Id, Word>>;

/**
 * A vocabulary as another language says it; marks stay.
 *
 * @param said label and description of every word; undefined where it stays as it is
 */
export function inWords<Words extends Vocabulary>(
  words: Words,
  said: Readonly<Record<keyof Words, Pick<Word, 'label' | 'description'>>> | undefined,
): Words {
  if (!said) return words;
  return Object.fromEntries(Object.entries(words).map(([id, word]) => [id, { ...word, ...said[id] }])) as Words;
}

/** The ids of a vocabulary, as the tuple Zod asks for. */
export function ids<Id extends string>(vocabulary: Vocabulary<Id>): [Id, ...Id[]] {
  return Object.keys(vocabulary) as [Id, ...Id[]];
}

/** The vocabularies to which an organisation may add words: nothing is reckoned from their ids alone. */
export const openVocabularies = [
  'actionTypes',
  'causes',
  'detections',
  'families',
  'tiers',
  'topics',
  'triggers',
  'urgencies',
] as const;
export type OpenVocabulary = (typeof openVocabularies)[number];

/** A word of an organisation’s own, or other words for one of the product’s. */
export interface OwnWord extends Word {
  /** The word before which it stands where the order counts; without it behind all others. */
  readonly before?: string;
}

/**
 * A vocabulary with an organisation’s own words at their places. One that is
 * there already is only called otherwise.
 *
 * @example extended({ page: …, ticket: … }, { today: { label: 'Today', description: '…', before: 'ticket' } })
 */
export function extended<Words extends Vocabulary>(words: Words, own: Readonly<Record<string, OwnWord>> = {}): Words {
  const all: [string, Word][] = Object.entries(words);
  for (const [id, { before, ...word }] of Object.entries(own)) {
    const known = all.find(([other]) => other === id);
    const at = all.findIndex(([other]) => other === before);
    if (known) known[1] = { ...known[1], ...word };
    else all.splice(at === -1 ? all.length : at, 0, [id, word]);
  }
  // What the product knows of its own words is still true; an id more is met wherever a word is looked up.
  return Object.fromEntries(all) as Words;
}
