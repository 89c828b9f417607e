import type { Finding } from '../../checks/finding.ts';
import type { Circumstances, Tools } from '../../checks/rule.ts';
import { type Examined, examine, judge } from '../../checks/run.ts';
import type { Source } from '../../source/source.ts';

/**
 * The findings of a handbook while it is being written. Each file is examined
 * when it changes, and only then, so that one save costs one page; what depends
 * on the whole handbook is judged anew each time, which is quick.
 */
export class LivingHandbook {
  readonly #pages = new Map<string, { readonly source: Source; readonly examined: Examined }>();
  readonly #tools: Tools;

  constructor(tools: Tools = {}) {
    this.#tools = tools;
  }

  /** Takes in a file that was examined elsewhere. */
  remember(source: Source, examined: Examined): void {
    this.#pages.set(source.file, { source, examined });
  }

  /** Takes in new and changed files. */
  async put(sources: readonly Source[]): Promise<void> {
    const examined = await examine(sources, this.#tools);
    for (const [index, source] of sources.entries()) {
      const result = examined[index];
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
    return judge(
      this.#sorted().map(({ examined }) => examined),
      (file) => this.#pages.get(file)?.source,
      circumstances,
    );
  }

  #sorted() {
    return [...this.#pages.values()].sort((a, b) => (a.source.file < b.source.file ? -1 : 1));
  }
}
