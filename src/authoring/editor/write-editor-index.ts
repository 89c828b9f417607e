import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KindName } from '../../kinds/index.ts';
import { readSources } from '../../source/read.ts';
import { writeAtomically } from '../../source/write.ts';
import { componentTypes } from './component-types.ts';
import { editorIndex } from './editor-index.ts';
import { knownPages } from './known-pages.ts';

/**
 * Tells editors which pages there are and of which kind each is.
 *
 * @param root the project's root folder
 */
export async function writeEditorIndex(root: string): Promise<void> {
  const sources = await readSources(root);
  const files = new Map<KindName, string[]>();
  for (const { kind, file } of sources) {
    if (kind) files.set(kind.name, [...(files.get(kind.name) ?? []), pathToFileURL(join(root, file)).href]);
  }
  const pages = knownPages(sources);
  await replaceFile(join(root, '.astro', 'components.d.ts'), componentTypes(pages));
  for (const { path, text } of editorIndex(files, pages)) {
    await replaceFile(join(root, '.astro', 'collections', path), text);
  }
}

/** Writes a file where its text has changed; one that has not is left alone, so that nobody who watches it is woken. */
export async function replaceFile(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) writeAtomically(file, text);
}
