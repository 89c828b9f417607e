/** A start tag of a page, with its attributes as they are meant, not as they are escaped. */
export interface StartTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it stands in the page, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Whether it is a part of a drawing. */
  readonly isDrawn: boolean;
  /** What stands in it, where it is a script or a style sheet. */
  readonly content?: { readonly text: string; readonly end: number };
}

const tag = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
/** Elements in which a browser reads no tags. */
const raw: ReadonlySet<string> = new Set(['script', 'style', 'textarea', 'title']);

/**
 * The start tags of a page that are wanted, in order. It reads what Astro
 * writes: well-formed HTML, whose attributes are quoted.
 *
 * @param wanted whether a tag is, by its name and the text of its attributes
 */
export function* startTags(html: string, wanted: (name: string, attributes: string) => boolean): Generator<StartTag> {
  tag.lastIndex = 0;
  let drawings = 0;
  for (let match = tag.exec(html); match; match = tag.exec(html)) {
    const [whole, slash, written = '', attributes = ''] = match;
    const name = written.toLowerCase();
    if (name === 'svg' && !whole.endsWith('/>')) drawings += slash ? -1 : 1;
    if (slash !== '') continue;
    const end = tag.lastIndex;
    const close = raw.has(name) ? placeOf(new RegExp(`</${name}`, 'gi'), html, end) : -1;
    if (close !== -1) tag.lastIndex = close;
    if (!wanted(name, attributes)) continue;
    const text = html.slice(end, close);
    yield {
      name,
      attributes: attributesOf(attributes),
      start: match.index,
      end,
      isDrawn: drawings > 0,
      // Within a drawing a browser reads characters by their names there, too.
      ...(close !== -1 && {
        content: { text: drawings > 0 ? unescaped(text) : text, end: html.indexOf('>', close) + 1 },
      }),
    };
  }
}

function placeOf(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(html)?.index ?? -1;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(attribute)) {
    const key = name.toLowerCase();
    // Of two with one name a browser takes the first.
    if (!found.has(key)) found.set(key, unescaped(double ?? single ?? bare ?? ''));
  }
  return found;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (all, hex, decimal, name) => {
    if (name) return named[name.toLowerCase()] ?? all;
    return String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10));
  });
}
