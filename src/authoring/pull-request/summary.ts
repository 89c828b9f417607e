import type { Finding } from '../../checks/finding.ts';
import type { FindingsMoved } from '../../checks/since.ts';
import { kinds } from '../../kinds/index.ts';
import type { Handbook } from '../../model/handbook.ts';
import { urlOf } from '../../model/page.ts';
import type { Change } from './changes.ts';

/** Longer lists are cut: a comment that nobody can read helps nobody. */
const longest = 40;

/** What a reviewer is told. */
export interface PullRequest {
  readonly changes: readonly Change[];
  readonly consequences: readonly string[];
  readonly findings: FindingsMoved;
  /** The handbook with the change, to tell what links to a page. */
  readonly after: Handbook;
  /** Where the changed site can be looked at, without a slash at the end. */
  readonly preview?: string;
}

/** What a pull request changes, as GitHub Markdown. */
export function summaryOf({ changes, consequences, findings, after, preview }: PullRequest): string {
  const parts = [
    '## What this changes in the handbook',
    opening(changes, findings),
    ...(changes.length > 0 ? ['### Pages', pageTable(changes, after, preview)] : []),
    ...(consequences.length > 0
      ? ['### What follows from it', cut(consequences.map((text) => `- ${plain(text)}`))]
      : []),
    ...findingsPart('New findings', findings.arisen),
    ...findingsPart('Earlier findings on the pages this touches', findings.kept),
  ];
  return `${parts.join('\n\n')}\n`;
}

function opening(changes: readonly Change[], { arisen, gone }: FindingsMoved): string {
  const counts = (['added', 'changed', 'moved', 'removed'] as const).flatMap((status) => {
    const count = changes.filter((change) => change.status === status).length;
    return count > 0 ? [`${count} ${status}`] : [];
  });
  const pages = counts.length > 0 ? `Pages: ${counts.join(', ')}.` : 'No page changes.';
  const errors = arisen.filter(({ severity }) => severity === 'error').length;
  const warnings = arisen.length - errors;
  const found =
    arisen.length === 0 ? 'No new findings.' : `**New: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.**`;
  return [pages, found, ...(gone > 0 ? [`${plural(gone, 'finding')} gone.`] : [])].join(' ');
}

function pageTable(changes: readonly Change[], after: Handbook, preview: string | undefined): string {
  const rows = changes.map((change) => {
    const title = cell(change.title);
    const page =
      preview && change.status !== 'removed' ? `[${title}](${preview}${change.url})` : `${title} \`${change.url}\``;
    return `| ${labels[change.status]} | ${page} | ${whatChanged(change)} | ${linkedFrom(change, after)} |`;
  });
  return `| | Page | What | Linked from |\n|---|---|---|---|\n${cut(rows)}`;
}

const labels = { added: '➕ added', changed: '✎ changed', moved: '➜ moved', removed: '➖ removed' } as const;

function whatChanged({ status, kind, fields, sections, words, from }: Change): string {
  const count = words === 0 ? [] : [`${words > 0 ? '+' : '−'}${plural(Math.abs(words), 'word')}`];
  if (status === 'added' || status === 'removed') return [kinds[kind].label.one.toLowerCase(), ...count].join(', ');
  const parts = [
    ...(from ? [`was \`${from}\``] : []),
    ...(fields.length > 0 ? [fields.map((name) => `\`${name}\``).join(', ')] : []),
    ...(sections.length > 0 ? [sections.map(cell).join(', ')] : []),
    ...count,
  ];
  return parts.length > 0 ? parts.join('; ') : 'formatting only';
}

/** The pages from which a reader gets there: a new page that none leads to is one nobody will find. */
function linkedFrom({ status, kind, id, url }: Change, after: Handbook): string {
  if (status === 'removed') {
    const left = after.pages.filter((page) => page.links.some((link) => link.url.split(/[?#]/)[0] === url));
    return left.length > 0 ? `**still linked from ${plural(left.length, 'page')}**` : '';
  }
  const page = after.find(kind, id);
  if (!page) return 'unknown: its frontmatter is not valid';
  const from = after.referredToBy(page).map((edge) => `\`${urlOf(edge.from)}\``);
  if (from.length === 0) return '**no page yet**';
  return from.length <= 3 ? from.join(', ') : `${from.slice(0, 2).join(', ')} and ${from.length - 2} more`;
}

function findingsPart(heading: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ file, line, column, message, advice, rule, severity }) => {
    const mark = severity === 'error' ? '✕' : '⚠';
    return `- ${mark} \`${file}:${line}:${column}\` ${plain(message)}. ${plain(advice)} (\`${rule}\`)`;
  });
  return [`### ${heading}`, cut(lines)];
}

function cut(lines: readonly string[]): string {
  const rest = lines.length - longest;
  return [...lines.slice(0, longest), ...(rest > 0 ? ['', `… and ${rest} more.`] : [])].join('\n');
}

/** Text that shows as it is: outside code no tag, and nobody is called by a name in it. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replace(/</g, '&lt;').replace(/@(?=\w)/g, '@\u200B')))
    .join('');
const cell = (text: string) => plain(text).replace(/[\\|[\]]/g, '\\$&');
const plural = (count: number, noun: string) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
