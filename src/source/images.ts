import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { isSafeSvg } from './safe-svg.ts';

/** Image types by the endings of their names, each with what its files begin with. */
const types: readonly { readonly names: RegExp; readonly type: string; readonly isOne: (head: Buffer) => boolean }[] = [
  { names: /\.png$/i, type: 'image/png', isOne: (head) => begins(head, 0, '\x89PNG\r\n\x1a\n') },
  { names: /\.jpe?g$/i, type: 'image/jpeg', isOne: (head) => begins(head, 0, '\xff\xd8\xff') },
  { names: /\.gif$/i, type: 'image/gif', isOne: (head) => begins(head, 0, 'GIF87a') || begins(head, 0, 'GIF89a') },
  { names: /\.webp$/i, type: 'image/webp', isOne: (head) => begins(head, 0, 'RIFF') && begins(head, 8, 'WEBP') },
  { names: /\.avif$/i, type: 'image/avif', isOne: (head) => begins(head, 4, 'ftypavi') },
  {
    names: /\.svg$/i,
    type: 'image/svg+xml',
    isOne: (head) => /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(head.toString('utf8')),
  },
];

/** So much of a file tells what it is. */
const headLength = 4096;

const begins = (head: Buffer, at: number, letters: string) =>
  head.subarray(at, at + letters.length).toString('latin1') === letters;

/** The media type that the name of a file promises; undefined where it is no image's. */
export const imageType = (name: string) => types.find(({ names }) => names.test(name))?.type;

/**
 * The images of a handbook: files under `public` and, beside the pages, under
 * `content`, that are images by name and by content. Links and drawings that
 * bring scripts of their own are none.
 *
 * @param root the project's root folder
 * @returns paths from the root, sorted, with forward slashes
 */
export async function readImages(root: string): Promise<string[]> {
  const lists = await Promise.all(['public', 'content'].map((folder) => filesUnder(root, folder)));
  return lists
    .flat()
    .filter((file) => isImage(join(root, file)))
    .sort();
}

/** Whether a file is an image by name and by content. */
function isImage(path: string): boolean {
  const known = types.find(({ names }) => names.test(path));
  if (!known) return false;
  const head = Buffer.alloc(headLength);
  const file = openSync(path, 'r');
  try {
    const length = readSync(file, head, 0, headLength, 0);
    if (!known.isOne(head.subarray(0, length))) return false;
  } finally {
    closeSync(file);
  }
  return known.type !== 'image/svg+xml' || isSafeSvg(readFileSync(path, 'utf8'));
}

async function filesUnder(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/**
 * The file that an image of a page names: `/images/a.png` lies under `public`,
 * `a.png` beside the page. Nothing else can be named.
 *
 * @param url as its writer wrote it
 * @param page the page's file, a path from the root
 * @returns a path from the root; undefined where the address leads elsewhere
 * @example
 * imageFile('noon.png', 'content/guides/signals.mdx'); // 'content/guides/noon.png'
 */
export function imageFile(url: string, page: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|[?#\\]/i.test(url)) return undefined;
  const path = decoded(url);
  const file = path.startsWith('/') ? posix.join('public', path) : posix.join(posix.dirname(page), path);
  return file.startsWith(path.startsWith('/') ? 'public/' : 'content/') ? file : undefined;
}

/**
 * The address of an image on the site. Those of `public` have their own, those
 * beside pages are served under `/media/`.
 *
 * @param file as `imageFile` gives it
 */
export function addressOfImage(file: string): string {
  const path = file.startsWith('public/') ? file.slice('public'.length) : `/media${file.slice('content'.length)}`;
  return encodeURI(path).replace(/[?#]/g, encodeURIComponent);
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
