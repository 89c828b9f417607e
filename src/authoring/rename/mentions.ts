import type { CheckedPage } from '../../checks/checked-page.ts';
import { type SchemaField, valuesOf } from '../../kinds/schema-fields.ts';
import { referencesIn, referencesInTag, type Target } from '../../model/references.ts';
import { stretchOfUrl } from '../../source/addresses-in-text.ts';
import { type BodyNode, isTag } from '../../source/body.ts';
import { placesIn, type Stretch } from '../../source/component.ts';
import { type FieldPath, offsetsOf, type Source } from '../../source/source.ts';

/** Where a file names a page or a place: by its id, or by an address. */
export interface Mention {
  /** What it is the id of; undefined for an address. */
  readonly target: Target | undefined;
  readonly value: string;
  /** Where just that value stands in the file; undefined where it is written in a way that cannot be replaced. */
  readonly stretch: Stretch | undefined;
  /** Where to look, in UTF-16 units from the start of the file. */
  readonly offset: number;
}

/** Every mention of other pages in a file: fields, components, links and images, in no order. */
export function mentionsIn(page: CheckedPage): Mention[] {
  const { source } = page;
  return [...fieldMentions(source), ...page.nodes.flatMap((node) => nodeMentions(node, source))];
}

function fieldMentions(source: Source): Mention[] {
  if (!source.kind) return [];
  const { schema } = source.kind;
  const mention = (path: FieldPath, target: Target | undefined, value: string): Mention => {
    const whole = offsetsOf(source, path);
    return { target, value, stretch: whole && unquoted(source, whole, value), offset: whole?.start ?? 0 };
  };
  return [
    ...referencesIn(schema, source.value).map(({ path, target, id }) => mention(path, target, id)),
    ...valuesOf(schema, source.value, isLink).flatMap(({ path, value }) =>
      typeof value === 'string' ? mention(path, undefined, value) : [],
    ),
  ];
}

const isLink = ({ facts }: SchemaField) => facts.text === 'link';

/** The value without the quotes around it; undefined where it is not written as it reads. */
export function unquoted({ text }: Source, { start, end }: Stretch, value: string): Stretch | undefined {
  const written = text.slice(start, end);
  if (written === value) return { start, end };
  return /^(["']).*\1$/s.test(written) && written.slice(1, -1) === value
    ? { start: start + 1, end: end - 1 }
    : undefined;
}

function nodeMentions(node: BodyNode, { body, bodyOffset }: Source): Mention[] {
  const inFile = ({ start, end }: Stretch) => ({ start: start + bodyOffset, end: end + bodyOffset });
  const offset = (node.position?.start.offset ?? 0) + bodyOffset;
  if (isTag(node)) {
    const { attributes } = placesIn(body, node);
    return referencesInTag(node).map(({ attribute, target, value }) => {
      const found = attributes.get(attribute)?.value;
      const stretch = found && body.slice(found.start, found.end) === value ? inFile(found) : undefined;
      return { target, value, stretch, offset };
    });
  }
  const isAddress = node.type === 'link' || node.type === 'definition' || node.type === 'image';
  if (!isAddress || node.url === undefined) return [];
  const found = stretchOfUrl(node, node.url, body);
  return [{ target: undefined, value: node.url, stretch: found && inFile(found), offset }];
}
