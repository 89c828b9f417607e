import type { Range } from '../../source/source.ts';
import { rangeBetween } from '../../source/source.ts';
import type { CheckedPage } from '../checked-page.ts';

/** A comment that asks not to hear about the lines after it. */
export interface Suppression {
  /** Rules it names. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The lines it is about, both included. */
  readonly from: number;
  readonly to: number;
  readonly range: Range;
}

const pattern = /^\s*watchbook-disable-next-line\b([\s\S]*?)(?:--\s*([\s\S]*?))?\s*$/;

/** Whether a comment means us at all, well written or not. */
export const looksLikeSuppression = (comment: string) => /^\s*watchbook-/.test(comment);

/** The text of every comment of a page, with its place: `{/* … *\/}` in the body, `# …` in the frontmatter. */
export function commentsOf(page: CheckedPage): { text: string; range: Range }[] {
  const { source } = page;
  const inFrontmatter = [...source.text.slice(0, source.bodyOffset).matchAll(/^[ \t]*#(.*)$/gm)].map((match) => ({
    text: match[1] ?? '',
    range: rangeBetween(source, match.index, match.index + match[0].trimEnd().length),
  }));
  const inBody = page.nodes.flatMap((node) => {
    if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return [];
    const text = /^\s*\/\*([\s\S]*)\*\/\s*$/.exec(node.value ?? '')?.[1];
    return text === undefined ? [] : [{ text, range: page.rangeOf(node) }];
  });
  return [...inFrontmatter, ...inBody];
}

/** The suppressions of a page. One reaches the next line that is not empty, or the whole code block or table that starts there. */
export function suppressionsOf(page: CheckedPage): Suppression[] {
  return commentsOf(page).flatMap(({ text, range }) => {
    const match = pattern.exec(text);
    if (!match) return [];
    const from = nextLine(page, range.endLine);
    const block = page.tree.children?.find(
      (node) => (node.type === 'code' || node.type === 'table') && page.rangeOf(node).line === from,
    );
    const rules = (match[1] ?? '').split(/[\s,]+/).filter((rule) => rule !== '');
    return [{ rules, reason: (match[2] ?? '').trim(), from, to: block ? page.rangeOf(block).endLine : from, range }];
  });
}

function nextLine(page: CheckedPage, line: number): number {
  const lines = page.source.text.split(/\r\n|\n|\r/);
  let next = line + 1;
  while (next <= lines.length && (lines[next - 1] ?? '').trim() === '') next += 1;
  return next;
}
