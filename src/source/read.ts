import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { homeOf, kindList, pageFolders } from '../kinds/index.ts';
import { mostBytes } from './limits.ts';
import { parseSource, type ReadFault, type Source } from './source.ts';

/**
 * The paths of the files of all pages, the organisation's and the product's, sorted; links are listed too, wherever
 * they lead.
 *
 * @param root the project's root folder
 * @returns paths from the root, with forward slashes
 */
export async function contentFiles(root: string): Promise<string[]> {
  const lists = await Promise.all(
    kindList.map(async (kind) => {
      const base = join(root, homeOf(kind));
      const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(ignoreMissing);
      return entries
        .filter((entry) => (entry.isFile() && entry.name.endsWith('.mdx')) || entry.isSymbolicLink())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
        .filter((file) => !isHidden(file));
    }),
  );
  return lists.flat().sort();
}

/**
 * The paths of all files under `content/` that are no content files, sorted.
 * Folders whose name begins with a full stop belong to some tool and are passed over.
 *
 * @param root the project's root folder
 */
export async function strayFiles(root: string): Promise<string[]> {
  const base = join(root, 'content');
  const [pages, entries] = await Promise.all([
    contentFiles(root),
    readdir(base, { recursive: true, withFileTypes: true }).catch(ignoreMissing),
  ]);
  const known = new Set(pages);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !known.has(file) && !isHidden(file.slice(0, file.lastIndexOf('/'))))
    .sort();
}

/** Whether a file, or a folder it is in, has a name that begins with a full stop; the site's own reader passes over those. */
const isHidden = (path: string) => /(?:^|\/)\./.test(path);

const known = new Map<string, Source>();

/**
 * Reads and takes apart one content file. What goes wrong is told by its
 * `fault`. As long as its text stays, a file is taken apart once in a process,
 * and the same source is given again.
 *
 * @param file path from the project's root
 */
export function readSource(root: string, file: string): Source {
  const path = join(root, file);
  const home = pageFolders.find((folder) => file.startsWith(`${folder}/`)) ?? 'content';
  const { text, fault } = readText(path, join(root, home));
  const last = known.get(path);
  if (last?.text === text && !last.fault && !fault) return last;
  const source = parseSource(file, text, fault);
  known.set(path, source);
  return source;
}

/** Reads and takes apart every content file under the project's root. */
export async function readSources(root: string): Promise<Source[]> {
  const files = await contentFiles(root);
  return files.map((file) => readSource(root, file));
}

/** Whether a file, by a link or in a folder that is one, lies elsewhere: of such a page, other files of the machine would be shown. */
function leadsAway(path: string, home: string): boolean {
  const own = realpathSync.native(home);
  return !`${realpathSync.native(path)}${sep}`.startsWith(own + sep);
}

function readText(path: string, home: string): { text: string; fault?: ReadFault } {
  let bytes: Buffer;
  try {
    if (leadsAway(path, home))
      return { text: '', fault: { kind: 'unreadable', reason: `it is a link that leads out of ${basename(home)}/` } };
    const { size } = statSync(path);
    if (size > mostBytes) return { text: '', fault: { kind: 'too-large', bytes: size, limit: mostBytes } };
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/, \w+( '.*)?$/, '') : String(error);
    const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
    return { text: '', fault: { kind: 'unreadable', reason: isLink ? `it is a link, ${reason}` : reason } };
  }
  const text = bytes.toString('utf8');
  // Text in UTF-16 is half zeros, which UTF-8 allows and no page has.
  if (text.includes('\0')) return { text: '', fault: { kind: 'not-utf-8', offset: 0 } };
  return isUtf8(bytes) ? { text } : { text, fault: { kind: 'not-utf-8', offset: firstBadLetter(bytes, text) } };
}

/** Where decoding first put a replacement that the file itself does not hold, in UTF-16 units. */
function firstBadLetter(bytes: Buffer, text: string): number {
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
    const start = Buffer.byteLength(text.slice(0, at));
    if (bytes[start] !== 0xef || bytes[start + 1] !== 0xbf || bytes[start + 2] !== 0xbd) return at;
  }
  return 0;
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
