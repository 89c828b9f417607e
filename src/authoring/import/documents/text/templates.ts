import type { Conversion } from './conversion.ts';
import { fenceEnd, fenceOf, indentOf } from './lines.ts';
import { asCode, saidFor, type Tag, valuesOf } from './tags.ts';

const hugo = /\{\{[<%]\s*(\/?)\s*([\w./-]+)\s*([\s\S]*?)\/?\s*[>%]\}\}/;
const liquid = /\{%-?\s*()(\w+)\s*([\s\S]*?)\s*-?%\}/;
const value = /\{\{-?\s*()()([^{}]*?)\s*-?\}\}/;
const any = new RegExp([hugo, liquid, value].map(({ source }) => source).join('|'), 'g');
/** What Liquid says that shows nothing by itself. */
const logic =
  /^(?:if|elsif|else|endif|for|endfor|unless|endunless|case|when|endcase|assign|capture|endcapture|increment|cycle|break)$/;

/**
 * Lines without the tags of the generator that they were written for: Hugo’s shortcodes, Liquid, GitBook. Nothing is
 * worked out: what a tag is known to show is put in its place, all others stay to be read.
 */
export function withoutTemplates(lines: readonly string[], conversion: Conversion): string[] {
  if (!lines.some((line) => /\{\{[<%]|\{%|\{\{/.test(line))) return [...lines];
  const whole = withoutComments(lines.join('\n'), conversion);
  const closed = new Set(
    [...whole.matchAll(/\{\{[<%]\s*\/\s*([\w./-]+)|\{%-?\s*end(\w+)/g)].map(([, a, b]) => a ?? b ?? ''),
  );
  return chunksOf(whole.split('\n')).flatMap(({ code, lines: some }) =>
    code ? some.map((line) => unescaped(line, conversion)) : replaced(some.join('\n'), closed, conversion).split('\n'),
  );
}

/** In code, only the signs that keep a shortcode from being one are taken away. */
const unescaped = (line: string, conversion: Conversion) =>
  line
    .replaceAll(/\{\{(<|%)\/\*\s?([\s\S]*?)\s?\*\/(>|%)\}\}/g, '{{$1 $2 $3}}')
    .replaceAll(/\{%-?\s*(?:end)?raw\s*-?%\}/g, (tag) => {
      conversion.drop('syntax of the dialect', tag);
      return '';
    });

function withoutComments(text: string, conversion: Conversion): string {
  return text.replaceAll(
    /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}|\{\{[<%]\s*comment\s*[>%]\}\}[\s\S]*?\{\{[<%]\s*\/\s*comment\s*[>%]\}\}/g,
    (comment) => {
      conversion.drop('comment', comment);
      return '';
    },
  );
}

function chunksOf(lines: readonly string[]): { code: boolean; lines: string[] }[] {
  const chunks: { code: boolean; lines: string[] }[] = [];
  let text: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const fence = fenceOf(lines[at] ?? '');
    if (!fence) {
      text.push(lines[at] ?? '');
      continue;
    }
    const end = fenceEnd(lines, at, fence.signs);
    chunks.push({ code: false, lines: text }, { code: true, lines: lines.slice(at, end + 1) });
    text = [];
    at = end;
  }
  chunks.push({ code: false, lines: text });
  return chunks.filter(({ lines: some }) => some.length > 0);
}

function replaced(text: string, closed: ReadonlySet<string>, conversion: Conversion): string {
  return text.replaceAll(any, (whole: string, ...groups: unknown[]) => {
    const offset = groups.find((one): one is number => typeof one === 'number') ?? 0;
    const given = groups.slice(0, 9).map((one) => (typeof one === 'string' ? one : undefined));
    const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
    // Between backticks it is said, not meant.
    if ((before.match(/`/g)?.length ?? 0) % 2 === 1) return unescaped(whole, conversion);
    const isTarget = /\]\([^)\s]*$|\]:\s*\S*$|(?:href|src)\s*=\s*["']?[^"'\s]*$/.test(before);
    if (given[6] !== undefined) return ofValue(whole, given[8] ?? '', isTarget, conversion);
    const isHugo = given[1] !== undefined;
    const [closing = '', name = '', rest = ''] = isHugo ? given.slice(0, 3) : given.slice(3, 6);
    if (/^\/\*/.test(rest) || /^\{\{[<%]\s*\/\*/.test(whole)) return asCode(unescaped(whole, conversion));
    if (
      !isHugo &&
      conversion.dialect !== 'jekyll' &&
      conversion.dialect !== 'gitbook' &&
      !closed.has(name) &&
      !closed.has(name.replace(/^end/, ''))
    )
      return whole;
    if (!isHugo && logic.test(name)) return isTarget ? '' : asCode(whole.replaceAll(/\s+/g, ' '));
    const ends = isHugo ? closing === '/' : /^end\w/.test(name) && closed.has(name.slice(3));
    const own = ends && !isHugo ? name.slice(3) : name;
    const tag: Tag = { name: own, whole, ...valuesOf(rest), closes: ends, paired: closed.has(own) };
    const said = saidFor(tag, conversion, isTarget);
    if ('inline' in said) return said.inline;
    const indent = /^\s*$/.test(before) ? indentOf(before) : '';
    // Where the tag has its line to itself, its own line ends do.
    const [start, end] = [before === indent ? '' : '\n', text[offset + whole.length] === '\n' ? '' : `\n${indent}`];
    const [first = '', ...others] = said.lines;
    return `${start}${start === '' ? first : indent + first}${others.map((line) => `\n${indent}${line}`).join('')}${end}`;
  });
}

/** `{{ … }}`: a value of the site or the page, where it is plain; else it is said as it stands. */
function ofValue(whole: string, inner: string, isTarget: boolean, conversion: Conversion): string {
  if (conversion.dialect !== 'jekyll') return whole;
  const [, quoted] = /^["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|prepend:.*)$/.exec(inner) ?? [];
  if (quoted !== undefined) {
    conversion.drop('address', whole);
    return quoted;
  }
  if (/^site\.(?:baseurl|url|github\.url)\b/.test(inner)) {
    conversion.drop('address', whole);
    return '';
  }
  const [, field = ''] = /^page\.(\w+)$/.exec(inner) ?? [];
  const said = Object.hasOwn(conversion.front, field) ? conversion.front[field] : undefined;
  if (typeof said === 'string' || typeof said === 'number') {
    conversion.drop('syntax of the dialect', whole);
    return String(said);
  }
  if (!isTarget) return whole;
  conversion.drop('address', whole);
  return '';
}
