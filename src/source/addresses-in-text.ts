import { type BodyNode, parseLoosely, walk } from './body.ts';
import type { Stretch } from './component.ts';

/**
 * A Markdown text with other addresses in its links and images. Code and all
 * other text stay as they are.
 *
 * @param change gives the address that comes in the place of one
 */
export function withAddressesIn(text: string, change: (url: string) => string): string {
  if (!/\]\(|\]:/.test(text)) return text;
  const edits = [...walk(parseLoosely(text).tree)].flatMap((node) => {
    const isAddress = node.type === 'link' || node.type === 'definition' || node.type === 'image';
    if (!isAddress || node.url === undefined) return [];
    const [stretch, url] = [stretchOfUrl(node, node.url, text), change(node.url)];
    return stretch && url !== node.url ? [{ ...stretch, url }] : [];
  });
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, url }) => whole.slice(0, start) + url + whole.slice(end), text);
}

/** Where the address of a link stands in a Markdown text: after its own text, in `(…)`, in `<…>` or after `]:`. */
export function stretchOfUrl(node: BodyNode, url: string, body: string): Stretch | undefined {
  const start = node.position?.start.offset ?? 0;
  const written = body.slice(start, node.position?.end.offset ?? start);
  const afterText = (node.children?.at(-1)?.position?.end.offset ?? start) - start;
  const opening = node.type === 'definition' ? ']:' : '](';
  const from = node.type === 'image' ? written.lastIndexOf(opening) : written.indexOf(opening, afterText);
  const at = from === -1 ? -1 : written.indexOf(url, from);
  return at === -1 ? undefined : { start: start + at, end: start + at + url.length };
}
