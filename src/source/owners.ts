/**
 * What the product brings to a site, by path from the project's root: an
 * upgrade replaces it whole. Documents, tests and the files of tools are left
 * out, since no page is made from them.
 */
export const productParts = [
  'src',
  'scripts',
  'astro.config.mjs',
  'ec.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
] as const;

/** What an organisation brings to a site, by path from the project's root: no upgrade touches it. Not all need be there. */
export const organisationParts = ['content', 'public', 'watchbook.config.ts', 'kinds', 'owners.yaml'] as const;

/** Files of the organisation that no page is made from, and what is made again from the product and the settings. */
const besides = [
  '.watchbook.json',
  '.github/CODEOWNERS',
  '.github/README.md',
  '.gitlab/CODEOWNERS',
  'schemas',
] as const;

/** Whether an upgrade replaces a file, by its path from the project's root: whatever is not the organisation's. */
export function isOfProductFile(file: string): boolean {
  return ![...organisationParts, ...besides].some((part) => file === part || file.startsWith(`${part}/`));
}
