import { posix } from 'node:path';
import { kindOfFile } from '../kinds/index.ts';

/**
 * A link as it is on the site. One that names a file of the handbook, as
 * writers know it from Git hosts, leads to that file's page; all others stay
 * as they are.
 *
 * @param url as its writer wrote it
 * @param page the file of the page that holds it, a path from the root
 * @example
 * addressOfLink('../runbooks/disk-filling.mdx#undo', 'content/guides/disks.mdx'); // '/runbooks/disk-filling/#undo'
 */
export function addressOfLink(url: string, page: string): string {
  if (!url.includes('.mdx')) return url;
  const [, path, rest] = /^([^?#:]+\.mdx)([?#].*)?$/.exec(url) ?? [];
  if (path === undefined || path.startsWith('/')) return url;
  const { kind, id } = kindOfFile(posix.join(posix.dirname(page), path));
  return kind && id ? `/${kind.folder}/${id}/${rest ?? ''}` : url;
}
