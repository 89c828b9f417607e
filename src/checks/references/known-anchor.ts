import { kinds } from '../../kinds/index.ts';
import { type SchemaField, valuesOf } from '../../kinds/schema-fields.ts';
import type { Facts } from '../collection.ts';
import { closest, listOf, nearest } from '../nearest.ts';
import { defineRule } from '../rule.ts';
import { follow } from './link-target.ts';

export const knownAnchor = defineRule({
  id: 'known-anchor',
  family: 'references',
  severity: 'error',
  summary: 'A link to a place within a page leads to a heading or an item that is there.',
  explanation: `The part of a link after \`#\` is the heading in lower case with hyphens for spaces: the heading
“What you own” is \`#what-you-own\`. Activities, responsibilities and actions have their \`id\` as anchor. A link to an
anchor that is gone drops the reader at the top of the page, to search for themselves.`,
  good: { text: '---\ntitle: Saturation\n---\n\nSee [the limits](#when-to-worry).\n\n## When to worry\n\nAt 80 %.\n' },
  bad: {
    text: '---\ntitle: Saturation\n---\n\nSee [the limits](#when-to-wory).\n\n## When to worry\n\nAt 80 %.\n',
    at: ['5:5'],
  },
  checkHandbook(collection, report, { site }) {
    const known = new Map<Facts, readonly string[]>();
    for (const facts of collection.all) {
      for (const link of facts.links) {
        if (!link.url.includes('#')) continue;
        const target = follow(link, facts, collection, site);
        if (target.to !== 'page' || target.anchor === undefined) continue;
        const anchors = known.get(target.facts) ?? anchorsOf(target.facts);
        known.set(target.facts, anchors);
        if (anchors.includes(target.anchor)) continue;
        report(facts.file, {
          place: link.range,
          message: `\`#${target.anchor}\` is not a place on ${target.facts === facts ? 'this page' : `\`${collection.urlOf(target.facts)}\``}`,
          advice: adviceFor(target.anchor, anchors),
        });
      }
    }
  },
});

/** The anchors that were probably meant: a list of all helps nobody. */
function adviceFor(anchor: string, anchors: readonly string[]): string {
  if (anchors.length === 0) return 'The page has no headings; link to the page itself.';
  const near = closest(anchor, anchors, nearMost);
  const [only] = near;
  const guess = nearest(anchor, anchors);
  const others = near.filter((one) => one !== guess);
  if (guess === undefined)
    return near.length === 1
      ? `Its only anchor is \`${only}\`.`
      : `The nearest of its ${anchors.length} anchors are ${listOf(near)}.`;
  return `Did you mean \`${guess}\`?${others.length > 0 ? ` Next to it come ${listOf(others)}.` : ''}`;
}

const nearMost = 3;

/** Headings, and the items of the frontmatter that the page shows with an anchor of their own. */
function anchorsOf({ kind, anchors, value }: Facts): string[] {
  const items = kind ? valuesOf(kinds[kind].schema, value, isAnchor) : [];
  return [...anchors, ...items.map((item) => String(item.value))];
}

const isAnchor = ({ facts }: SchemaField) => facts.anchor === true;
