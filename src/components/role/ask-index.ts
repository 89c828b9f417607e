import MiniSearch from 'minisearch';
import type { Askable, AskableActivity } from '../../model/duties/ask.ts';
import { wordsOf } from '../../model/words.ts';
import { words } from '../../words/words.ts';

/** Words of a question that say that it is one, and nothing of what it is about. */
const asking = new Set(words.findable.asking.split(' '));

/** Brings forms of a word together: coarse, but the same on both sides. */
const stem = (word: string): string => words.findable.askStem(word);

/** The question box: made once from the activities, asked as often as the reader types. */
export class AskIndex {
  readonly #index: MiniSearch<AskableActivity>;
  readonly #activities: ReadonlyMap<number, AskableActivity>;
  readonly #synonyms: ReadonlyMap<string, readonly string[]>;

  constructor({ activities, synonyms }: Askable) {
    this.#activities = new Map(activities.map((activity) => [activity.id, activity]));
    this.#synonyms = new Map(
      synonyms.flatMap((group) =>
        group.map((word): [string, readonly string[]] => [word, group.filter((other) => other !== word)]),
      ),
    );
    this.#index = new MiniSearch<AskableActivity>({
      fields: ['name', 'note', 'responsibility', 'matrix'],
      tokenize: wordsOf,
      processTerm: (word) => (asking.has(word) ? null : stem(word)),
      searchOptions: {
        boost: { name: 4, note: 1.5, matrix: 1.5, responsibility: 1 },
        prefix: (word) => word.length > 3,
        fuzzy: (word) => (word.length > 4 ? 0.2 : false),
        weights: { prefix: 0.6, fuzzy: 0.3 },
      },
    });
    this.#index.addAll([...activities]);
  }

  /**
   * The activities that a question is most likely about, best first; none for
   * a question that shares no word with any.
   */
  ask(question: string, most = 5): AskableActivity[] {
    const asked = question.toLowerCase();
    const others = [...this.#synonyms].flatMap(([word, same]) => (hasWord(asked, word) ? same : []));
    const scores = new Map<number, number>();
    for (const [text, weight] of [
      [asked, 1],
      [others.join(' '), 0.4],
    ] as const) {
      for (const { id, score } of this.#index.search(text)) scores.set(id, (scores.get(id) ?? 0) + score * weight);
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, most)
      .flatMap(([id]) => this.#activities.get(id) ?? []);
  }
}

function hasWord(text: string, word: string): boolean {
  return ` ${wordsOf(text).map(stem).join(' ')} `.includes(` ${wordsOf(word).map(stem).join(' ')} `);
}
