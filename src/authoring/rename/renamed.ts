import { posix } from 'node:path';
import { decoded } from '../../model/decoded.ts';
import { addressOfLink } from '../../source/file-links.ts';
import type { Mention } from './mentions.ts';
import type { Place } from './place.ts';

/** What becomes of a mention: its new value, where it changes, and what a person should look at. */
export interface Change {
  readonly value?: string;
  readonly look?: string;
}

/** The file of a page, a path from the root. */
export const fileOf = ({ kind, id }: Place): string => `content/${kind.folder}/${id}.mdx`;

/** The address of a page, with slashes at both ends. */
export const addressOf = ({ kind, id }: Place): string => `/${kind.folder}/${id}/`;

/** A page that gets another name. */
interface PageRename {
  readonly from: Place;
  readonly to: Place;
  /** Where the file that holds the mention moves to, if it is the renamed page itself. */
  readonly moved: { readonly from: string; readonly to: string } | undefined;
}

/** What becomes of a mention when a page gets another name. */
export function renamedPage(mention: Mention, file: string, { from, to, moved }: PageRename): Change {
  const { target, value } = mention;
  if (target !== undefined) return renamedId(target, value, from, to.id);
  const { path, rest, isFile, isHere } = partsOf(value, file);
  if (isHere) return {};
  if (path === addressOf(from))
    return { value: isFile ? relative(moved?.to ?? file, fileOf(to)) + rest : addressOf(to) + rest };
  const asked = new RegExp(`[?&][^#]*=${from.id}(?=[&#]|$)`).exec(rest);
  const look = asked ? { look: `\`${value}\` asks for \`${from.id}\`` } : {};
  // In a file that moves, what is written relative to its folder leads elsewhere.
  if (!moved || isAbsolute(value)) return look;
  return { ...look, value: isFile || !path ? moveRelative(value, moved) : path + rest };
}

function renamedId(target: string, value: string, from: Place, id: string): Change {
  const { name } = from.kind;
  if (target === name && value === from.id) return { value: id };
  const isOwn = target === 'responsibility' && name === 'role' && value.startsWith(`${from.id}/`);
  return isOwn ? { value: `${id}${value.slice(from.id.length)}` } : {};
}

/** What becomes of a mention when a place on a page gets another name. */
export function renamedPlace(
  { target, value }: Mention,
  file: string,
  { from, anchor }: { readonly from: Place; readonly anchor: string },
): Change {
  if (target !== undefined) {
    const isIt = target === 'responsibility' && from.kind.name === 'role' && value === `${from.id}/${from.anchor}`;
    return isIt ? { value: `${from.id}/${anchor}` } : {};
  }
  const { path, isHere } = partsOf(value, file);
  const [before, hash] = value.split(/#(.*)/s);
  const isPage = isHere ? file === fileOf(from) : path === addressOf(from);
  return isPage && hash !== undefined && decoded(hash) === from.anchor ? { value: `${before}#${anchor}` } : {};
}

interface Parts {
  /** The page’s address with slashes at both ends; undefined where it leads to no page’s address. */
  readonly path: string | undefined;
  /** What follows the path: `?…#…`. */
  readonly rest: string;
  /** Whether it is written as the path of a file. */
  readonly isFile: boolean;
  /** Whether it leads to a place on the page that holds it. */
  readonly isHere: boolean;
}

function partsOf(url: string, file: string): Parts {
  const rest = /[?#].*$/s.exec(url)?.[0] ?? '';
  const address = addressOfLink(url, file);
  const isFile = address !== url;
  const isHere = url.startsWith('#');
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return { path: undefined, rest, isFile, isHere };
  const page = `/${file.replace(/^content\//, '').replace(/\.mdx$/, '')}/`;
  const path = decoded(URL.parse(address, `https://site.invalid${page}`)?.pathname ?? '');
  const isPlain = !/\.[a-z0-9]+$/i.test(path);
  return { path: isPlain ? path.replace(/\/?$/, '/') : undefined, rest, isFile, isHere };
}

const isAbsolute = (url: string) => /^[/#]|^[a-z][a-z0-9+.-]*:/i.test(url);

/** A path of a file as it has to be written from another folder. */
function moveRelative(url: string, { from, to }: { readonly from: string; readonly to: string }): string {
  const [path = '', rest = ''] = url.split(/(?=[?#])(.*)/s);
  return relative(to, posix.join(posix.dirname(from), path)) + rest;
}

function relative(holder: string, file: string): string {
  const path = posix.relative(posix.dirname(holder), file);
  return path.startsWith('.') ? path : `./${path}`;
}
