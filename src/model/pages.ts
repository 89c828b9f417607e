import { idPattern } from '../kinds/fields.ts';
import type { KindName } from '../kinds/index.ts';
import { type BodyNode, parseBody, textOf, walk } from '../source/body.ts';
import { addressOfLink } from '../source/file-links.ts';
import type { Source } from '../source/source.ts';
import { withoutHidden } from './hidden-characters.ts';
import { type Page, type ProseLink, urlOf } from './page.ts';
import { referencesInTag, type Target } from './references.ts';
import { isHostable } from './runbooks/segment.ts';

const known = new WeakMap<Source, Page | undefined>();

/**
 * The page that a source holds; of one source always the same.
 *
 * @returns the page, or undefined where the frontmatter does not fit its kind or the file’s name can be no address
 */
export function pageOf(source: Source): Page | undefined {
  if (!known.has(source)) known.set(source, read(source));
  return known.get(source);
}

function read({ kind, id, file, value, body }: Source): Page | undefined {
  if (!kind || !idPattern.test(id) || !id.split('/').every(isHostable)) return undefined;
  const parsed = kind.schema.safeParse(value);
  return parsed.success ? pageFrom(kind.name, id, file, parsed.data, body) : undefined;
}

/**
 * A page from frontmatter that is already known to fit its kind. Characters
 * that nobody sees stay behind, so that nothing derived from it has them.
 *
 * @param file path from the project's root
 * @param body MDX without frontmatter
 * @param links the links of the body, where they are known already
 */
export function pageFrom(
  kind: KindName,
  id: string,
  file: string,
  data: unknown,
  body: string,
  links: readonly ProseLink[] = linksOfBody(body, file),
): Page {
  // The schema of `kind` vouches for `data`; TypeScript cannot follow the pairing through a union.
  return { kind, id, file, data: withoutHidden(data), body: withoutHidden(body), links } as Page;
}

/** The links of a body, in order; none where the body cannot be parsed, which a check reports. */
function linksOfBody(body: string, file: string): ProseLink[] {
  try {
    return linksIn(parseBody(body), file);
  } catch {
    return [];
  }
}

/**
 * The links of a parsed body, in order, as they are on the site; what a
 * component names is linked to.
 *
 * @param file the page's file, a path from the root
 */
export function linksIn(tree: BodyNode, file: string): ProseLink[] {
  return [...walk(tree)].flatMap((node) => {
    if (node.type === 'link' && node.url) return [{ url: addressOfLink(node.url, file), text: textOf(node) }];
    return referencesInTag(node).map(({ target, value }) => ({ url: addressNamed(target, value, file), text: '' }));
  });
}

/** The address that an attribute of a component leads to. */
export function addressNamed(target: Target | undefined, value: string, file: string): string {
  if (target === undefined) return addressOfLink(value, file);
  return urlOf(
    target === 'responsibility' ? { kind: 'role', id: value.split('/')[0] ?? '' } : { kind: target, id: value },
  );
}
