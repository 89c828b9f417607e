import { join } from 'node:path';
import launchEditor from 'launch-editor';
import { pageFolders } from '../../kinds/index.ts';
import { indexFolder } from '../../search/index/write-search-index.ts';
import type { LiveIndex } from '../../search/live-index.ts';
import type { Handler } from './http.ts';
import { editorAddress } from './messages.ts';

/** Opens a page's file where a finding is. */
export function editor(root: string): Handler {
  return async (path, { method, url = '' }) => {
    if (path !== editorAddress) return undefined;
    const file = new URL(url, 'http://localhost').searchParams.get('file') ?? '';
    const isPage = pageFolders.some((folder) => file.startsWith(`${folder}/`)) && !file.split(/[/\\]/).includes('..');
    if (method !== 'POST' || !isPage) return { status: 400, type: 'text/plain', body: 'Not a page.\n' };
    launchEditor(join(root, file), (name, why) =>
      console.warn(`${name} was not opened: ${why ?? 'no editor is running'}`),
    );
    return { status: 204, type: 'text/plain', body: '' };
  };
}

/** Answers for the index that the search of the pages reads. */
export function search(index: LiveIndex): Handler {
  return async (path) => {
    const name = path.split(`/${indexFolder}/`)[1];
    const body = path.startsWith(`/${indexFolder}/`) && name && (await index.file(name));
    if (!body) return undefined;
    return { status: 200, type: path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream', body };
  };
}
