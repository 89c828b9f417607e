import { isMap, isScalar } from 'yaml';
import { rangeBetween, type Source } from '../../source/source.ts';
import type { Fix } from '../finding.ts';
import { defineRule } from '../rule.ts';

export const fieldOrder = defineRule({
  id: 'field-order',
  family: 'frontmatter',
  severity: 'warn',
  summary: 'Frontmatter begins with title, summary, owner and reviewed, in this order.',
  explanation: `Whoever opens a file looks for the same four things first: what it is, whether it is the one they need, who
keeps it, and since when it holds. The other fields follow as the writer likes. \`--fix\` moves whole fields with
their comments and changes nothing in them.`,
  good: {
    text: '---\ntitle: Limits\nsummary: How full a disk may be.\nowner: sre\nreviewed: 2026-11-23\ntopic: practice\n---\n',
  },
  bad: { text: '---\nowner: sre\ntitle: Limits\n---\n', at: ['2:1'] },
  checkPage({ source }, report) {
    const fields = topFields(source);
    const wanted = inOrder(fields);
    const at = fields.findIndex((field, index) => field !== wanted[index]);
    const [first, should] = [fields[at], wanted[at]];
    if (!first || !should) return;
    const fix = reorder(source, fields, wanted);
    report({
      place: rangeBetween(source, first.start, first.start + first.name.length),
      message: `\`${first.name}\` stands where \`${should.name}\` should`,
      advice: `Begin with ${leading.map((name) => `\`${name}\``).join(', ')}${fix ? '; `--fix` moves them' : ''}.`,
      ...(fix && { fix }),
    });
  },
});

const leading = ['title', 'summary', 'owner', 'reviewed'];

interface Field {
  readonly name: string;
  readonly start: number;
}

/** The top-level fields that stand at the beginning of a line each, in the order of the file. */
function topFields(source: Source): Field[] {
  const { document } = source;
  if (!document || document.errors.length > 0 || !isMap(document.contents) || document.contents.flow) return [];
  return document.contents.items.flatMap(({ key }) =>
    isScalar(key) && key.range && source.position(key.range[0]).column === 1
      ? [{ name: String(key.value), start: key.range[0] }]
      : [],
  );
}

function inOrder(fields: readonly Field[]): Field[] {
  const first = leading.flatMap((name) => fields.filter((field) => field.name === name));
  return [...first, ...fields.filter((field) => !first.includes(field))];
}

/** Moves whole lines. Anchors and aliases hold only in their order, and a text with `?` or `%` is left to its writer. */
function reorder(source: Source, fields: readonly Field[], wanted: readonly Field[]): Fix | undefined {
  const { text, bodyOffset } = source;
  const top = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text)?.[0].length;
  const end = text.slice(0, bodyOffset).search(/---[ \t]*(?:\r\n|\n|\r|$)(?![\s\S])/);
  if (top === undefined || end < top || /(^|[\s[{,:-])[&*]\w|^[?%]/m.test(text.slice(top, end))) return undefined;
  const items = isMap(source.document?.contents) ? source.document.contents.items.length : 0;
  if (items !== fields.length) return undefined;
  const starts = fields.map((field, index) => (index === 0 ? top : startOfBlock(text, field.start, top)));
  const block = (field: Field) => {
    const index = fields.indexOf(field);
    return text.slice(starts[index], starts[index + 1] ?? end);
  };
  return [{ start: top, end, text: wanted.map(block).join('') }];
}

/** Comments right above a field belong to it. */
function startOfBlock(text: string, start: number, top: number): number {
  let begin = start;
  while (begin > top) {
    const above = text.lastIndexOf('\n', begin - 2) + 1;
    if (above < top || !/^#/.test(text.slice(above, begin))) break;
    begin = above;
  }
  return begin;
}
