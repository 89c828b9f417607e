import type { Heading, Root } from 'mdast';
import { withBoxes } from './text/blocks.ts';
import type { Conversion } from './text/conversion.ts';
import { withoutTemplates } from './text/templates.ts';
import { withoutAttributes } from './tree/attributes.ts';
import { withoutLooseBlanks } from './tree/blanks.ts';
import { withComponents } from './tree/boxes.ts';
import { withLanguages } from './tree/code.ts';
import { type Anchors, withoutHtml } from './tree/from-html.ts';
import { numberHeadings } from './tree/headings.ts';
import { parseMarkdown } from './tree/markdown.ts';
import { withPlaceholdersAsText } from './tree/placeholders.ts';
import { withPlainText } from './tree/plain-text.ts';
import { withQuotesAsBoxes } from './tree/quotes.ts';
import { withAddressesInPlace } from './tree/references.ts';
import { withoutRoles } from './tree/roles.ts';
import { withEvenTables } from './tree/tables.ts';
import { withWikiLinks } from './tree/wiki-links.ts';

/** The text of one file as a tree of what the site has, before its links lead to their new places. */
export interface Converted {
  readonly tree: Root;
  /** What names a place in it, by the heading counted from 0. */
  readonly anchors: Anchors;
  /** Its headings as the source has them, each with its number. */
  readonly headings: readonly Heading[];
}

/**
 * Turns the Markdown of any dialect into what a page of the handbook may hold. Nothing in it is run or worked out.
 *
 * @param body without frontmatter
 * @param isKnown whether a name is that of another page or file of the source
 */
export function convert(body: string, conversion: Conversion, isKnown: (name: string) => boolean): Converted {
  const clean = withoutUnseen(body, conversion);
  const lines = withBoxes(withoutTemplates(clean.split('\n'), conversion), conversion);
  const parsed = parseMarkdown(withPlaceholdersAsText(lines.join('\n')));
  const { tree, anchors } = withoutHtml(parsed, conversion);
  withAddressesInPlace(tree);
  withoutRoles(tree, conversion);
  withQuotesAsBoxes(tree, conversion);
  withoutAttributes(tree, anchors, conversion);
  withWikiLinks(tree, conversion, isKnown);
  withPlainText(tree, conversion);
  withEvenTables(tree);
  withLanguages(tree, conversion);
  withoutLooseBlanks(tree);
  const headings = numberHeadings(tree);
  withComponents(tree, conversion);
  return { tree, anchors, headings };
}

/** What nobody sees, and may act: it is of no use to a reader. */
const unseen =
  /(?![\t\n])\p{Cc}|[\u00AD\u115F\u1160\u180E\u200B\u202A-\u202E\u2028\u2029\u2060-\u206F\u3164\uFEFF\uFFA0]|[\u{E0000}-\u{E007F}]/gu;

function withoutUnseen(text: string, conversion: Conversion): string {
  return text
    .replaceAll(/\{\/\*[\s\S]*?\*\/\}/g, (comment) => {
      if (!/\.mdx$/.test(conversion.file) && conversion.dialect !== 'docusaurus') return comment;
      conversion.drop('comment', comment);
      return '';
    })
    .replaceAll(unseen, '');
}
