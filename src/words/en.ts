/** All words of the interface in English. What a file of `en/` says, the file of that name in every other language says, too. */
export * as common from './en/common.ts';
export * as language from './en/language.ts';
export * as runbook from './en/runbook.ts';
export * as writing from './en/writing.ts';
