import GithubSlugger from 'github-slugger';
import type { KindName } from '../kinds/index.ts';
import { type SchemaField, valuesOf } from '../kinds/schema-fields.ts';
import { buildHandbook, type Handbook } from '../model/handbook.ts';
import { type Page, type PageOf, urlOf } from '../model/page.ts';
import { addressNamed } from '../model/pages.ts';
import { type AttributeReference, type FieldReference, referencesIn, referencesInTag } from '../model/references.ts';
import { definitionOf, isTag, textOf } from '../source/body.ts';
import { placesIn } from '../source/component.ts';
import { addressOfLink } from '../source/file-links.ts';
import { placeOf, type Range, type Source } from '../source/source.ts';
import type { CheckedPage } from './checked-page.ts';
import { isRunTogether } from './frontmatter/run-together.ts';
import { acronymsOf } from './prose/acronyms.ts';
import type { WordFact } from './prose/word-fact.ts';
import { unknownWordsOf } from './prose/words.ts';
import { type Suppression, suppressionsOf } from './suppressions/comments.ts';
import type { Dictionary } from './tools.ts';

/** A link or image in the prose of a page, with its place. */
export interface LinkFact {
  readonly url: string;
  readonly text: string;
  readonly image: boolean;
  readonly range: Range;
}

/** What a component of the prose names, with the place of the attribute. */
export interface NamedFact extends AttributeReference {
  readonly component: string;
  readonly range: Range;
}

/**
 * What the rules about the whole handbook know of one file. It is plain data,
 * so that it can be remembered between runs and sent between threads.
 */
export interface Facts {
  readonly file: string;
  readonly kind: KindName | undefined;
  readonly id: string;
  /** Whether the frontmatter fits its kind. */
  readonly valid: boolean;
  /** The frontmatter: checked where `valid`, else whatever the YAML says. */
  readonly value: unknown;
  /** References to other pages in the frontmatter. */
  readonly references: readonly FieldReference[];
  readonly links: readonly LinkFact[];
  /** What components in the prose name. */
  readonly named: readonly NamedFact[];
  /** Anchors of the headings. */
  readonly anchors: readonly string[];
  readonly suppressions: readonly Suppression[];
  /** Words that no dictionary has, each at its first place; the whole handbook may know them. */
  readonly unknownWords: readonly WordFact[];
  /** Acronyms that the page does not explain, each at its first place. */
  readonly acronyms: readonly WordFact[];
}

/**
 * The facts of one page.
 *
 * @param dictionary without one, no word counts as unknown
 */
export function factsOf(page: CheckedPage, dictionary: Dictionary | undefined): Facts {
  const { source } = page;
  const slugger = new GithubSlugger();
  const named = namedIn(page);
  return {
    file: source.file,
    kind: source.kind?.name,
    id: source.id,
    valid: page.data !== undefined,
    value: page.data ?? source.value,
    references: source.kind
      ? referencesIn(source.kind.schema, page.data ?? source.value).filter(({ path }) => !isRunTogether(source, path))
      : [],
    links: [...linksOfFields(source), ...linksOfBody(page), ...linksOf(named)],
    named,
    anchors: page.nodes.flatMap((node) => (node.type === 'heading' ? [slugger.slug(textOf(node))] : [])),
    suppressions: suppressionsOf(page),
    unknownWords: dictionary ? unknownWordsOf(page, dictionary) : [],
    acronyms: acronymsOf(page, dictionary),
  };
}

/** Links of the frontmatter that stay within the site. */
function linksOfFields(source: Source): LinkFact[] {
  if (!source.kind) return [];
  return valuesOf(source.kind.schema, source.value, isLink).flatMap(({ path, value }) =>
    typeof value === 'string' && value.startsWith('/')
      ? [{ url: value, text: '', image: false, range: placeOf(source, path) }]
      : [],
  );
}

const isLink = ({ facts }: SchemaField) => facts.text === 'link';

function linksOfBody(page: CheckedPage): LinkFact[] {
  return page.nodes.flatMap((node) => {
    const image = node.type === 'image' || node.type === 'imageReference';
    const url = node.type === 'imageReference' ? definitionOf(node, page.nodes)?.url : node.url;
    const isLink = image || node.type === 'link' || node.type === 'definition';
    if (!isLink || url === undefined) return [];
    return [{ url, text: image ? (node.alt ?? '') : textOf(node), image, range: page.rangeOf(node) }];
  });
}

