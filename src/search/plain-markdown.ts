import { stringify } from 'yaml';
import { kindList } from '../kinds/index.ts';
import type { Handbook } from '../model/handbook.ts';
import { type Page, urlOf } from '../model/page.ts';
import { onBase } from '../model/site-address.ts';
import { withoutComponents } from '../prose/live/plain-components.ts';
import { withAddressesIn } from '../source/addresses-in-text.ts';
import { addressOfLink } from '../source/file-links.ts';
import { addressOfImage, imageFile, imageType } from '../source/images.ts';
import { today } from '../source/today.ts';

/** The address of a page as Markdown: `/runbooks/disk-filling.md` for `/runbooks/disk-filling/`. */
export const markdownUrlOf = (page: Pick<Page, 'kind' | 'id'>): string => urlOf(page).replace(/\/$/, '.md');

/**
 * A page as clean Markdown, for assistants, scripts and terminals: its title
 * and summary, what its frontmatter says, its prose, and what it is joined to.
 *
 * @param options `day`: on which components of the prose are filled in, ISO 8601, UTC; `base`: where the site lies on
 *   its host, with slashes at both ends
 */
export function plainMarkdown(page: Page, handbook: Handbook, { day = today, base = '/' } = {}): string {
  const { title, summary, ...facts } = page.data;
  const text = [
    `# ${title}`,
    summary,
    `\`\`\`yaml\n${stringify({ kind: page.kind, ...facts }).trim()}\n\`\`\``,
    plainBody(withoutComponents(page.body, { handbook, today: day })),
    ...joined(
      'Refers to',
      handbook.refersTo(page).map(({ to }) => to),
    ),
    ...joined(
      'Referred to by',
      handbook.referredToBy(page).map(({ from }) => from),
    ),
  ].join('\n\n');
  return `${withAddressesIn(text, (url) => onBase(base, addressIn(page.file, url)))}\n`;
}

/** A link or an image as it is on the site, where its writer named a file. */
function addressIn(file: string, url: string): string {
  const image = imageType(url) && imageFile(url, file);
  return image ? addressOfImage(image) : addressOfLink(url, file);
}

/**
 * The list that assistants read first (llmstxt.org): what the handbook is, and every page with its summary.
 *
 * @param base where the site lies on its host, with slashes at both ends
 */
export function handbookOverview(title: string, tagline: string, handbook: Handbook, base = '/'): string {
  const sections = kindList.flatMap((kind) => {
    const pages: readonly Page[] = handbook.all(kind.name);
    if (pages.length === 0) return [];
    const lines = pages.map(
      (page) => `- [${page.data.title}](${onBase(base, markdownUrlOf(page))}): ${page.data.summary}`,
    );
    return [`## ${kind.label.many}`, kind.about, lines.join('\n')];
  });
  return [
    `# ${title}`,
    `> ${tagline}`,
    'Each page is also here as Markdown: its address with `.md` at the end.',
    ...sections,
  ]
    .join('\n\n')
    .concat('\n');
}

function joined(heading: string, pages: readonly Page[]): string[] {
  if (pages.length === 0) return [];
  return [`## ${heading}`, pages.map((page) => `- [${page.data.title}](${urlOf(page)})`).join('\n')];
}

/** Asides become quotes with their name; everything else is Markdown already. */
function plainBody(body: string): string {
  let quoting = false;
  let inCode = false;
  const lines = body.split('\n').flatMap((line) => {
    if (/^\s*(```|~~~)/.test(line)) inCode = !inCode;
    if (inCode) return [quoting ? `> ${line}` : line];
    const [, name, label] = /^:::(\w+)(?:\[(.*)\])?\s*$/.exec(line) ?? [];
    if (name) {
      quoting = true;
      return [`> **${label ?? `${name[0]?.toUpperCase()}${name.slice(1)}`}**`, '>'];
    }
    if (quoting && /^:::\s*$/.test(line)) {
      quoting = false;
      return [];
    }
    return [quoting ? `> ${line}`.trimEnd() : line];
  });
  return lines.join('\n').trim();
}
