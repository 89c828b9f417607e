import type { Root } from 'mdast';
import remarkLintConsistent from 'remark-preset-lint-consistent';
import remarkLintRecommended from 'remark-preset-lint-recommended';
import { type Plugin, type Preset, unified } from 'unified';
import { VFile } from 'vfile';
import type { CheckedPage } from '../checked-page.ts';
import { defineRule } from '../rule.ts';

/** Rules of the presets that other rules say better, or that our own Markdown means otherwise. */
const passedOver = new Set([
  'code-block-style', // MDX has no indented code
  'final-newline', // tidy-ends
  'no-literal-urls', // link-text
  'table-cell-padding', // the row of hyphens need not be as wide as the others
  'no-unused-definitions', // link-definition
  'no-undefined-references', // brackets in prose are brackets; the label of an aside is one
]);

/** What a page must have for a rule to have a say. Walking a page once a rule takes most of the time of all checks. */
const needs: Readonly<Record<string, (page: CheckedPage, types: ReadonlySet<string>) => boolean>> = {
  'blockquote-indentation': (_, types) => types.has('blockquote'),
  'no-blockquote-without-marker': (_, types) => types.has('blockquote'),
  'checkbox-character-style': ({ source }) => /\[[xX\t ]\]/.test(source.body),
  'fenced-code-marker': ({ source }) => source.body.includes('~~~'),
  'emphasis-marker': ({ source }, types) => types.has('emphasis') && source.body.includes('_'),
  'strong-marker': ({ source }, types) => types.has('strong') && source.body.includes('__'),
  'hard-break-spaces': (_, types) => types.has('break'),
  'heading-style': ({ source }) => /^[ >]*(?:=+|-+)[ \t]*$|^#.*#[ \t]*$/m.test(source.body),
  'no-heading-content-indent': ({ source }) => /^[ >]*#{1,6}(?:[ \t]{2,}|\t)|[ \t]{2,}#+[ \t]*$/m.test(source.body),
  'link-title-style': ({ nodes }) => nodes.some((node) => Boolean(node.title)),
  'list-item-bullet-indent': ({ source }) => /^[ \t]+(?:[-*+]|\d+[.)])\s/m.test(source.body),
  'list-item-content-indent': ({ nodes }) =>
    nodes.some(({ type, children = [] }) => type === 'listItem' && children.length > 1),
  'list-item-indent': ({ source }) => /^[ \t>]*(?:[-*+]|\d+[.)])(?:[ \t]{2,}|\t)\S/m.test(source.body),
  'no-duplicate-definitions': (_, types) => types.has('definition') || types.has('footnoteDefinition'),
  'no-shortcut-reference-image': (_, types) => types.has('imageReference'),
  'no-shortcut-reference-link': (_, types) => types.has('linkReference'),
  'ordered-list-marker-style': ({ source }) => /^[ \t>]*\d+\)\s/m.test(source.body),
  'ordered-list-marker-value': ({ nodes }) => nodes.some((node) => node.ordered),
  'rule-style': (_, types) => types.has('thematicBreak'),
};

/** Every rule of the presets as a processor of its own; of one that both set, the stricter second counts. */
const linters = lintersOf([remarkLintRecommended, remarkLintConsistent]);

function lintersOf(presets: readonly Preset[]): ReadonlyMap<string, Linter> {
  const found = new Map<string, Linter>();
  for (const entry of presets.flatMap((preset) => preset.plugins ?? [])) {
    const [plugin, options] = (Array.isArray(entry) ? entry : [entry]) as [Plugin<unknown[], Root>, unknown];
    const id = plugin.name.replace(/^remark-lint:/, '');
    if (plugin.name === id || passedOver.has(id)) continue;
    found.set(id, unified().use(plugin, options).freeze());
  }
  return found;
}

interface Linter {
  runSync(tree: Root, file: VFile): unknown;
}

export const markdownStyle = defineRule({
  id: 'markdown-style',
  family: 'prose',
  severity: 'warn',
  summary: 'Markdown is written in one way throughout a page, without its traps.',
  explanation: `These are the rules of remark-lint’s presets *recommended* and *consistent*: the same mark for all emphasis of
a page, numbered lists that count, definitions that stand once, no quotation that continues without its mark. The
message ends with the name of remark’s own rule.`,
  good: { text: '---\ntitle: Limits\n---\n\nSome *emphasis* and *more*.\n' },
  bad: { text: '---\ntitle: Limits\n---\n\nSome *emphasis* and _more_.\n', at: ['5:21'] },
  checkPage(page, report) {
    const { body } = page.source;
    if (page.syntaxErrors.length > 0 || body.trim() === '') return;
    const file = new VFile(body);
    const types = new Set(page.nodes.map((node) => node.type));
    for (const [id, linter] of linters) if (needs[id]?.(page, types) ?? true) linter.runSync(page.tree as Root, file);
    for (const { ruleId, reason, place } of file.messages) {
      const [start, end] = place && 'start' in place ? [place.start, place.end] : [place, place];
      const from = start?.offset ?? 0;
      report({
        place: page.rangeInBody(from, Math.max(from + 1, end?.offset ?? from + 1)),
        message: `${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
        advice: `Write it as in the rest of the page (remark-lint’s ${ruleId}).`,
      });
    }
  },
});
