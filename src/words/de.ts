/** All words of the interface in German: `words.ts` asks for each that English has. */
export * as common from './de/common.ts';
export * as language from './de/language.ts';
export * as runbook from './de/runbook.ts';
export * as writing from './de/writing.ts';
