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
