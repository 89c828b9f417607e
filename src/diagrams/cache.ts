import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../source/write.ts';
import { packageVersion } from './fonts.ts';

/** Raise it with every change of what is drawn, so that no older drawing is taken for a new one. */
const rendererVersion = 7;

const versions = [rendererVersion, packageVersion('mermaid'), packageVersion('@fontsource-variable/inter')];

/** The name under which a drawing is kept: it changes with everything that could change the drawing. */
export function cacheKey(parts: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify([versions, parts]))
    .digest('hex')
    .slice(0, 32);
}

/** Finished drawings in a folder, one file each, named by content. The folder may be kept from one build to the next, or deleted. */
export class DrawingCache {
  readonly #folder: string;

  constructor(folder = join(process.cwd(), '.cache', 'diagrams')) {
    this.#folder = folder;
  }

  async get(key: string): Promise<string | undefined> {
    try {
      return await readFile(this.#file(key), 'utf8');
    } catch {
      return undefined;
    }
  }

  async put(key: string, svg: string): Promise<void> {
    writeAtomically(this.#file(key), svg);
  }

  #file(key: string): string {
    return join(this.#folder, `${key}.svg`);
  }
}
