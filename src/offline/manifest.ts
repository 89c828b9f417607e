/** One file of a built site. */
export interface BuiltFile {
  /** Path under the site's root, with forward slashes, without one in front. */
  readonly path: string;
  readonly bytes: number;
  /** Base64 of its SHA-256. */
  readonly sha256: string;
  /** Paths of the images that it shows, where it is a page. */
  readonly shows?: readonly string[];
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
  /** Addresses that did not fit, the most needed first. */
  readonly left: readonly string[];
}

/**
 * What is kept first, should not everything fit: what a person on call needs at
 * night, each as it is read, before what anyone reads by day, before second
 * forms of the same pages.
 */
const order = [
  /^index\.html$|^offline\//,
  /^_astro\/.*\.(css|js|woff2)$/,
  /^(alerts|errors)\/.*\.html$/,
  /^runbooks\/.*\.html$/,
  /^roles\/.*\.html$/,
  /^services\/.*\.html$/,
  /^(search|pagefind)\//,
  /^(all\/[^/]+\/)?[^/]+\/index\.html$/,
  /^(glossary|guides|matrices)\/.*\.html$/,
  /^postmortems\/.*\.html$/,
  /\.html$/,
  /^(?!.*\.(md|csv|json)$)/,
];

/** Of no use on a device without network, or answered with an error by some hosts; and what only the network may answer. */
const passedOver =
  /^(sw\.js|banner\.txt$|social\/|404\.html|sign-in\/|api\/|sitemap[^/]*\.xml$|robots\.txt$|_redirects$|_headers$|[^/]*\.nginx\.[a-z]+$|\.nojekyll$)|\.(map|rss|atom)$/;

/** A picture in one of its sizes and forms. */
const pictureForm = /^(media\/.+)\.\d+\.(?:avif|webp)$/;

/**
 * Chooses what a device keeps: by use, and of equal use the smaller first, so
 * that as much as possible is there. An image follows the first page that
 * shows it. What does not fit is left out, and what comes after it is not.
 *
 * @param most bytes at most
 * @param base where the site lies on its host, with slashes at both ends
 * @returns addresses as readers open them (`/runbooks/` for `runbooks/index.html`), the most needed first
 */
export function manifestOf(files: readonly BuiltFile[], most: number, base = '/'): Manifest {
  const places = placesOf(files);
  const place = ({ path }: BuiltFile) => places.get(path) ?? order.length;
  const shown = new Set(files.flatMap(({ shows = [] }) => shows));
  const smaller = new Set(files.flatMap(({ path }) => path.match(pictureForm)?.[1] ?? []));
  // Of a picture one size is enough: that which pages name for browsers without a choice.
  const isSecondForm = (path: string) => (pictureForm.test(path) || smaller.has(path)) && !shown.has(path);
  const wanted = files
    .filter(({ path }) => !passedOver.test(path) && !isSecondForm(path))
    .sort((a, b) => place(a) - place(b) || a.bytes - b.bytes || (a.path < b.path ? -1 : 1));
  const entries: KeptAddress[] = [];
  const left: string[] = [];
  let bytes = 0;
  for (const file of wanted) {
    const url = encodeURI(`${base}${file.path.replace(/(^|\/)index\.html$/, '$1')}`);
    if (bytes + file.bytes > most) {
      left.push(url);
      continue;
    }
    bytes += file.bytes;
    entries.push({ url, revision: file.sha256.slice(0, 10), integrity: `sha256-${file.sha256}` });
  }
  return { entries, bytes, left };
}

/** The place of each file in the order; an image's is half a place behind the first page with it. */
function placesOf(files: readonly BuiltFile[]): Map<string, number> {
  const places = new Map<string, number>();
  for (const { path } of files) {
    const found = order.findIndex((pattern) => pattern.test(path));
    places.set(path, found === -1 ? order.length : found);
  }
  for (const { path, shows = [] } of files) {
    const after = (places.get(path) ?? 0) + 0.5;
    for (const image of shows) places.set(image, Math.min(places.get(image) ?? order.length, after));
  }
  return places;
}
