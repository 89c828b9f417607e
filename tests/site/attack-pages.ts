import { cp, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DrawingCache } from '../../src/diagrams/cache.ts';
import { diagramsOfPage } from '../../src/diagrams/fence.ts';
import { drawDiagrams } from '../../src/diagrams/render.ts';
import { pageOf } from '../../src/model/pages.ts';
import { parseSource } from '../../src/source/source.ts';
import { type Attack, attacks, canBeForced } from '../unit/attacks/cases.ts';

const forced = attacks.filter(canBeForced);
const sourceOf = ({ file, content }: Attack) => parseSource(file, content.toString('utf8'));

/** All pages that try to do harm and do not keep a build by force from going on, as files by path. */
export const attackFiles: Readonly<Record<string, Buffer>> = Object.fromEntries(
  forced.flatMap(({ file, content, link }) => (link === undefined ? [[file, content]] : [])),
);

/** Files of the built site that such pages become: those whose frontmatter and name a page can have. */
export const attackPages: readonly string[] = forced
  .filter((attack) => attack.link === undefined && !attack.content.includes(0) && pageOf(sourceOf(attack)))
  .map(({ file }) => `${file.replace(/^content\//, '').replace(/\.mdx$/, '')}/index.html`);

/** What else they need in a handbook: the pages they stand beside, their links, and drawings of their diagrams. */
export async function prepareAttacks(root: string): Promise<void> {
  await cp('tests/fixtures/checks/good/content', join(root, 'content'), { recursive: true });
  for (const { file, link } of forced) if (link !== undefined) await symlink(link, join(root, file));
  const diagrams = forced.flatMap((attack) => diagramsOfPage(sourceOf(attack).body));
  await drawDiagrams(diagrams, { cache: new DrawingCache(join(root, '.cache', 'diagrams')) });
}
