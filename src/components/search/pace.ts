/** A reader who sees nothing for longer than this takes the search for dead. In milliseconds. */
export const tellsWithin = 80;
/** The shortest and longest pause after which someone has stopped typing, in milliseconds. */
const [shortest, longest] = [350, 900];
/** What comes within this time, in milliseconds, was at hand. */
const atOnce = 150;

/**
 * When to ask for what is typed. Where answers are at hand, with every letter; where each must be fetched, once
 * the reader pauses, longer than between the letters so far: what a half-typed word finds is fetched for nothing.
 */
export class Pace {
  #last = 0;
  #length = 0;
  /** How long it takes to the next letter, lately; how someone types who has just begun is not known. */
  #usual = 500;
  #atHand = false;

  /**
   * @param length of what stands in the field now
   * @returns milliseconds to wait before asking
   */
  wait(length: number, now = performance.now()): number {
    const grown = length - this.#length;
    const gap = now - this.#last;
    this.#last = now;
    this.#length = length;
    if (gap < longest) this.#usual = Math.max(gap, this.#usual * 0.8);
    // More than a letter at once was pasted, spoken or chosen.
    if (this.#atHand || grown > 1) return 0;
    return Math.min(longest, Math.max(shortest, 1.5 * this.#usual));
  }

  /** Learns how long an answer took, in milliseconds. */
  took(time: number): void {
    this.#atHand = time < atOnce;
  }
}
