import { CheckedPage } from '../../checks/checked-page.ts';
import { addressOfLink } from '../../source/file-links.ts';
import type { Source } from '../../source/source.ts';
import { type Edit, edited } from '../rename/edits.ts';
import { mentionsIn } from '../rename/mentions.ts';
import type { Migration } from './migration.ts';

/** Where pages of the product were, by id under `content/guides/`, and what they are called under `src/help/`. */
const moved: Readonly<Record<string, string>> = {
  'how-to-use-this-handbook': 'how-to-use-this-handbook',
  'writing/add-a-page': 'add-a-page',
  'writing/style': 'style',
  'writing/diagrams': 'diagrams',
};

/**
 * The pages about Watchbook went from `content/guides/` to the product. Links
 * follow; the shipped pages go. One that the organisation has made its own
 * stays, and so do the links to it.
 */
export const helpPages: Migration = {
  id: 'help-pages',
  since: '0.2.0',
  about: 'Leads links to the pages about Watchbook to /help/, and takes out the shipped copies of these pages',
  migrate(sources, shipped) {
    const copies = sources.filter(({ kind, id }) => kind?.name === 'guide' && Object.hasOwn(moved, id));
    const kept = copies.filter(({ file, text }) => shipped(file) !== text);
    const removed = copies.filter((source) => !kept.includes(source)).map(({ file }) => file);
    const written = new Map<string, string>();
    for (const source of sources) {
      if (source.kind?.ofProduct || removed.includes(source.file)) continue;
      const text = edited(source.text, editsOf(source, new Set(kept.map(({ id }) => id))));
      if (text !== source.text) written.set(source.file, text);
    }
    const told = kept.map(
      ({ file, id }) =>
        `${file} was changed here and stays; /help/${moved[id]}/ is the product’s. Delete yours, or give it a title of its own.`,
    );
    return { written, removed, told };
  },
};

function editsOf(source: Source, kept: ReadonlySet<string>): Edit[] {
  return mentionsIn(new CheckedPage(source)).flatMap(({ target, value, stretch }) => {
    if (target !== undefined || !stretch) return [];
    const text = addressNow(addressOfLink(value, source.file), kept);
    return text === undefined ? [] : [{ ...stretch, text }];
  });
}

function addressNow(address: string, kept: ReadonlySet<string>): string | undefined {
  const [, id = '', rest = ''] = /^\/guides\/([a-z/-]+?)\/?([?#].*)?$/.exec(address) ?? [];
  const name = Object.hasOwn(moved, id) && !kept.has(id) ? moved[id] : undefined;
  if (name !== undefined) return `/help/${name}/${rest}`;
  return /^\/checks\//.test(address) ? `/help${address}` : undefined;
}
