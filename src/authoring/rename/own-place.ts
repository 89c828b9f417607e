import GithubSlugger from 'github-slugger';
import type { CheckedPage } from '../../checks/checked-page.ts';
import { UsageError } from '../../command/usage-error.ts';
import { type SchemaField, valuesOf } from '../../kinds/schema-fields.ts';
import { didYouMean, listOf } from '../../model/nearest.ts';
import { type BodyNode, textOf } from '../../source/body.ts';
import { offsetsOf } from '../../source/source.ts';
import type { Edit } from './edits.ts';
import { unquoted } from './mentions.ts';
import type { Place } from './place.ts';
import { fileOf } from './renamed.ts';

/**
 * The edits that give a place on a page another name, where it stands itself.
 *
 * @param words the new id of an item, or the new words of a heading
 * @returns the edits, and the anchor that the place has then
 * @throws UsageError where there is no such place, or the name is taken
 */
export function editOfPlace(page: CheckedPage, place: Place, words: string): { edit: Edit[]; anchor: string } {
  const { kind, value } = page.source;
  const items = kind ? valuesOf(kind.schema, value, isAnchor) : [];
  const ids = items.map((item) => String(item.value));
  const headings = page.nodes.filter(({ type }) => type === 'heading');
  const anchors = anchorsOf(headings.map(textOf));
  const others = [...ids, ...anchors].filter((anchor) => anchor !== place.anchor);
  const item = items[ids.indexOf(place.anchor ?? '')];
  const heading = headings[anchors.indexOf(place.anchor ?? '')];
  if (!item && !heading)
    throw new UsageError(
      `${fileOf(place)} has no place \`#${place.anchor}\`. ${didYouMean(place.anchor ?? '', others) || `Its places are ${listOf(others, 5)}.`}`,
    );
  const anchor = item ? words : (anchorsOf([words])[0] ?? '');
  if (others.includes(anchor)) throw new UsageError(`\`#${anchor}\` is another place on ${fileOf(place)} already.`);
  if (!item && heading)
    return { edit: [editOfHeading(page, heading, words), ...editsOfStarts(page, place, anchor)], anchor };
  const whole = item && offsetsOf(page.source, item.path);
  const stretch = whole && unquoted(page.source, whole, String(item?.value));
  if (!stretch)
    throw new UsageError(`\`${place.anchor}\` of ${fileOf(place)} is written so that only you can change it.`);
  return { edit: [{ ...stretch, text: words }], anchor };
}

const isAnchor = ({ facts }: SchemaField) => facts.anchor === true;
const namesHeading = ({ facts }: SchemaField) => facts.heading === true;

function anchorsOf(headings: readonly string[]): string[] {
  const slugger = new GithubSlugger();
  return headings.map((heading) => slugger.slug(heading));
}

function editOfHeading({ source }: CheckedPage, heading: BodyNode, words: string): Edit {
  const title = textOf(heading).trim();
  const isSection = source.kind?.sections.some((section) => section.title === title) === true;
  if (heading.depth === 2 && isSection)
    throw new UsageError(`“${title}” is a section that every ${source.kind?.label.one.toLowerCase()} has.`);
  const [first, last] = [heading.children?.at(0), heading.children?.at(-1)];
  const start = (first?.position?.start.offset ?? 0) + source.bodyOffset;
  return { start, end: (last?.position?.end.offset ?? 0) + source.bodyOffset, text: words };
}

/** Fields of the page that name one of its headings. */
function editsOfStarts({ source }: CheckedPage, place: Place, anchor: string): Edit[] {
  if (!source.kind) return [];
  return valuesOf(source.kind.schema, source.value, namesHeading).flatMap(({ path, value }) => {
    const whole = value === place.anchor ? offsetsOf(source, path) : undefined;
    const stretch = whole && unquoted(source, whole, String(value));
    return stretch ? [{ ...stretch, text: anchor }] : [];
  });
}
