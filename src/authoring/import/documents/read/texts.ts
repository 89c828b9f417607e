import { posix } from 'node:path';
import { mostBytes } from '../../../../source/limits.ts';
import type { Corpus } from './corpus.ts';
import { partsOf } from './frontmatter.ts';

/** The text of a file, in whatever encoding it is; or why it is none. */
export function textIn(size: number, read: () => Buffer): { text: string } | { reason: string } {
  if (size > mostBytes)
    return { reason: `it has ${Math.round(size / 1024)} kB; a page has at most ${mostBytes / 1024}` };
  try {
    const bytes = read();
    if (bytes.includes(0))
      return bytes[0] === 0xff || bytes[0] === 0xfe
        ? { text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes) }
        : { reason: 'it is no text' };
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      return { text: new TextDecoder('windows-1252').decode(bytes) };
    }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The text of a file that another includes, beside it or from the top of the source. */
export function includedText(
  name: string,
  from: string,
  texts: ReadonlyMap<string, string>,
  corpus: Corpus,
): string | undefined {
  const candidates = [
    posix.join(posix.dirname(from), name),
    name.replace(/^\/+/, ''),
    `docs/${name}`,
    `_includes/${name}`,
    `includes/${name}`,
  ];
  for (const path of candidates) {
    const text = texts.get(path);
    if (text !== undefined && path !== from) return partsOf(text).body;
    const file = corpus.files.get(path);
    if (
      file &&
      path !== from &&
      file.size > 0 &&
      file.size < 65_536 &&
      /\.(?:txt|sh|ya?ml|json|py|conf|sql|toml|ini|html)$/.test(path)
    )
      return file.read().toString('utf8');
  }
  return undefined;
}
