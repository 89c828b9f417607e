import { metaWords } from '../../prose/code-meta.ts';
import { rangeBetween } from '../../source/source.ts';
import { defineRule } from '../rule.ts';

export const codeMeta = defineRule({
  id: 'code-meta',
  family: 'safety',
  severity: 'error',
  always: true,
  summary: 'Behind the language of a code block stand only words that the site knows.',
  explanation: `A block may have \`title="…"\`, \`frame="code"\` (or \`terminal\`, \`none\`, \`auto\`) and \`wrap\`; it may mark lines
that it has, \`{2}\` or \`{2,4-6}\`, and words, \`"nginx"\`; \`ins=\` and \`del=\` before these show them as added and taken out. A diagram
has \`title\` and \`description\`. Expressions between slashes and lines that the block does not have are refused: some would
keep a build busy for ever.`,
  good: { text: '---\ntitle: Disks\n---\n\n```sh title="What is full" {2}\ncd /\ndf -h\n```\n' },
  bad: { text: '---\ntitle: Disks\n---\n\n```sh /(a+)+b/ {1-99999}\ndf -h\n```\n', at: ['5:7', '5:16'] },
  checkPage(page, report) {
    for (const node of page.nodes) {
      if (node.type !== 'code' || !node.meta) continue;
      const start = page.source.bodyOffset + (node.position?.start.offset ?? 0);
      const [fence = ''] = page.source.text.slice(start).split(/\r|\n/, 1);
      const offset = Math.max(0, fence.lastIndexOf(node.meta));
      for (const { text, start: at, isKnown } of metaWords(node.meta, node.value ?? '')) {
        if (isKnown) continue;
        const from = start + offset + at;
        report({
          place: rangeBetween(page.source, from, from + text.length),
          message: `\`${text}\` says nothing to a code block`,
          advice: /^\W*\d/.test(text)
            ? 'Name lines that the block has, such as `{2}` or `{2,4-6}`.'
            : 'Take it out. A block takes `title="…"`, `frame="…"`, `wrap`, lines `{2,4-6}` and words `"…"` to mark.',
        });
      }
    }
  },
});
