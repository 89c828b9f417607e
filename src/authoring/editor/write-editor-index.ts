import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { KindName } from '../../kinds/kind.ts';
import { readSources } from '../../source/read.ts';
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
  for (const { path, text } of editorIndex(files, knownPages(sources))) {
    await replaceFile(join(root, '.astro', 'collections', path), text);
  }
}

/** Replaces a file in one step, so that nobody reads half of it; leaves it alone where nothing changed. */
export async function replaceFile(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}
