import fc from 'fast-check';

/**
 * Noise of pieces that mean something to what reads it, and of any characters at all.
 *
 * @param most so many of them in a row
 */
export const noiseOf = (pieces: readonly string[], most = 40): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8, unit: 'binary' })), { maxLength: most })
    .map((parts) => parts.join(''));

/** A text with a few characters cut out somewhere and noise put in. */
export const spoilt = (texts: readonly string[], noise: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .record({
      text: fc.constantFrom(...texts),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(30),
      noise,
    })
    .map(({ text, at, cut, noise: extra }) => {
      const place = Math.floor(at * text.length);
      return text.slice(0, place) + extra + text.slice(place + cut);
    });

/** A claim about anything that comes in by one way; `beforeEach` of it is called for each case. */
export type Claim = fc.IAsyncPropertyWithHooks<unknown>;

/** What is opened once for all cases of a claim, and closed after them. */
export interface Opened {
  readonly claim: Claim;
  close?(): Promise<void>;
}

/** A claim about what is made by an arbitrary. */
export const claim = <T>(any: fc.Arbitrary<T>, holds: (value: T) => void | Promise<void>): Claim =>
  fc.asyncProperty(any, async (value) => void (await holds(value))) as unknown as Claim;
