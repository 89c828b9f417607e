import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entries } from './entries.ts';

// A few of each with every run; for minutes: npm run trials -- --fuzz 10
test.each(Object.entries(entries))('%s: whatever comes in harms nothing', async (_, open) => {
  const { claim, close } = await open();
  try {
    await fc.assert(claim, { numRuns: 200 });
  } finally {
    await close?.();
  }
  expect(Reflect.get({}, 'x')).toBeUndefined();
});
