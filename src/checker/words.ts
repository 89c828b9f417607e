import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageFolders } from '../kinds/index.ts';

/** The words of those who write pages, one a line of a `words.txt` in the folder of pages; what follows `#` is a remark. */
export function readWords(root: string): string[] {
  return pageFolders.flatMap((folder) => {
    const file = join(root, folder, 'words.txt');
    if (!existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line) => line.replace(/#.*$/, '').trim() || []);
  });
}
