import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { TextStore } from '../source/text-store.ts';
import { packageVersion } from './fonts.ts';
import { isSafeDrawing } from './safe-drawing.ts';

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
  readonly #store: TextStore;

  constructor(folder = join(process.cwd(), '.cache', 'diagrams')) {
    this.#store = new TextStore(folder);
  }

  /** A drawing as it was put there: what is damaged, or would do more than draw, counts as missing. */
  get(key: string): string | undefined {
    const svg = this.#store.get(key);
    return svg !== undefined && isSafeDrawing(svg) ? svg : undefined;
  }

  put(key: string, svg: string): void {
    this.#store.put(key, svg);
  }
}
