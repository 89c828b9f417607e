import { createHash } from 'node:crypto';
import { isScopeOf, usedRules } from '../light/styles.ts';
import { type StartTag, startTags } from './html-parts.ts';

/** What pages may use beside what they hold themselves. */
export interface PolicySources {
  /** Digests of the inline scripts of the product, as `digestOf` gives them. Any other inline script is refused. */
  readonly scripts: ReadonlySet<string>;
  /** Origins of other handbooks whose index is searched, too. */
  readonly connect: readonly string[];
}

/** A page with its policy. */
export interface GuardedPage {
  readonly html: string;
  /** The policy, as the page's meta element says it. */
  readonly policy: string;
  /** Digests of the inline scripts that it has. */
  readonly scripts: readonly string[];
}

/** An inline script that does not come from the product's own sources: nobody vouches for it. */
export class UnknownScript extends Error {
  override readonly name = 'UnknownScript';
}

/** A digest as a Content-Security-Policy names it. */
export const digestOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * Gives a built page the policy under which a browser reads it: nothing runs
 * and nothing is fetched but what the product brought. Attributes `style`,
 * which no digest can allow, become classes of one style sheet in the page.
 * The same page gives the same bytes.
 *
 * @throws UnknownScript where the page holds a script that nobody vouches for
 */
export function guardPage(html: string, sources: PolicySources): GuardedPage {
  const parts = [...startTags(html, isGoverned)];
  const scripts = [...new Set(parts.filter(isInlineScript).map((script) => vouchedFor(script, sources.scripts)))];
  const { changes, sheet, sheets } = stylesOf(parts, html);
  const styles = [...new Set([...sheets, ...(sheet ? [sheet] : [])].map(digestOf))];
  const policy = policyOf({ scripts, styles, connect: sources.connect });

  // A part of a page, for a script: it stands under the policy of the page that takes it in.
  if (!html.includes('<head>')) return { html: changed(html, changes), policy, scripts };
  const charset = /<meta charset=[^>]*>/i.exec(html);
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`;
  // A browser looks for the encoding at the very start; the policy comes next, ahead of all that it governs.
  const [place, before] = charset ? [charset.index + charset[0].length, meta] : [html.indexOf('<head>') + 6, meta];
  const head = html.indexOf('</head>');
  const insertions = [
    { start: place, end: place, text: before },
    ...(sheet ? [{ start: head, end: head, text: `<style>${sheet}</style>` }] : []),
  ];
  return { html: changed(html, [...changes, ...insertions]), policy, scripts };
}

const isGoverned = (name: string, attributes: string) =>
  name === 'script' || name === 'style' || attributes.includes('style=');

/** Types of scripts that a browser does not run. */
const isData = (type: string) =>
  type !== '' && type !== 'module' && type !== 'importmap' && !type.includes('javascript');

function isInlineScript({ name, attributes }: StartTag): boolean {
  return name === 'script' && !attributes.has('src') && !isData(attributes.get('type') ?? '');
}

function vouchedFor({ content }: StartTag, known: ReadonlySet<string>): string {
  const text = content?.text ?? '';
  const digest = digestOf(text);
  if (known.has(digest)) return digest;
  throw new UnknownScript(`an inline script that no component brought: ${text.trim().slice(0, 60)} …`);
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What becomes of the styles that a page holds itself. */
interface PageStyles {
  readonly changes: readonly Change[];
  /** What took the place of attributes and of the sheets of drawings, for one sheet in the head. */
  readonly sheet: string;
  /** The sheets that stay where they are. */
  readonly sheets: readonly string[];
}

/**
 * Attributes give way to classes, sheets of drawings to one sheet in the head. The sheets of components lose what the
 * page has no use for, and become one where no other comes between them.
 */
function stylesOf(parts: readonly StartTag[], html: string): PageStyles {
  const rules = new Map<string, string>();
  const moved: string[] = [];
  const changes: Change[] = [];
  const sheets: (Change & { readonly tag: string; until: number; text: string })[] = [];
  const isThere = isScopeOf(html);
  for (const part of parts) {
    const { name, attributes, start, end, content } = part;
    if (name === 'style' && content && part.isDrawn) {
      moved.push(content.text.trim());
      changes.push({ start, end: content.end, text: '' });
    } else if (name === 'style' && content) {
      const text = usedRules(content.text, isThere);
      const former = sheets.at(-1);
      const tag = html.slice(start, end);
      if (former?.tag === tag && onlyHints.test(html.slice(former.until, start))) {
        former.text += `\n${text}`;
        former.until = content.end;
        changes.push({ start, end: content.end, text: '' });
      } else sheets.push({ start, end: content.end, tag, until: content.end, text });
    }
    const style = attributes.get('style');
    if (style === undefined) continue;
    const className = isRule(style) ? (rules.get(style) ?? `wb-s${rules.size}`) : undefined;
    if (className) rules.set(style, className);
    changes.push({ start, end, text: withClass(html.slice(start, end), className) });
  }
  // An attribute outweighs whatever selects the element.
  const written = [...rules].map(([style, name]) => `.${name}:not(#_#_#_){${style}}`);
  return {
    changes: [
      ...changes,
      ...sheets.map(({ start, end, tag, text }) => ({ start, end, text: `${tag}${text}</style>` })),
    ],
    sheet: [...moved, ...written].join('\n').replaceAll('</', '<\\/'),
    sheets: sheets.map(({ text }) => text),
  };
}

/** What may stand between two sheets that become one: nothing that is a sheet, too. */
const onlyHints = /^(?:\s|<link\b(?![^>]*\bstylesheet)[^>]*>)*$/;

/** Whether declarations stay within the rule that they are put into. */
const isRule = (style: string) => /[\w-]\s*:/.test(style) && !/[{}<\\@]/.test(style);

const attributeIn = (name: string) => new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|[^\\s"'>]+)`, 'i');
const [styleIn, classIn] = [attributeIn('style'), attributeIn('class')];

/** A start tag with a class in the place of its attribute `style`. */
function withClass(tag: string, className: string | undefined): string {
  const bare = tag.replace(styleIn, '');
  if (className === undefined) return bare;
  const [, double, single] = classIn.exec(bare) ?? [];
  const others = double ?? single;
  if (others === undefined) return bare.replace(/^<[^\s/>]+/, (name) => `${name} class="${className}"`);
  return bare.replace(classIn, () => ` class="${`${others} ${className}`.trim()}"`);
}

function changed(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: next } of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), next);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}

interface PolicyParts {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly connect: readonly string[];
}

/** The directives that a meta element can say. */
export function policyOf({ scripts, styles, connect }: PolicyParts): string {
  const list = (...sources: readonly string[]) => ["'self'", ...sources].join(' ');
  const quoted = (digests: readonly string[]) => digests.map((digest) => `'${digest}'`);
  return [
    "default-src 'none'",
    `script-src ${list(...quoted(scripts))}`,
    `style-src ${list(...quoted(styles))}`,
    // Starlight's style sheets hold small drawings as data.
    `img-src ${list('data:')}`,
    `font-src ${list()}`,
    `connect-src ${list(...connect)}`,
    `manifest-src ${list()}`,
    `worker-src ${list()}`,
    `form-action ${list()}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types watchbook',
  ].join('; ');
}
