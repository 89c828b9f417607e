/** One file of a built site. */
export interface BuiltFile {
  /** Path under the site's root, with forward slashes, without one in front. */
  readonly path: string;
  readonly bytes: number;
  /** Base64 of its SHA-256. */
  readonly sha256: string;
}

/** One address that a device keeps: `revision` tells versions apart, `integrity` refuses a file of another one. */
export interface KeptAddress {
  readonly url: string;
  readonly revision: string;
  readonly integrity: string;
}

/** What a device keeps of one version of the site. */
export interface Manifest {
  readonly entries: readonly KeptAddress[];
  /** Bytes before compression. */
  readonly bytes: number;
  /** Addresses that did not fit. */
  readonly left: readonly string[];
}

/** What is kept first, should not everything fit: what someone needs at night before what they read by day. */
const order = [
  /^index\.html$|^offline\//,
  /^_astro\//,
  /^runbooks\//,
  /^alerts\//,
  /^errors\//,
  /^services\//,
  /^roles\//,
  /^search\//,
  /^pagefind\//,
  /^(glossary|guides|matrices)\//,
];

/** Of no use on a device without network, or answered with an error by some hosts. */
const passedOver = /^(sw\.js|404\.html|api\/|sitemap[^/]*\.xml$|robots\.txt$)|\.(map|rss|atom)$/;

/**
 * Chooses what a device keeps.
 *
 * @param most bytes at most; the first file that does not fit and all after it are left out
 * @returns addresses as readers open them (`/runbooks/` for `runbooks/index.html`), the most needed first
 */
export function manifestOf(files: readonly BuiltFile[], most: number): Manifest {
  const place = ({ path }: BuiltFile) => {
    const found = order.findIndex((pattern) => pattern.test(path));
    return found === -1 ? order.length : found;
  };
  const wanted = files
    .filter(({ path }) => !passedOver.test(path))
    .sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  const entries: KeptAddress[] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const file of wanted) {
    const url = `/${file.path.replace(/(^|\/)index\.html$/, '$1')}`;
    if (left.length > 0 || bytes + file.bytes > most) {
      left.push(url);
      continue;
    }
    bytes += file.bytes;
    entries.push({ url: encodeURI(url), revision: file.sha256.slice(0, 10), integrity: `sha256-${file.sha256}` });
  }
  return { entries, bytes, left };
}
