import type { BodyNode } from '../../source/body.ts';
import type { CheckedPage } from '../checked-page.ts';
import { didYouMean } from '../nearest.ts';
import { defineRule } from '../rule.ts';

const page = (body: string) => `---\ntitle: Saturation\n---\n\n${body}`;

export const linkDefinition = defineRule({
  id: 'link-definition',
  family: 'references',
  severity: 'error',
  summary: 'A link by name has its definition, and a definition is used.',
  explanation: `\`[the limits][limits]\` is a link only where the page has a line \`[limits]: /guides/limits/\`. Without it readers
see the brackets. The line stands by itself, with a blank line before it. A definition that nothing uses is a link that somebody
meant to make. Footnotes, \`[^1]\` and \`[^1]: …\`, go the same way.`,
  good: { text: page('See [the site][sre].\n\n[sre]: https://sre.google/\n') },
  bad: { text: page('See [the site][sri].\n\n[sre]: https://sre.google/\n'), at: ['5:5', '7:1'] },
  checkPage(checked, report) {
    if (!checked.source.body.includes('][') && !/\[[^\]]+\]:|\[\^/.test(checked.source.body)) return;
    const definitions = checked.nodes.filter(({ type }) => type === 'definition' || type === 'footnoteDefinition');
    const used = new Set(checked.nodes.flatMap((node) => (isReference(node) ? [keyOf(node)] : [])));
    const names = definitions.map((node) => node.label ?? node.identifier ?? '');
    for (const node of checked.nodes) {
      if (node.type !== 'text') continue;
      for (const { start, end, label, isFootnote } of brokenIn(checked, node)) {
        report({
          place: checked.rangeInBody(start, end),
          message: isFootnote
            ? `the footnote \`${label}\` has no text`
            : `\`${checked.textBetween(start, end)}\` is shown as text: the page has no \`[${label}]: …\``,
          advice: `${didYouMean(label, names)}Define it on a line of its own, \`[${label}]: ${isFootnote ? 'text' : 'address'}\`, with a blank line before it.`,
        });
      }
    }
    for (const node of definitions) {
      if (used.has(keyOf(node))) continue;
      report({
        place: checked.rangeOf(node),
        message: `nothing uses the ${node.type === 'definition' ? `link \`[${node.label}]\`` : `footnote \`[^${node.label}]\``}`,
        advice: 'Use it, or take it out.',
      });
    }
  },
});

const isReference = ({ type }: BodyNode) =>
  type === 'linkReference' || type === 'imageReference' || type === 'footnoteReference';

const keyOf = ({ identifier, label }: BodyNode) => (identifier ?? label ?? '').toLowerCase();

/** References in a text that found no definition; one that did is a node of its own. */
function* brokenIn(page: CheckedPage, node: BodyNode) {
  const start = node.position?.start.offset ?? 0;
  const text = page.textBetween(start, node.position?.end.offset ?? start);
  // `list[0][1]` is no link, nor is a bracket behind a stroke.
  for (const match of text.matchAll(/(?<![\w\\\])])!?\[([^\][\n]+)\]\[([^\][\n]*)\]|(?<!\\)\[(\^[\w-]+)\]/g)) {
    const label = match[3] ?? (match[2] || match[1]) ?? '';
    yield {
      start: start + match.index,
      end: start + match.index + match[0].length,
      label,
      isFootnote: match[3] !== undefined,
    };
  }
}
