import { kinds } from '../../kinds/index.ts';
import { type SchemaField, valuesOf } from '../../kinds/schema-fields.ts';
import type { Facts } from '../collection.ts';
import { didYouMean, listOf } from '../nearest.ts';
import { defineRule } from '../rule.ts';
import { follow } from './link-target.ts';

export const knownAnchor = defineRule({
  id: 'known-anchor',
  family: 'references',
  severity: 'error',
  summary: 'A link to a place within a page leads to a heading or an item that is there.',
  explanation: `The part of a link after \`#\` is the heading in lower case with hyphens for blanks: the heading
“What you own” is \`#what-you-own\`. Activities, responsibilities and actions have their \`id\` as anchor. A link to an
anchor that is gone drops the reader at the top of the page, to search for themselves.`,
  good: { text: '---\ntitle: Saturation\n---\n\nSee [the limits](#when-to-worry).\n\n## When to worry\n\nAt 80 %.\n' },
  bad: {
    text: '---\ntitle: Saturation\n---\n\nSee [the limits](#when-to-wory).\n\n## When to worry\n\nAt 80 %.\n',
    at: ['5:5'],
  },
  checkHandbook(collection, report, { site }) {
    for (const facts of collection.all) {
      for (const link of facts.links) {
        const target = follow(link, facts, collection, site);
        if (target.to !== 'page' || target.anchor === undefined) continue;
        const anchors = anchorsOf(target.facts);
        if (anchors.includes(target.anchor)) continue;
        report(facts.file, {
          place: link.range,
          message: `\`#${target.anchor}\` is no place on ${target.facts === facts ? 'this page' : `\`${collection.urlOf(target.facts)}\``}`,
          advice: `${didYouMean(target.anchor, anchors)}${anchors.length > 0 ? `Its anchors are ${listOf(anchors)}.` : 'The page has no headings; link to the page itself.'}`,
        });
      }
    }
  },
});

/** Headings, and the items of the frontmatter that the page shows with an anchor of their own. */
function anchorsOf({ kind, anchors, value }: Facts): string[] {
  const items = kind ? valuesOf(kinds[kind].schema, value, isAnchor) : [];
  return [...anchors, ...items.map((item) => String(item.value))];
}

const isAnchor = ({ facts }: SchemaField) => facts.anchor === true;
