import { htmlTagNames } from 'html-tag-names';
import type { Nodes } from 'mdast';
import { nodesOf, parseMarkdown } from './markdown.ts';

const known: ReadonlySet<string> = new Set(htmlTagNames);
/** Components of other generators that hold text: they are read like HTML. */
const components: ReadonlySet<string> = new Set(
  'tabs tabitem codegroup admonition badge card cards cardgrid cardgroup steps step callout accordion note tip info warning'.split(
    ' ',
  ),
);
/** Tags that stand alone, or that HTML closes by itself. */
const alone: ReadonlySet<string> = new Set(
  `area base br col embed hr img input link meta param source track wbr p li td th tr dd dt tbody thead tfoot option
    html body head rp rt colgroup`.split(/\s+/),
);

/**
 * A page in which what looks like a tag and is none is text: `<namespace>`, `List<String>`, a component that only the
 * site it comes from has.
 */
export function withPlaceholdersAsText(text: string): string {
  let readable = text;
  for (let round = 0; round < 4; round += 1) {
    if (!/<[A-Za-z/]/.test(readable)) return readable;
    const places = [...nodesOf(parseMarkdown(readable))].flatMap((node) =>
      node.type === 'html' ? placesIn(node, readable) : [],
    );
    if (places.length === 0) return readable;
    readable = places
      .toSorted((a, b) => b - a)
      .reduce(
        (whole, at) => `${whole.slice(0, at)}${endsInAddress(whole, at) ? '<!-- -->' : ''}\\${whole.slice(at)}`,
        readable,
      );
  }
  return readable;
}

/** Whether an address stands right before: a sign behind it would become a part of it, and a comment ends it. */
const endsInAddress = (text: string, at: number) =>
  /(?:https?:\/\/|www\.)[^\s<]*$/i.test(text.slice(Math.max(0, at - 300), at));

/** Where tags that are none begin. */
function placesIn(node: Nodes, text: string): number[] {
  const start = node.position?.start.offset ?? 0;
  const whole = text.slice(start, node.position?.end.offset ?? start);
  const masked = whole.replaceAll(/<!--[\s\S]*?(?:-->|$)|<(script|style|pre|textarea)\b[\s\S]*?<\/\1>/gi, (hidden) =>
    ' '.repeat(hidden.length),
  );
  return [...masked.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>?/g)].flatMap(
    ({ 0: tag, 1: slash = '', 2: name = '', 3: rest = '', index }) =>
      isTag(name, slash !== '', rest, tag, text) ? [] : [start + index],
  );
}

function isTag(name: string, closes: boolean, rest: string, tag: string, text: string): boolean {
  const word = name.toLowerCase();
  const isOne = known.has(word) || components.has(word);
  if (!isOne || !tag.endsWith('>')) return false;
  // A component that is told what to show by code shows nothing here.
  if (!known.has(word) && /\/\s*$/.test(rest)) return word === 'badge';
  if (closes || alone.has(word) || /\/\s*$/.test(rest) || /=/.test(rest)) return true;
  return new RegExp(`</${word}\\s*>`, 'i').test(text);
}
