import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The handbook’s own words, one a line of `content/words.txt`; what follows `#` is a remark. */
export function readWords(root: string): string[] {
  const file = join(root, 'content', 'words.txt');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => line.replace(/#.*$/, '').trim() || []);
}
