import { checkForPages } from '../checker/for-pages.ts';
import type { RuleDoc } from '../checks/rule-docs.ts';

/** What every rule of `npm run check` says of itself. */
export const getRules = (): readonly RuleDoc[] => checkForPages().rules();
