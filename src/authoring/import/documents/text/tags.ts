import type { Conversion } from './conversion.ts';
import { toneOf } from './tones.ts';

/** A tag of Hugo (`{{< name … >}}`, `{{% name … %}}`) or of Liquid (`{% name … %}`). */
export interface Tag {
  readonly name: string;
  readonly whole: string;
  /** Values without a name, and those with one. */
  readonly plain: readonly string[];
  readonly named: Readonly<Record<string, string>>;
  readonly closes: boolean;
  /** Whether another tag closes it somewhere. */
  readonly paired: boolean;
}

/** What stands in the place of a tag: a piece of a line, or lines of its own. */
type Said = { readonly inline: string } | { readonly lines: readonly string[] };

const asides =
  /^(?:alert|hint|notice|callout|admonition|note|tip|warning|info|danger|caution|important|warn|error|block|message)$/i;
const folds = /^(?:details|expand|collapse|spoiler|accordion|expandable)$/i;
const tabSets = /^(?:tabs|tabpane|codetabs|code-tabs)$/i;
const tabs = /^(?:tab|tabitem|codetab)$/i;
const references = /^(?:ref|relref|link|post_url|page|rel_ref|absurl|relurl)$/i;

/** The values of a tag: `info`, `"a title"`, `type="info"`, `style: 'info'`. */
export function valuesOf(text: string): Pick<Tag, 'plain' | 'named'> {
  const plain: string[] = [];
  const named: Record<string, string> = Object.create(null);
  const value =
    /([\w-]+)\s*[=:]\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`|(\S+))|"((?:[^"\\]|\\.)*)"|'([^']*)'|`([^`]*)`|(\S+)/g;
  for (const [, name, d = '', s = '', b = '', bare = '', ...rest] of text.matchAll(value)) {
    if (name !== undefined) named[name.toLowerCase()] = d || s || b || bare;
    else plain.push(rest.find((one) => one !== undefined) ?? '');
  }
  return { plain, named };
}

/**
 * What a tag becomes. One that is not known stays to be read, between backticks: nobody here knows what it showed.
 *
 * @param isTarget whether it stands where a link leads
 */
export function saidFor(tag: Tag, conversion: Conversion, isTarget: boolean): Said {
  const { name, plain, named, closes, whole } = tag;
  const gone = (said: Said = { inline: '' }): Said => {
    conversion.drop('syntax of the dialect', whole);
    return said;
  };
  const close: Said = { lines: [':::'] };
  const title = named.title ?? named.summary ?? named.label ?? named.name ?? named.header;
  if (/^(?:raw|endraw|verbatim|endverbatim)$/i.test(name)) return gone();
  if (references.test(name) && !closes) {
    conversion.drop('address', whole);
    return { inline: (plain[0] ?? named.path ?? named.page ?? '').replaceAll(' ', '%20') };
  }
  // Where such a link leads, nobody here knows.
  if (isTarget) return gone({ inline: /^(?:base_?url|site_?url|root|rel_?root)$/i.test(name) ? '' : 'old-site-tag:' });
  if (asides.test(name)) {
    if (closes) return gone(close);
    const said = [named.type, named.style, named.color, named.context, named.level, plain[0], name];
    const word = said.find((one) => one !== undefined && toneOf(one) !== undefined) ?? 'note';
    const text = named.content ?? named.text;
    const label = title ?? plain.find((one) => one !== word && /\s/.test(one)) ?? '';
    conversion.drop('syntax of the dialect', whole.replace(label, '').replace(text ?? '', ''));
    return { lines: tag.paired ? [`:::{${word}} ${label}`] : text ? [`:::{${word}} ${label}`, text, ':::'] : [] };
  }
  if (folds.test(name)) {
    if (closes) return gone(close);
    const label = title ?? (plain.join(' ') || 'Details');
    conversion.drop('syntax of the dialect', whole.replace(label, ''));
    return { lines: [`:::{details} ${label}`] };
  }
  if (tabSets.test(name) && tag.paired) return gone(closes ? close : { lines: [':::{tabs}'] });
  if (tabs.test(name) && tag.paired) {
    if (closes) return gone(close);
    const label = title ?? plain[0] ?? 'Tab';
    conversion.drop('syntax of the dialect', whole.replace(label, ''));
    return { lines: [`:::{tab} ${label}`] };
  }
  if (/^(?:highlight|code|mermaid|codeblock)$/i.test(name) && tag.paired)
    return gone({
      lines: [
        closes ? '````' : `\`\`\`\`${name.toLowerCase() === 'mermaid' ? 'mermaid' : (plain[0] ?? named.lang ?? '')}`,
      ],
    });
  if (/^(?:figure|img|image|imgproc|picture)$/i.test(name) && !closes) {
    const src = named.src ?? named.link ?? plain[0] ?? '';
    const caption = named.caption ?? named.title ?? '';
    const alt = named.alt ?? (plain.slice(1).join(' ') || caption);
    conversion.drop('syntax of the dialect', name);
    conversion.drop(
      'address',
      [
        src,
        ...['class', 'width', 'height', 'link', 'attr', 'attrlink', 'target', 'rel', 'loading'].flatMap((key) =>
          named[key] === undefined ? [] : [key, named[key]],
        ),
        'src alt caption title',
      ].join(' '),
    );
    return {
      inline: `![${alt.replaceAll(/[[\]]/g, '\\$&')}](<${src}>)${caption && caption !== alt ? ` ${caption}` : ''}`,
    };
  }
  if (/^youtube$/i.test(name)) {
    const id = plain[0] ?? named.id ?? '';
    return gone({ inline: `[YouTube: ${id}](https://www.youtube.com/watch?v=${encodeURIComponent(id)})` });
  }
  if (/^include(?:_relative|code|text|file)?$|^readfile$/i.test(name) && !closes) {
    const file = named.file ?? named.path ?? named.src ?? plain[0] ?? '';
    if (/toc|contents/i.test(file)) {
      conversion.drop('table of contents', whole);
      return { inline: '' };
    }
    const text = conversion.included(file);
    if (text !== undefined && !/\.html?$/.test(file)) {
      conversion.drop('include', whole);
      return { lines: text.split('\n') };
    }
  }
  if (closes || tag.paired) return gone({ lines: [''] });
  conversion.remarks.push({
    rule: 'import-tag',
    rank: 2,
    message: `\`${whole.replaceAll(/\s+/g, ' ').slice(0, 60)}\` is filled in by the site it comes from`,
    advice: 'Write what it showed in its place, or take it out.',
    near: whole.split('\n')[0] ?? whole,
  });
  return { inline: asCode(whole.replaceAll(/\s+/g, ' ')) };
}

/** A text between as many backticks as it needs. */
export function asCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}
