import type { Heading, Root, RootContent } from 'mdast';
import { kinds } from '../../../kinds/index.ts';
import { toWrite } from '../../../kinds/kind.ts';
import type { Conversion } from './text/conversion.ts';
import { levelHeadings } from './tree/headings.ts';
import { parseMarkdown, textOf } from './tree/markdown.ts';

/** Headings elsewhere, by the section of ours whose text they stand over. Change this table to suit. */
export const sectionNames: Readonly<Record<'runbook' | 'postmortem', Readonly<Record<string, RegExp>>>> = {
  runbook: {
    'When to use it':
      /^(?:meaning|(?:alert )?(?:summary|description|overview|symptoms?|context|background|purpose|about|introduction|trigger(?:s|ed)?(?: by)?|what(?: is| does)?\b.*mean.*|when to use(?: it| this.*)?|scope|alert(?: details)?|problem(?: description)?|possible causes?|causes?|root causes?))$/,
    Impact:
      /^(?:(?:user |business |service |customer )?(?:impact|severity|consequences?|risks?)(?: assessment)?|who is affected)$/,
    Diagnose:
      /^(?:diagnos(?:is|e|tics?|ing)|(?:initial )?(?:investigat(?:ion|e|ing)|triage|analysis)(?: steps)?|debug(?:ging)?|troubleshoot(?:ing)?(?: steps)?|checks?|how to (?:diagnose|investigate|check).*|confirm(?:ation)?)$/,
    Mitigate:
      /^(?:mitigat(?:ion|e|ions?|ing)(?: steps)?|resolution|resolv(?:e|ing)|solutions?|remediat(?:ion|e)|fix(?:es)?|actions?(?: to take)?|procedure|steps?|recovery|response|what to do|how to (?:fix|resolve|mitigate).*|workarounds?|instructions)$/,
    Verify: /^(?:verif(?:y|ication)|validat(?:e|ion)|how to verify.*|post-?checks?|testing)$/,
    Undo: /^(?:undo|roll ?back|revert|back ?out(?: plan)?|backing out)$/,
    Escalate:
      /^(?:escalat(?:e|ion)(?: (?:path|policy|steps))?|contacts?|who to (?:call|contact)|getting help|support)$/,
  },
  postmortem: {
    Summary: /^(?:(?:executive |incident )?summary|overview|abstract|tl;?dr|in short)$/,
    Impact: /^(?:(?:user |business |customer )?impact(?: assessment)?|affected (?:users|services)|damage)$/,
    'What happened':
      /^(?:what happened\??|timeline(?: of events)?|description|background|(?:incident )?(?:details?|narrative)|detection|response|events?|recovery|resolution|chronology|incident timeline)$/,
    'Contributing causes':
      /^(?:(?:contributing|root|direct|underlying)?[ -]?(?:causes?|factors?)(?: analysis)?|contributing (?:causes?|factors?)|(?:the )?(?:5|five) whys?|causes?|trigger|fault|why (?:did )?it happen(?:ed)?\??|post-?mortem analysis|root causes? and trigger|conclusions?|analysis)$/,
    'What went well': /^(?:what went (?:well|right)|things that went well|went well|the good|successes)$/,
    'What went badly':
      /^(?:what (?:went|could have gone) (?:wrong|badly|poorly|bad|better)|what didn['’]?t go (?:so )?well|things that went (?:poorly|badly|wrong)|went (?:badly|poorly|wrong)|the bad|what could be improved|improvements?)$/,
    'Where we got lucky': /^(?:where we got lucky|(?:where|what|how) .*luck.*|lucky|luck)$/,
    Lessons:
      /^(?:lessons?(?: (?:learned|learnt))?|learnings?|takeaways|what we learn(?:ed|t)|action items?|actions?|follow[- ]?ups?|next steps|corrective (?:actions?|measures)|prevent(?:ion|ative measures)|recommendations?)$/,
  },
};

/** What a section is called elsewhere; undefined where it is none of the kind. */
export function sectionOf(kind: 'runbook' | 'postmortem', heading: string): string | undefined {
  const plain = heading
    .toLowerCase()
    .replace(/^[\d.)\s]+/, '')
    .replaceAll(/\s*\([^)]*\)/g, '')
    .replaceAll(/[:.!\s]+$/g, '')
    .replaceAll(/[^\p{L}\p{N} ;?'’-]/gu, '')
    .trim();
  const own = kinds[kind].sections.find(({ title }) => title.toLowerCase() === plain);
  return own?.title ?? Object.entries(sectionNames[kind]).find(([, names]) => names.test(plain))?.[0];
}

/** Headings that say more than the section they come under: they stay below its own. */
const apart =
  /^(?:action|follow|next steps|corrective|prevent|recommend|timeline|chronology|detection|response|recovery|resolution$|background|5|five|symptoms|possible)/;

interface Part {
  readonly heading: Heading | undefined;
  readonly nodes: readonly RootContent[];
}

/**
 * Puts the text of a page under the sections of its kind, in their order. What has no section of ours goes on under
 * the one before it; a section without a text says what belongs there.
 */
export function withSections(tree: Root, kind: 'runbook' | 'postmortem', conversion: Conversion): void {
  const { sections } = kinds[kind];
  const [first = ''] = sections.map(({ title }) => title);
  const held = new Map<string, RootContent[]>(sections.map(({ title }) => [title, []]));
  const headings = new Map<string, Heading>();
  let [current, parent] = [first, first];
  let inMapped = 0;
  // Where a heading of the second level stands below a section of ours, those below it stay below it.
  let under: string | undefined;
  for (const { heading, nodes } of partsOf(tree.children)) {
    const title = heading && textOf(heading);
    const target = title === undefined ? first : sectionOf(kind, title);
    if (heading && (heading.depth <= 2 || heading.depth <= inMapped)) {
      inMapped = heading.depth;
      if (target === undefined && heading.depth > 2) current = parent;
    }
    if (target !== undefined && held.has(target)) {
      current = target;
      if (heading) inMapped = heading.depth;
      if ((heading?.depth ?? 2) <= 2) parent = target;
    } else if (heading && heading.depth <= 2) {
      current = stranger(nodes, current, kind);
      parent = current;
    }
    const place = held.get(current) ?? [];
    const isPlace =
      heading &&
      target === current &&
      !headings.has(current) &&
      place.length === 0 &&
      !(kind === 'postmortem' && apart.test(title?.toLowerCase() ?? ''));
    if (isPlace && heading) {
      headings.set(current, heading);
      if (title?.trim() !== current) conversion.drop('name of a section', title ?? '');
    }
    const depth = isPlace || !heading ? 2 : heading.depth > 2 && under === current ? 4 : 3;
    if (heading && !isPlace) place.push({ ...heading, depth });
    place.push(...below(nodes, depth - (heading?.depth ?? 2)));
    if ((heading?.depth ?? 2) <= 2) under = heading && !isPlace ? current : undefined;
    held.set(current, place);
  }
  tree.children = sections.flatMap(({ title, about }) => {
    const nodes = held.get(title) ?? [];
    const data = headings.get(title)?.data;
    const heading: Heading = {
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: title }],
      ...(data && { data }),
    };
    const content =
      nodes.some((node) => node.type !== 'heading') || nodes.length > 1
        ? nodes
        : [...nodes, ...parseMarkdown(toWrite(about)).children];
    return [heading, ...content];
  });
  levelHeadings(tree.children);
}

/** A runbook’s text of no known name, with commands, is what to do; all else goes on where it stands. */
function stranger(nodes: readonly RootContent[], current: string, kind: string): string {
  const commands = nodes.some(
    (node) => node.type === 'code' && ['sh', 'bash', 'console', 'shell'].includes(node.lang ?? ''),
  );
  return kind === 'runbook' && commands && (current === 'When to use it' || current === 'Impact')
    ? 'Diagnose'
    : current;
}

const below = (nodes: readonly RootContent[], by: number): RootContent[] =>
  nodes.map((node) =>
    node.type === 'heading' ? { ...node, depth: Math.min(6, Math.max(3, node.depth + by)) as Heading['depth'] } : node,
  );

/** The text in parts that begin at headings of the second and third level. */
function partsOf(nodes: readonly RootContent[]): Part[] {
  const parts: { heading: Heading | undefined; nodes: RootContent[] }[] = [{ heading: undefined, nodes: [] }];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= 3) parts.push({ heading: node, nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts.filter(({ heading, nodes: held }) => heading || held.length > 0);
}
