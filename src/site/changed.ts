import { contentForPages } from './for-pages.ts';

/**
 * When a file was last changed, from git.
 *
 * @param file path from the project's root
 * @returns the commit's date; undefined where the file is not committed, there
 *   is no git, or the history does not reach
 */
export const changedAt = (file: string): Date | undefined => contentForPages().changedAt(file);
