import type { Corpus } from './read/corpus.ts';

/** What a page says of where it comes from: the address of the repository, if there is one, and the path. */
export function importedFrom({ name, repository }: Pick<Corpus, 'name' | 'repository'>, path: string): string {
  if (!repository) return `${name}/${path}`;
  const whole = [repository.folder, path].filter((part) => part !== '').join('/');
  return [repository.url, whole].filter(Boolean).join(' ');
}
