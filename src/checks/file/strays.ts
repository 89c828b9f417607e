import { writtenKinds } from '../../kinds/index.ts';
import { nearest } from '../nearest.ts';

/** A file under `content/` that is no page of the site: what it seems to be, and what to do. */
export interface Stray {
  readonly is: 'page' | 'copy' | 'other';
  readonly reason: string;
  readonly advice: string;
}

/** What editors and tools leave behind beside the file they change. */
const copies = /^(?:\.#.*|#.*#|.*~|\..*\.sw[a-z]|.*\.(?:bak|orig|rej|tmp|swp|old|save|autosave)|.*\.mdx?\.\d+)$/i;
/** What belongs there: files that pages show, data beside them, and what is for those who look after the folder. */
const welcome =
  /^(?:.*\.(?:png|jpe?g|gif|svg|webp|avif|ico|mp4|webm|pdf|csv|json|ya?ml|log|drawio|excalidraw)|readme(?:\.md|\.txt)?|licen[cs]e.*|codeowners|owners|thumbs\.db|desktop\.ini|\.(?:ds_store|gitkeep|gitignore|gitattributes|keep|editorconfig))$/i;
const lists = ['words.txt', 'synonyms.txt'];
const pageEnding = /\.(?:mdx?|markdown|mkd)(?:\.txt)?$/i;

/**
 * What is to be said of a file under `content/` that is no page.
 *
 * @param file its path from the root
 * @returns undefined where the file belongs there
 * @example
 * strayOf('content/runbook/queue.md')?.advice; // 'Move it to `content/runbooks/queue.mdx`.'
 */
export function strayOf(file: string): Stray | undefined {
  const parts = file.split('/').slice(1);
  const name = parts.at(-1) ?? '';
  if (welcome.test(name) || (parts.length === 1 && lists.includes(name))) return undefined;
  if (copies.test(name)) {
    const advice = 'Delete it, or keep it outside `content/`.';
    return { is: 'copy', reason: 'this is a copy that an editor or a tool left behind', advice };
  }
  if (!pageEnding.test(name)) {
    const list = parts.length === 1 ? nearest(name, lists) : undefined;
    const advice = list
      ? `Did you mean \`content/${list}\`?`
      : 'Make a page of it, whose name ends with `.mdx`, or keep it outside `content/`.';
    return { is: 'other', reason: `a page ends with \`.mdx\`, and \`${name}\` is nothing that a page shows`, advice };
  }
  const folder = parts.length > 1 ? (parts[0] ?? '') : undefined;
  const known = writtenKinds.find((kind) => kind.folder === folder)?.folder;
  const right = known ?? (folder && nearestFolder(folder));
  const base = name.replace(pageEnding, '').replace(/^\.+/, '').toLowerCase();
  const path = [...parts.slice(folder === undefined ? 0 : 1, -1), `${base}.mdx`].join('/');
  const folders = writtenKinds.map((kind) => `\`content/${kind.folder}/\``).join(', ');
  return {
    is: 'page',
    reason: reasonFor(name, folder, known !== undefined),
    advice: known
      ? `Rename it to \`content/${known}/${path}\`.`
      : right
        ? `Move it to \`content/${right}/${path}\`.`
        : `Move it, as \`${path}\`, to the folder of its kind: ${folders}.`,
  };
}

function reasonFor(name: string, folder: string | undefined, isKnown: boolean): string {
  if (folder === undefined) return 'it stands in no folder of a kind';
  if (!isKnown) return `\`content/${folder}/\` is the folder of no kind`;
  if (name.startsWith('.')) return 'its name begins with a full stop';
  return 'the name of a page ends with `.mdx`, in lower case';
}

/** The folder that was probably meant, also where the kind was named in the singular. */
function nearestFolder(folder: string): string | undefined {
  const folders = writtenKinds.map((kind) => kind.folder);
  const word = folder.toLowerCase();
  const byName = writtenKinds.find((kind) => kind.name === word || kind.label.one.toLowerCase() === word);
  return byName?.folder ?? nearest(word, folders);
}
