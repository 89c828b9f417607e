/**
 * Runs in the page before Mermaid. Makes chance and time the same on every
 * run: eight diagram types place or name things by them.
 */
export function makeRepeatable(): void {
  const start = Date.UTC(2020, 0, 1);
  let state = 1;
  // Mulberry32, by Tommy Ettinger (public domain): 32 bits of state are plenty for layout.
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  Math.random = random;
  crypto.getRandomValues = (array) => {
    if (array)
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength).forEach((_, i, bytes) => {
        bytes[i] = Math.floor(random() * 256);
      });
    return array;
  };
  const RealDate = Date;
  class FixedDate extends RealDate {
    constructor(...parts: unknown[]) {
      super(...((parts.length === 0 ? [start] : parts) as [number]));
    }
    static override now = () => start;
  }
  globalThis.Date = FixedDate as DateConstructor;
  Object.assign(globalThis, {
    reseed: () => {
      state = 1;
    },
  });
}
