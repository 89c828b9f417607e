import { z } from 'zod';
import { digestOf, TextStore } from '../../source/text-store.ts';
import type { Answer } from './ask.ts';

const kept = z.strictObject({
  is: z.enum(['there', 'moved', 'gone']),
  detail: z.string(),
  /** ISO 8601, UTC. */
  at: z.iso.datetime(),
});

const day = 86_400_000;

/** Answers of earlier runs: what was there holds for a week, what was not for a day, and what was unsure not at all. */
export class RememberedAnswers {
  readonly #store: TextStore;
  readonly #now: Date;

  /** @param folder may be deleted at any time */
  constructor(folder: string, now: Date) {
    this.#store = new TextStore(folder);
    this.#now = now;
  }

  get(url: string): Answer | undefined {
    const text = this.#store.get(digestOf(url));
    if (text === undefined) return undefined;
    const { is, detail, at } = kept.parse(JSON.parse(text));
    const age = this.#now.getTime() - Date.parse(at);
    const isYoung = age >= 0 && age < (is === 'gone' ? day : 7 * day);
    return isYoung ? { is, detail } : undefined;
  }

  put(url: string, { is, detail }: Answer): void {
    if (is !== 'unsure') this.#store.put(digestOf(url), JSON.stringify({ is, detail, at: this.#now.toISOString() }));
  }
}
