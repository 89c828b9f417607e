import type { Finding } from '../../checks/finding.ts';
import type { Circumstances } from '../../checks/rule.ts';
import { checkHandbook, checkPages, type PageResult } from '../../checks/run.ts';
import type { Tools } from '../../checks/tools.ts';
import type { Source } from '../../source/source.ts';

/**
 * The findings of a handbook while it is being written. Each file is looked at
 * when it changes, and only then, so that one save costs one page; what depends
 * on the whole handbook is checked anew each time, which is quick.
 */
export class LiveCheck {
  readonly #pages = new Map<string, { readonly source: Source; readonly result: PageResult }>();
  readonly #tools: Tools;

  constructor(tools: Tools = {}) {
    this.#tools = tools;
  }

  /** Takes in a file that was looked at elsewhere. */
  remember(source: Source, result: PageResult): void {
    this.#pages.set(source.file, { source, result });
  }

  /** Takes in new and changed files. */
  async put(sources: readonly Source[]): Promise<void> {
    const results = await checkPages(sources, this.#tools);
    for (const [index, source] of sources.entries()) {
      const result = results[index];
      if (result) this.remember(source, result);
    }
  }

  /** Forgets a file that is gone. */
  drop(file: string): void {
    this.#pages.delete(file);
  }

  /** All files, in the order of their paths. */
  get sources(): readonly Source[] {
    return this.#sorted().map(({ source }) => source);
  }

  /** All findings as things stand, sorted by file and line. */
  findings(circumstances: Circumstances): Finding[] {
    return checkHandbook(
      this.#sorted().map(({ result }) => result),
      (file) => this.#pages.get(file)?.source,
      circumstances,
    );
  }

  #sorted() {
    return [...this.#pages.values()].sort((a, b) => (a.source.file < b.source.file ? -1 : 1));
  }
}
