import { rangeBetween } from '../../source/source.ts';
import type { CheckedPage } from '../checked-page.ts';
import { defineRule } from '../rule.ts';

export const tidyEnds = defineRule({
  id: 'tidy-ends',
  family: 'file',
  severity: 'warn',
  summary: 'No spaces at the end of a line, and one line end at the end of the file.',
  explanation: `Invisible spaces show up as changes in a review. Inside code blocks they are left alone, since
there they may mean something. Two spaces that break a line become a backslash, which can be seen. \`--fix\` does it.`,
  good: { text: '---\ntitle: Limits\n---\n\nOne line.\n' },
  bad: { text: '---\ntitle: Limits\n---\n\nOne line. \n\nThe last', at: ['5:10', '7:9'] },
  checkPage(page, report) {
    const { source } = page;
    if (source.text.trim() === '' || source.fault) return;
    const kept = keptRanges(page);
    for (const match of source.text.matchAll(/[ \t]+(?=\r?\n|$)/g)) {
      const start = match.index;
      const end = start + match[0].length;
      if (kept.some((range) => start < range.end && end > range.start)) continue;
      report({
        place: rangeBetween(source, start, end),
        message: 'spaces at the end of the line',
        advice: 'Take them out; `--fix` does it.',
        fix: [{ start, end, text: '' }],
      });
    }
    const tail = /(?:\r?\n)*$/.exec(source.text)?.[0] ?? '';
    if (/^\r?\n$/.test(tail)) return;
    const start = source.text.length - tail.length;
    report({
      place: rangeBetween(source, start, source.text.length),
      message: tail === '' ? 'the last line has no end' : 'empty lines at the end of the file',
      advice: 'End the file with one line end; `--fix` does it.',
      fix: [{ start, end: source.text.length, text: '\n' }],
    });
  },
});

/** Where blanks may mean something: code, line breaks, texts of several lines in the frontmatter, and all that could not be read. */
function keptRanges(page: CheckedPage): { start: number; end: number }[] {
  const { source } = page;
  const { bodyOffset, document } = source;
  if (page.syntaxErrors.length > 0) return [{ start: 0, end: source.text.length }];
  const inBody = page.nodes.flatMap((node) => {
    const kept = [
      'code',
      'inlineCode',
      'break',
      'mdxFlowExpression',
      'mdxTextExpression',
      'mdxjsEsm',
      'mdxJsxFlowElement',
      'mdxJsxTextElement',
    ];
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (!kept.includes(node.type) || start === undefined || end === undefined) return [];
    // A break's own blanks may lie before its node.
    return [
      {
        start: bodyOffset + start - (node.type === 'break' ? 1 : 0),
        end: bodyOffset + end + (node.type === 'break' ? 1 : 0),
      },
    ];
  });
  const frontmatter = source.text.slice(0, bodyOffset);
  const plain =
    document &&
    document.errors.length === 0 &&
    !/[|>][+-]?\d?[ \t]*(#.*)?$/m.test(frontmatter) &&
    !/["'][^"'\n]*$/m.test(frontmatter);
  return plain ? inBody : [{ start: 0, end: bodyOffset }, ...inBody];
}
