import { config } from '../../watchbook.config.ts';
import { prefixOf } from '../source/git.ts';

/** Where the handbook lies in its repository; at the top where there is none. */
const prefix = await prefixOf(process.cwd()).catch(() => '');

/** Where a writer begins a new file, named by its path from the project’s root. */
export const newFileUrlOf = (file: string, text: string) => newFileUrl(config.editBase, prefix, file, text);

/** Where a reader goes to suggest an edit of a file, named by its path from the project's root. */
export const editUrlOf = (file: string): string => editUrl(config.editBase, prefix, file);

/**
 * @param base ends with a slash; it may name the handbook's folder or leave that to us
 * @param prefix the handbook's folder in its repository, with a slash at the end, or nothing
 * @example editUrl('https://git.example/edit/main/', 'docs/', 'content/a.mdx') // …/edit/main/docs/content/a.mdx
 */
export function editUrl(base: string, prefix: string, file: string): string {
  return `${base}${base.endsWith(`/${prefix}`) ? '' : prefix}${file}`;
}

/** Where a reader tells of a fault on a page. */
export const newIssueUrlOf = (address: string, title: string) => newIssueUrl(config.editBase, address, title);

/**
 * Where an issue about a page is begun, with what is known of the page filled
 * in, or undefined where the Git host is none that is known here.
 *
 * @param base as `editBase` in the settings
 * @param address of the page
 * @example newIssueUrl('https://gitlab.example/g/h/-/edit/main/', '/a/', 'A') // "https://gitlab.example/g/h/-/issues/new?…"
 */
export function newIssueUrl(base: string, address: string, title: string): string | undefined {
  const about = `About “${title}”`;
  const gitLab = /^(.+)\/-\/edit\//.exec(base)?.[1];
  if (gitLab)
    return `${gitLab}/-/issues/new?${new URLSearchParams({ 'issue[title]': about, 'issue[description]': `Page: ${address}\n\n` })}`;
  const gitea = /^(.+)\/_edit\//.exec(base)?.[1];
  if (gitea) return `${gitea}/issues/new?${new URLSearchParams({ title: about, body: `Page: ${address}\n\n` })}`;
  const gitHub = /^(https:\/\/[^/]+\/[^/]+\/[^/]+)\/edit\//.exec(base)?.[1];
  // The form under .github/ISSUE_TEMPLATE asks for the page in a field of this name.
  if (gitHub)
    return `${gitHub}/issues/new?${new URLSearchParams({ template: 'wrong-or-outdated.yml', title: about, page: address })}`;
  return undefined;
}

/**
 * Where a writer begins a new file on the handbook's Git host, or undefined
 * where it is no host that is known here.
 *
 * @param base as `editBase` in the settings
 * @param file path from the project's root
 * @param text what the file begins with, where the host takes that along
 * @example newFileUrl('https://github.com/o/r/edit/main/', '', 'content/a.mdx', 'A') // "https://github.com/o/r/new/main/content?filename=a.mdx&value=A"
 */
export function newFileUrl(base: string, prefix: string, file: string, text: string): string | undefined {
  const at = file.lastIndexOf('/');
  const [folder, name] = [file.slice(0, at), file.slice(at + 1)];
  const whole = editUrl(base, prefix, folder);
  // GitLab asks for the text in the form; GitHub, Gitea and Forgejo take it from the address.
  if (whole.includes('/-/edit/'))
    return `${whole.replace('/-/edit/', '/-/new/')}?${new URLSearchParams({ file_name: name })}`;
  const query = new URLSearchParams({ filename: name, value: text });
  if (/^https:\/\/[^/]+\/[^/]+\/[^/]+\/edit\//.test(whole)) return `${whole.replace('/edit/', '/new/')}?${query}`;
  if (whole.includes('/_edit/')) return `${whole.replace('/_edit/', '/_new/')}?${query}`;
  return undefined;
}
