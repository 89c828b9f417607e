import { wholeAddress } from '../../model/site-address.ts';
import { formatDay } from '../../model/time.ts';
import { countsIn, type DigestItem, type DigestListName, digestLists, type OwnerDigest } from './digest.ts';

/** Of a list longer than this the rest is a number: a host takes no issue, and nobody reads a mail, without end. */
const longest = 30;

/** What a digest is written from. */
export interface WrittenDigest {
  readonly owners: readonly OwnerDigest[];
  /** ISO 8601 date, UTC. */
  readonly today: string;
  /** Title of the handbook. */
  readonly title: string;
  /** Where the site is published. */
  readonly site: string;
}

/** How a digest is written. */
export const digestFormats = { markdown, json, html } as const;
export type DigestFormat = keyof typeof digestFormats;

function markdown({ owners, today, title, site }: WrittenDigest): string {
  const parts = owners.map((owner) => `## ${plain(owner.name)}\n\n${listsAsMarkdown(owner, site)}`);
  const nothing = owners.length === 0 ? ['Nothing is due.'] : [];
  return `${[`# ${plain(title)}: what must be done, ${formatDay(today)}`, ...parts, ...nothing].join('\n\n')}\n`;
}

/** The lists of one owner as Markdown that GitHub, GitLab and mail show alike. */
export function listsAsMarkdown(owner: OwnerDigest, site: string): string {
  return filled(owner)
    .map(({ name, items }) => {
      const lines = items.slice(0, longest).map(({ what, when, url }) => `- [${plain(what)}](${url}): ${plain(when)}`);
      const rest = items.length - longest;
      const more = rest > 0 ? [`- … and [${rest} more](${addressOf(site, name)})`] : [];
      return `### ${digestLists[name].title}\n\n${[...lines, ...more].join('\n')}`;
    })
    .join('\n\n');
}

function json({ owners, today }: WrittenDigest): string {
  return `${JSON.stringify({ today, owners: owners.map((owner) => ({ ...owner, owner: owner.owner ?? null })) }, null, 2)}\n`;
}

/** A whole document for the body of a mail: no style sheet, no image and no script, which mail programs take out. */
function html({ owners, today, title, site }: WrittenDigest): string {
  const heading = `${title}: what must be done, ${formatDay(today)}`;
  const parts = owners.map((owner) => {
    const name = owner.url ? `<a href="${escaped(owner.url)}">${escaped(owner.name)}</a>` : escaped(owner.name);
    const lists = filled(owner).map(({ name: list, items }) => {
      const shown = items.slice(0, longest).map(itemAsHtml);
      const rest = items.length - longest;
      const more = rest > 0 ? [`<li><a href="${escaped(addressOf(site, list))}">… and ${rest} more</a></li>`] : [];
      return `<h3>${digestLists[list].title}</h3>\n<ul>\n${[...shown, ...more].join('\n')}\n</ul>`;
    });
    return `<h2>${name}</h2>\n<p>${escaped(countsIn(owner))}</p>\n${lists.join('\n')}`;
  });
  const body = parts.length > 0 ? parts.join('\n') : '<p>Nothing is due.</p>';
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escaped(heading)}</title></head>
<body>
<h1>${escaped(heading)}</h1>
${body}
</body>
</html>
`;
}

const itemAsHtml = ({ what, when, url }: DigestItem) =>
  `<li><a href="${escaped(url)}">${escaped(what)}</a>: ${escaped(when)}</li>`;

/**
 * A message for Slack and for what takes Slack’s messages, such as Mattermost:
 * how much each owner has to do, and where to see it.
 *
 * @returns undefined where nothing is due
 */
export function chatMessage({ owners, title, site }: WrittenDigest): { text: string } | undefined {
  if (owners.length === 0) return undefined;
  const lines = owners.map((owner) => {
    const name = owner.url ? `<${owner.url}|${chatText(owner.name)}>` : chatText(owner.name);
    const [first] = filled(owner).flatMap(({ items }) => items);
    const begin = first ? ` Begin with <${first.url}|${chatText(first.what)}> (${chatText(first.when)}).` : '';
    return `• ${name}: ${countsIn(owner)}.${begin}`;
  });
  return { text: [`*${chatText(title)}: what must be done* (<${site}|open>)`, ...lines].join('\n') };
}

const filled = ({ lists }: OwnerDigest) =>
  (Object.keys(digestLists) as DigestListName[]).flatMap((name) =>
    lists[name].length > 0 ? [{ name, items: lists[name] }] : [],
  );

const addressOf = (site: string, list: DigestListName) => wholeAddress(site, digestLists[list].all);

/** Text that Markdown takes as it is, on one line; nobody is called by a name in it. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|#~]/g, '\\$&')
    .replace(/@(?=\w)/g, '@\u200B');

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** See “Formatting text for app surfaces” in Slack’s manual: three signs are escaped, and a bar ends an address. */
const chatText = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)
    .replaceAll('|', '¦');
