/** The languages that the interface speaks. A new one is a line here, in `words.ts`, and a file with all words. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];
