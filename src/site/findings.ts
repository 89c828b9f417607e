import { checkForPages } from '../checker/for-pages.ts';
import type { Finding } from '../checks/finding.ts';

/** What `npm run check` says of the whole handbook, as it stands. */
export const getFindings = (): Promise<readonly Finding[]> => checkForPages().findings();
