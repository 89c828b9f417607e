import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { pageFolders } from '../../src/kinds/index.ts';

/** Editors write a file in several moves; this long after the last one it is whole. */
const pause = 40;

/**
 * Calls back once now and again whenever content is saved; never two calls at
 * a time. Ends with the process.
 *
 * @param root the project's root folder
 */
export async function onEverySave(root: string, check: () => Promise<void>): Promise<never> {
  let wake: (() => void) | undefined;
  let waiting: NodeJS.Timeout | undefined;
  for (const folder of pageFolders.filter((name) => existsSync(join(root, name)))) {
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      if (file?.endsWith('.tmp')) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => wake?.(), pause);
    });
  }
  for (;;) {
    const saved = new Promise<void>((resolve) => {
      wake = resolve;
    });
    await check();
    await saved;
  }
}
