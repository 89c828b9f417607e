import type { Adoption } from './plan.ts';

const most = 20;

/** What `adopt` would do, for someone who is to agree. */
export function adoptionText({ written, removed, told }: Adoption): string {
  const [pages, files] = [[...written.keys()].filter(isPage), [...written.keys()].filter((file) => !isPage(file))];
  const byFolder = [...Map.groupBy(removed, (file) => file.split('/').slice(0, 2).join('/'))].map(
    ([folder, list]) => `  ${folder}/: ${names(list)}`,
  );
  return [
    ...(removed.length > 0 ? [`Removes ${counted(removed.length, 'page')}:`, ...byFolder] : []),
    ...(pages.length > 0 ? [`Changes ${counted(pages.length, 'page')}, so that none refers to what is gone.`] : []),
    ...(files.length > 0 ? [`Writes ${files.join(', ')}.`] : []),
    ...(told.length > 0 ? ['Look at:', ...told.slice(0, most).map((line) => `  ${line}`)] : []),
    ...(told.length > most ? [`  and ${told.length - most} more: see git diff`] : []),
  ].join('\n');
}

const isPage = (file: string) => file.endsWith('.mdx');
const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

function names(files: readonly string[]): string {
  const ids = files.map((file) =>
    file
      .split('/')
      .slice(2)
      .join('/')
      .replace(/\.mdx$/, ''),
  );
  return ids.length > 12 ? `${ids.slice(0, 10).join(', ')} and ${ids.length - 10} more` : ids.join(', ');
}
