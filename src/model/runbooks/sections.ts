import GithubSlugger from 'github-slugger';
import { sectionTitle } from '../../kinds/steps.ts';

export { sectionTitle };

/**
 * The address of a section within the page of a runbook.
 *
 * @example sectionAddress('Undo') // "#undo"
 */
export const sectionAddress = (name: Parameters<typeof sectionTitle>[0]): string =>
  `#${new GithubSlugger().slug(sectionTitle(name))}`;
