/** Whether one version is later than another; a leading `v` does not matter. */
export function isNewer(version: string, than: string): boolean {
  const [a, b] = [numbersOf(version), numbersOf(than)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at !== -1 && (a[at] ?? 0) > (b[at] ?? 0);
}

const numbersOf = (version: string) => [0, 1, 2].map((at) => Number(version.replace(/^v/, '').split(/[.-]/)[at] ?? 0));

/** The newest of several versions; undefined where there is none. */
export const newest = (versions: readonly string[]): string | undefined =>
  versions.toSorted((a, b) => (isNewer(a, b) ? -1 : 1))[0];

/**
 * What a changelog says of the versions after one and up to another.
 *
 * @param changelog Markdown, with a heading `## 1.2.3` for each version
 */
export function changesBetween(changelog: string, after: string, upTo: string): string {
  return changelog
    .split(/^(?=## )/m)
    .filter((section) => {
      const version = /^## v?(\d+\.\d+\.\d+)/.exec(section)?.[1];
      return version !== undefined && isNewer(version, after) && !isNewer(version, upTo);
    })
    .join('')
    .trim();
}
