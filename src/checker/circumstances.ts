import { config } from '../../watchbook.config.ts';
import type { Circumstances } from '../checks/rule.ts';
import type { Tools } from '../checks/tools.ts';
import { readSite } from '../source/site.ts';
import { today } from '../source/today.ts';
import { readWords } from './words.ts';

/**
 * What the rules about the whole handbook may know beside it, as it is now.
 *
 * @param root the project's root folder
 */
export async function readCircumstances(root: string, { dictionary }: Tools): Promise<Circumstances> {
  return { config, today, site: await readSite(root), words: readWords(root), ...(dictionary && { dictionary }) };
}
