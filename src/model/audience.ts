import { fieldsAt, type SchemaField, valuesOf } from '../kinds/schema-fields.ts';
import { type BodyNode, definitionOf, parseLoosely, walk } from '../source/body.ts';
import { imageFile } from '../source/images.ts';
import { type FieldPath, parseSource, type Source } from '../source/source.ts';
import { type Hidden, hiddenIn } from './hidden-addresses.ts';
import { nearest } from './nearest.ts';
import { addressNamed } from './pages.ts';
import { referencesIn, referencesInTag } from './references.ts';

/** Who reads a site: everyone in the organisation, or anyone at all. */
export const audiences = ['internal', 'public'] as const;
export type Audience = (typeof audiences)[number];

/**
 * Whether a page is for the organisation alone. What was meant to be kept is
 * kept: whatever the field says, where its name is misspelt, where `audience`
 * says it, and where nobody can tell, since its frontmatter cannot be read.
 */
export function isInternal({ kind, value }: Pick<Source, 'kind' | 'value'>): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if ('visibility' in value || ('audience' in value && [value.audience].flat().includes('internal'))) return true;
  const known = new Set(kind && fieldsAt(kind.schema, []).map(({ name }) => name));
  return Object.keys(value).some((name) => !known.has(name) && nearest(name, ['visibility']) !== undefined);
}

/**
 * The content as an audience gets it. The public gets no internal page, and
 * nothing of another page that names one: a reference is taken out of its
 * list, an item that cannot be without it goes with it, a link in the prose
 * becomes its own text, a component that names it goes. Everything that is
 * made from these sources (pages, search, feeds, counts) can tell no more.
 *
 * @param site address of the published site: a link may be written with it
 * @returns of an unchanged page the same source; a page that cannot be without what is internal is left out, too
 */
export function sourcesFor(audience: Audience, sources: readonly Source[], site: string): readonly Source[] {
  if (audience === 'internal') return sources;
  const hidden = new Set(sources.filter(isInternal));
  if (hidden.size === 0) return sources;
  for (;;) {
    const isHidden = hiddenIn(
      hidden,
      sources.filter((source) => !hidden.has(source)),
      site,
    );
    const shown: Source[] = [];
    let more = false;
    for (const source of sources) {
      if (hidden.has(source)) continue;
      const made = withoutHidden(source, isHidden);
      if (made) shown.push(made);
      else {
        hidden.add(source);
        more = true;
      }
    }
    if (!more) return shown;
  }
}

/** What of a page is looked at to know which others it names. */
interface Named {
  readonly kind: Source['kind'];
  readonly value: unknown;
  readonly file: string;
}

/**
 * What a page names in its frontmatter and cannot be without, although it is
 * internal: the paths of those values.
 *
 * @param page its frontmatter fits its kind
 */
export function neededHidden(page: Named, hidden: Iterable<Pick<Source, 'kind' | 'id' | 'value'>>): FieldPath[] {
  const named = pathsTo(page, hiddenIn(hidden, [], 'https://handbook.invalid'));
  if (named.length === 0 || stepsWithout(page, named)) return [];
  const alone = named.filter((path) => !stepsWithout(page, [path]));
  return alone.length > 0 ? alone : named;
}

const isLink = ({ facts }: SchemaField) => facts.text === 'link' || facts.text === 'address';

/** Where the frontmatter names what is hidden, in the order of its fields. */
function pathsTo({ kind, value, file }: Named, hidden: Hidden): FieldPath[] {
  if (!kind) return [];
  return [
    ...referencesIn(kind.schema, value).flatMap(({ path, target, id }) => (hidden.page(target, id) ? [path] : [])),
    ...valuesOf(kind.schema, value, isLink).flatMap(({ path, value: url }) =>
      typeof url === 'string' && hidden.address(url, file) ? [path] : [],
    ),
  ];
}

/** The source without what it says of hidden pages; undefined where it cannot be without. */
function withoutHidden(source: Source, hidden: Hidden): Source | undefined {
  const paths = pathsTo(source, hidden);
  const body = bodyWithout(source, hidden);
  return paths.length === 0 && body === source.body ? source : withoutPaths(source, paths, body);
}

/** The source without some values of its frontmatter, and without the items that cannot be without them. */
function withoutPaths(source: Source, paths: readonly FieldPath[], body: string): Source | undefined {
  const { file, document } = source;
  const steps = stepsWithout(source, paths);
  if (!steps || !document) return steps && source;
  const front = document.clone();
  for (const path of steps) front.deleteIn(path);
  return parseSource(file, `---\n${front.toString()}---\n${body}`);
}

