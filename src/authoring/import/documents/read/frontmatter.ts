import { parse as parseToml } from 'smol-toml';
import { parseDocument } from 'yaml';

/** A file taken apart: what stands above its text, and the text. */
export interface Parts {
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Why what stands above the text could not be read; it is then part of the text. */
  readonly fault?: string;
}

/** YAML between `---`, TOML between `+++` (Hugo) or JSON above the text. */
export function partsOf(text: string): Parts {
  const whole = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const [head, sign, front = ''] =
    /^(---|\+\+\+)[ \t]*\n([\s\S]*?)(?:^|\n)(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(whole) ?? [];
  if (head === undefined) return { front: {}, body: whole };
  const body = whole.slice(head.length);
  try {
    return { front: recordOf(sign === '---' ? yamlIn(front) : parseToml(front)), body };
  } catch (error) {
    const fault = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
    // A rule between two lines is no frontmatter at all.
    if (!/^\s*[\w-]+\s*[:=]/m.test(front)) return { front: {}, body: whole };
    const fence = '`'.repeat(Math.max(3, ...[...front.matchAll(/`+/g)].map(([run]) => run.length + 1)));
    return { front: {}, body: `${fence}${sign === '---' ? 'yaml' : 'toml'}\n${front}\n${fence}\n\n${body}`, fault };
  }
}

function yamlIn(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS({ maxAliasCount: 20 });
}

/** A value as a record; empty where it is none. */
export const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
