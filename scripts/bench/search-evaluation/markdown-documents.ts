import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Nodes, Root, RootContent } from 'mdast';
import { markdownToMdast } from 'satteri';
import { parse as parseYaml } from 'yaml';
import type { SearchDocument, Section } from '../../../src/search/index/document.ts';

const unnamed = /^(readme|index|_index|example|template)$/i;
/** A name given by a machine (a UUID, a hash, a date) is nothing that a page is called. */
const opaque = /^[\d-]+$|^[0-9a-f]{8}(-?[0-9a-f]{4,}){2,}$/i;

/**
 * Reads any folder of Markdown as search documents: title from frontmatter,
 * first heading or file name; the file's own name as a name; everything else
 * by headings. The address of a page is its path in the folder.
 */
export function readMarkdownFolder(folder: string): SearchDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|mdx|markdown)$/i.test(path) && !path.split(sep).includes('node_modules'))
    .sort()
    .map((path) => markdownDocument(relative('.', path), readFileSync(join(folder, path), 'utf8')));
}

/** One Markdown text as a search document; `path` becomes its address. */
export function markdownDocument(path: string, source: string): SearchDocument {
  const tree = markdownToMdast(source, { features: { frontmatter: true } }) as Root;
  const data = frontmatter(tree);
  const name = basename(path).replace(/\.[a-z]+$/i, '');
  const sections = sectionsOf(tree);
  const heading = sections.find((section) => section.depth === 1)?.heading;
  const named = !unnamed.test(name) && !opaque.test(name);
  const title = text(data.title) ?? heading ?? (named ? name : basename(dirname(path)));
  const body = sections.filter((section) => section.heading !== title || section.text !== '');
  return {
    url: path,
    title,
    names: [
      ...new Set([
        ...(named ? [name] : []),
        ...(heading && heading !== title ? [heading] : []),
        ...listIn(data, ['alerts', 'alertname', 'errors', 'symptoms', 'aka', 'aliases']),
      ]),
    ].filter((candidate) => candidate !== title),
    tags: listIn(data, ['tags', 'keywords', 'categories']),
    summary: text(data.summary) ?? text(data.description) ?? firstParagraph(tree),
    sections: body,
    facets: {},
    sort: {},
    shown: {},
  };
}

function listIn(data: Record<string, unknown>, fields: readonly string[]): string[] {
  return fields.flatMap((field) => {
    const value = data[field];
    return (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');
  });
}

function frontmatter(tree: Root): Record<string, unknown> {
  const node = tree.children.find((child) => child.type === 'yaml');
  if (node?.type !== 'yaml') return {};
  try {
    const data: unknown = parseYaml(node.value);
    return data !== null && typeof data === 'object' ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

function sectionsOf(tree: Root): Section[] {
  const slugs = new GithubSlugger();
  const sections: { heading: string; depth: number; anchor: string; text: string[] }[] = [
    { heading: '', depth: 0, anchor: '', text: [] },
  ];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const heading = plainText(node).trim();
      sections.push({ heading, depth: node.depth, anchor: slugs.slug(heading), text: [] });
    } else if (!isTableOfContents(node)) {
      const words = plainText(node).trim();
      if (words !== '') sections.at(-1)?.text.push(words);
    }
  }
  return sections
    .map((section) => ({ ...section, text: section.text.join('\n') }))
    .filter((section) => section.heading !== '' || section.text !== '');
}

/** A list of nothing but links to headings of the same page says every heading twice. */
function isTableOfContents(node: Nodes): boolean {
  if (node.type === 'list' || node.type === 'listItem') return node.children.every(isTableOfContents);
  if (node.type !== 'paragraph') return false;
  return node.children.every((child) =>
    child.type === 'link' ? child.url.startsWith('#') : child.type === 'text' && child.value.trim() === '',
  );
}

function firstParagraph(tree: Root): string {
  const paragraph = tree.children.find((node: RootContent) => node.type === 'paragraph' && plainText(node).length > 20);
  return paragraph ? plainText(paragraph).slice(0, 300) : '';
}

/** What a reader would see of a node; raw HTML, frontmatter and link targets are left out. */
function plainText(node: Nodes): string {
  if (node.type === 'html' || node.type === 'yaml' || node.type === 'definition') return '';
  if (node.type === 'image') return node.alt ?? '';
  if ('value' in node) return node.value;
  if (!('children' in node)) return ' ';
  const inline = ['paragraph', 'heading', 'link', 'strong', 'emphasis', 'delete'].includes(node.type);
  return node.children.map((child) => plainText(child)).join(inline ? '' : '\n');
}
