import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { MarkdownHeading } from 'astro';
import { type HastPluginEntry, type MdastNode, type MdastPluginEntry, markdownToHtml } from 'satteri';
import { diagramMarkup, type Undrawn } from '../diagrams/markup.ts';
import type { DrawingOptions } from '../diagrams/render.ts';
import { glossaryMarkup } from '../glossary/markup.ts';
import type { KnownTerm } from '../glossary/terms-in-text.ts';
import type { ProseLink } from '../model/page.ts';
import { linksIn } from '../model/pages.ts';
import { runbookMarkup } from '../runbook/markup.ts';
import { parseLoosely } from '../source/body.ts';
import type { Source } from '../source/source.ts';
import { type ProseNode, replaceIn, text } from '../source/tree.ts';
import { withAddresses } from './addresses.ts';
import { componentMarkup, type LivePlace } from './component-markup.ts';
import { refusalsIn } from './gate.ts';
import { withoutHarm } from './harmless.ts';
import type { MediaSizes } from './media.ts';
import type { Refusal } from './refusal.ts';

/** The drawing that the shell puts at every heading; `prose.css` draws it once for all. */
const anchorIcon = /(<span aria-hidden="true" class="sl-anchor-icon">)<svg .*?<\/svg>/g;

/** What the prose of a page is made with. */
export interface Workshop {
  /** The project's root folder. */
  readonly root: string;
  readonly terms: readonly KnownTerm[];
  readonly images: MediaSizes;
  readonly drawing: DrawingOptions;
  /** What the shell makes of Markdown: asides, highlighted code, links at headings. */
  readonly shell: {
    readonly mdastPlugins: readonly MdastPluginEntry[];
    readonly hastPlugins: readonly HastPluginEntry[];
  };
}

/** The prose of a page, ready to be shown. */
export interface Prose {
  readonly html: string;
  readonly headings: readonly MarkdownHeading[];
  readonly links: readonly ProseLink[];
  /** What is filled in when the page is shown, in the order of its places in `html`. */
  readonly places: readonly LivePlace[];
  readonly undrawn: readonly Undrawn[];
}

/**
 * Makes HTML of the body of a page. It is read once: the tree that the gate
 * looked at is the tree that is shown. Nothing of it is ever evaluated.
 *
 * @returns the prose, or all that the gate does not let through
 */
export async function renderProse(source: Source, workshop: Workshop): Promise<Prose | readonly Refusal[]> {
  const { body, file, id, kind } = source;
  const syntax = parseLoosely(body, { smart: true });
  const refusals = refusalsIn(body, syntax, { kind: kind?.name });
  if (refusals.length > 0) return refusals;

  const written = withoutHarm(syntax.tree);
  const runnable = kind?.name === 'runbook' ? runbookMarkup(written, examplesIn(source)) : written;
  const addressed = withAddresses(withoutExpressions(runnable), file, workshop.images);
  const { root, undrawn } = await diagramMarkup(addressed, file, workshop.drawing);
  const skip = [...(kind?.name === 'term' ? [id] : []), ...unexplainedIn(source)];
  const { root: tree, places } = componentMarkup(glossaryMarkup(root, workshop.terms, skip), file);
  return { ...(await toHtml(tree, file, workshop)), links: linksIn(written, file), places, undrawn };
}

/** Comments go; a parameter that is spelt like none stays as it was written. */
function withoutExpressions(root: ProseNode): ProseNode {
  return replaceIn(root, (node) => {
    if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return undefined;
    const value = node.value ?? '';
    if (!value.startsWith('{')) return [];
    return node.type === 'mdxTextExpression'
      ? text(`{${value}}`)
      : { type: 'paragraph', children: [text(`{${value}}`)] };
  });
}

async function toHtml(tree: ProseNode, file: string, { root, shell }: Workshop) {
  const astro = {
    frontmatter: {},
    headings: [] as MarkdownHeading[],
    localImagePaths: new Set<string>(),
    remoteImagePaths: new Set<string>(),
  };
  // The parser gets nothing to read: the tree takes the place of the empty one that it makes.
  const plant: MdastPluginEntry = {
    name: 'prose',
    before: (empty, context) => context.replaceNode(empty, tree as unknown as MdastNode),
  };
  const { html } = await markdownToHtml('', {
    mdastPlugins: [plant, ...shell.mdastPlugins],
    hastPlugins: [...shell.hastPlugins, satteriHeadingIdsPlugin()],
    features: { directive: true, frontmatter: false, gfm: true },
    fileURL: pathToFileURL(join(root, file)),
    data: { astro },
  });
  return { html: html.replaceAll(anchorIcon, '$1'), headings: astro.headings };
}

function examplesIn({ value }: Source): ReadonlyMap<string, string> {
  const parameters = (value as { parameters?: { name?: string; example?: string }[] } | null)?.parameters ?? [];
  return new Map(parameters.map(({ name = '', example = '' }) => [name, String(example)]));
}

/** The terms that a page's writer does not want to have explained on it. */
function unexplainedIn({ value }: Source): string[] {
  const { unexplained } = (value ?? {}) as { unexplained?: unknown };
  return Array.isArray(unexplained) ? unexplained.map(String) : [];
}
