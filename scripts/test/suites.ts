import { readFileSync } from 'node:fs';

/** The folders under `tests/` that hold tests; each is a project of its own in `vitest.config.ts`. */
export const suites = ['unit', 'site', 'example'] as const;
export type Suite = (typeof suites)[number];

/** How the tests of one run ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What Vitest’s JSON report counted; nothing where there is none. */
export function countsIn(file: string): Counts {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
    return {
      passed: result.numPassedTests ?? 0,
      failed: result.numFailedTests ?? 0,
      skipped: result.numPendingTests ?? 0,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
