import { checkForPages } from '../checker/for-pages.ts';
import type { Finding } from '../checks/finding.ts';
import { contentForPages } from './for-pages.ts';

/** What `npm run check` says of the whole handbook, as it stands. */
export const getFindings = (): Promise<readonly Finding[]> => {
  contentForPages().noteFindings();
  return checkForPages().findings();
};