/**
 * What is taken out of a page so that some of its values are gone and it is
 * still whole: these, from the last to the first, then the items of lists that
 * cannot be without them.
 *
 * @returns undefined where the page itself cannot
 */
function stepsWithout({ kind, value }: Named, paths: readonly FieldPath[]): FieldPath[] | undefined {
  if (!kind) return [];
  const wasValid = kind.schema.safeParse(value).success;
  const data = structuredClone(value);
  // What is taken out of a list moves what is behind it.
  const steps = paths.toSorted(byPlace).toReversed();
  for (const path of steps) takeOut(data, path);
  const emptied = new Map(
    steps.flatMap((path) => emptiedBy(kind.schema, data, path)).map((path) => [path.join(), path]),
  );
  for (const path of [...emptied.values()].toSorted(byPlace).toReversed()) if (takeOut(data, path)) steps.push(path);
  for (;;) {
    const [issue] = wasValid ? (kind.schema.safeParse(data).error?.issues ?? []) : [];
    if (!issue) return steps;
    const item = issue.path.slice(0, issue.path.findLastIndex((part) => typeof part === 'number') + 1) as FieldPath;
    if (item.length === 0 || !takeOut(data, item)) return undefined;
    steps.push(item);
  }
}

/**
 * What goes with the last item of a list: of a list that its record need not
 * have, the list; of one that it must have, the item of a list that it is in.
 */
function emptiedBy(schema: NonNullable<Source['kind']>['schema'], data: unknown, path: FieldPath): FieldPath[] {
  const list = path.slice(0, -1);
  const inside = list.reduce<unknown>((within, part) => (within as Record<string, unknown>)?.[part], data);
  if (!Array.isArray(inside) || inside.length > 0) return [];
  const field = fieldsAt(schema, list.slice(0, -1)).find(({ name }) => name === list.at(-1));
  if (field?.required === false) return [list];
  const item = list.slice(0, list.findLastIndex((part) => typeof part === 'number') + 1);
  return item.length > 0 ? [item] : [];
}

/** @returns whether it was there */
function takeOut(data: unknown, path: FieldPath): boolean {
  const parent = path.slice(0, -1).reduce<unknown>((inside, part) => (inside as Record<string, unknown>)?.[part], data);
  const last = path.at(-1) ?? '';
  if (Array.isArray(parent)) return parent.splice(Number(last), 1).length > 0;
  if (typeof parent !== 'object' || parent === null || !(last in parent)) return false;
  return delete (parent as Record<string, unknown>)[last];
}

/** In the order of the page; what is within another value behind it. */
function byPlace(a: FieldPath, b: FieldPath): number {
  const at = a.findIndex((part, place) => part !== b[place]);
  const [one, other] = [a[at], b[at]];
  if (one === undefined || other === undefined) return a.length - b.length;
  return typeof one === 'number' && typeof other === 'number' ? one - other : String(one) < String(other) ? -1 : 1;
}

/** The body with links to hidden pages as their own text, and without components that name one. */
function bodyWithout({ body, file }: Source, hidden: Hidden): string {
  const nodes = [...walk(parseLoosely(body).tree)];
  const textOfLink = (node: BodyNode) => {
    const [first, last] = [node.children?.[0]?.position, node.children?.at(-1)?.position];
    const text = body.slice(first?.start.offset ?? 0, last?.end.offset ?? 0);
    // An address that stands for itself says what it leads to.
    return text === node.url ? '' : text;
  };
  let [made, at] = ['', 0];
  for (const node of nodes) {
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const isNamed = referencesInTag(node).some(({ target, value }) =>
      hidden.address(addressNamed(target, value, file), file),
    );
    const url = node.type === 'linkReference' ? definitionOf(node, nodes)?.url : node.url;
    const leads = /^(link|linkReference|definition)$/.test(node.type) && url !== undefined && hidden.address(url, file);
    // What is within something that goes goes with it.
    if (start < at || (!isNamed && !leads)) continue;
    const isGone = isNamed || node.type === 'definition';
    made += body.slice(at, start) + (isGone ? '' : textOfLink(node));
    at = end;
    // A block that is gone leaves no gap.
    if (isGone && /(^|\n)$/.test(made)) while (body[at] === '\n') at += 1;
  }
  return made + body.slice(at);
}

/** The images that pages show, as paths from the root. */
export function imagesOf(sources: Iterable<Source>): Set<string> {
  const found = new Set<string>();
  for (const { body, file } of sources) {
    if (!/!\[/.test(body)) continue;
    for (const { type, url } of walk(parseLoosely(body).tree)) {
      const image = (type === 'image' || type === 'definition') && url ? imageFile(url, file) : undefined;
      if (image) found.add(image);
    }
  }
  return found;
}