function namedIn(page: CheckedPage): NamedFact[] {
  return page.nodes.filter(isTag).flatMap((tag) =>
    referencesInTag(tag).map((reference) => {
      const places = placesIn(page.source.body, tag);
      const { start, end } = places.attributes.get(reference.attribute)?.value ?? places.name;
      return { ...reference, component: tag.name ?? '', range: page.rangeInBody(start, end) };
    }),
  );
}

/** Addresses that components name are links like those of the prose; the component brings their text. */
function linksOf(named: readonly NamedFact[]): LinkFact[] {
  return named.flatMap(({ target, value, range }) =>
    target === undefined ? [{ url: value, text: '', image: false, range }] : [],
  );
}

/** All files of the handbook as the rules about the whole see them. */
export class Collection {
  readonly all: readonly Facts[];
  readonly #ids: ReadonlyMap<KindName | undefined, readonly Facts[]>;
  readonly #byUrl: ReadonlyMap<string, Facts>;
  #pages: readonly Page[] | undefined;
  #handbook: Handbook | undefined;
  #duties: Handbook | undefined;

  constructor(all: readonly Facts[]) {
    this.all = all;
    this.#ids = Map.groupBy(all, (facts) => facts.kind);
    this.#byUrl = new Map(
      all.flatMap((facts) => {
        const url = this.urlOf(facts);
        return url === undefined ? [] : [[url, facts] as const];
      }),
    );
  }

  /** The address of a file's page, with slashes at both ends; undefined outside the kinds' folders. */
  urlOf({ kind, id }: Facts): string | undefined {
    return kind && urlOf({ kind, id });
  }

  /** Files of one kind, whether their frontmatter is right or not. */
  ofKind(kind: KindName): readonly Facts[] {
    return this.#ids.get(kind) ?? [];
  }

  /** The file behind an address with slashes at both ends. */
  at(url: string): Facts | undefined {
    return this.#byUrl.get(url);
  }

  /** Addresses of all pages. */
  get urls(): Iterable<string> {
    return this.#byUrl.keys();
  }

  /** The pages of one kind whose frontmatter is right. */
  pagesOf<Name extends KindName>(kind: Name): readonly PageOf<Name>[] {
    return this.ofKind(kind).flatMap((facts) => (facts.valid ? [pageFrom(facts) as unknown as PageOf<Name>] : []));
  }

  /** The joined handbook of all pages whose frontmatter is right. Of thousands of pages it takes a while. */
  get handbook(): Handbook {
    this.#handbook ??= buildHandbook(this.pages);
    return this.#handbook;
  }

  /** The joined handbook of roles and matrices alone. */
  get duties(): Handbook {
    this.#duties ??= buildHandbook([...this.pagesOf('role'), ...this.pagesOf('matrix')]);
    return this.#duties;
  }

  /** All pages whose frontmatter is right. */
  get pages(): readonly Page[] {
    this.#pages ??= this.all.flatMap((facts) => (facts.valid && facts.kind ? [pageFrom(facts)] : []));
    return this.#pages;
  }

  /** Addresses of pages that some other page refers to, in a field or in its prose. */
  get referredTo(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const facts of this.all) {
      const own = this.urlOf(facts);
      const targets = [
        ...facts.references.map(({ target, id }) => addressNamed(target, id, facts.file)),
        ...facts.named.map(({ target, value }) => addressNamed(target, value, facts.file)),
        ...facts.links.map(({ url }) => withSlash(addressOfLink(url, facts.file).replace(/[?#].*$/, ''))),
      ];
      for (const url of targets) if (url !== own) found.add(url);
    }
    return found;
  }
}

/** The schema of its kind vouched for a valid page; TypeScript cannot follow the pairing through a union. */
function pageFrom({ kind, id, file, value, links, named }: Facts): Page {
  const resolved = [
    ...links.map((link) => ({ ...link, url: addressOfLink(link.url, file) })),
    ...named.map((one) => ({ url: addressNamed(one.target, one.value, file), text: '' })),
  ];
  return { kind, id, file, data: value, body: '', links: resolved } as unknown as Page;
}

const withSlash = (path: string) => (path.endsWith('/') ? path : `${path}/`);

/** The frontmatter as a record, or an empty one. */
export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
