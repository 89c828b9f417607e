import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from './write.ts';

/**
 * Texts kept in a folder from one run to the next, each under a name that
 * changes with everything it was made from. Each stands behind a digest of it
 * and its name: one that is damaged, half-written or that of another counts as
 * missing, and is made again.
 */
export class TextStore {
  readonly #folder: string;

  /** @param folder may be deleted at any time */
  constructor(folder: string) {
    this.#folder = folder;
  }

  get(name: string): string | undefined {
    let kept: string;
    try {
      kept = readFileSync(join(this.#folder, name), 'utf8');
    } catch {
      return undefined;
    }
    const end = kept.indexOf('\n');
    const text = kept.slice(end + 1);
    return end > 0 && kept.slice(0, end) === seal(name, text) ? text : undefined;
  }

  put(name: string, text: string): void {
    writeAtomically(join(this.#folder, name), `${seal(name, text)}\n${text}`);
  }

  /** The names under which something is kept, whole or not. */
  names(): Set<string> {
    try {
      return new Set(readdirSync(this.#folder));
    } catch {
      return new Set();
    }
  }

  /** Forgets all texts but those with these names. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of this.names()) if (!names.has(name)) rmSync(join(this.#folder, name), { force: true });
  }
}

const seal = (name: string, text: string) => digestOf(`${name}\n${text}`);

/** A short name of a text or of bytes: SHA-256 in base64url. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url');
