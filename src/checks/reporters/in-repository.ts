import type { Finding } from '../finding.ts';

/**
 * The same findings with paths that begin at the top of the repository, as a
 * Git host wants them.
 *
 * @param prefix where the handbook lies in it: empty at the top, else a path that ends with a slash
 */
export function inRepository(findings: readonly Finding[], prefix: string): readonly Finding[] {
  return prefix === '' ? findings : findings.map((finding) => ({ ...finding, file: prefix + finding.file }));
}
