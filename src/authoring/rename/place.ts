import { UsageError } from '../../command/usage-error.ts';
import { idPattern } from '../../kinds/fields.ts';
import { type kindList, kindOfFolder, kinds } from '../../kinds/index.ts';
import { didYouMean } from '../../model/nearest.ts';

/** A page, or a place on it. */
export interface Place {
  readonly kind: (typeof kindList)[number];
  readonly id: string;
  readonly anchor: string | undefined;
}

/**
 * A page or a place as people write it: by folder and id, by file or by address.
 *
 * @throws UsageError where it can be none
 * @example placeFrom('content/roles/sre.mdx#on-call') // { kind: kinds.role, id: 'sre', anchor: 'on-call' }
 */
export function placeFrom(text: string): Place {
  const [path = '', anchor] = text.split(/#(.*)/s);
  const [folder = '', ...rest] = path
    .replace(/^\.?\//, '')
    .replace(/^content\//, '')
    .replace(/\/$|\.mdx$/, '')
    .split('/');
  const kind = kindOfFolder(folder);
  const folders = Object.values(kinds).map((one) => one.folder);
  if (!kind)
    throw new UsageError(
      `“${text}” names no page. ${didYouMean(folder, folders)}Write the folder and the id, such as roles/sre.`,
    );
  const id = rest.join('/');
  if (!idPattern.test(id))
    throw new UsageError(
      `“${text}” names no page: an id has small letters, digits and hyphens, such as ${folder}/my-page.`,
    );
  return { kind, id, anchor: anchor || undefined };
}
