/**
 * Taking names apart. `KubePodNotReady`, `node_filesystem_avail_bytes` and
 * `kubelet:9100/metrics` are each one word to an alert and several to a reader.
 */

const separators = /[^\p{L}\p{N}]+/u;
const humps = /(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L}{2})(?=\p{N})|(?<=\p{N})(?=\p{L}{2})/u;

/**
 * Splits at capitals, digits and every sign that is neither letter nor digit.
 * Returns the parts in lower case and in order: `HTTPServer5xx` gives
 * `http`, `server`, `5xx`. A plain word comes back as its own single part.
 */
export function splitIdentifier(name: string): string[] {
  return name
    .split(separators)
    .flatMap((piece) => mendPlurals(piece).split(humps))
    .filter((part) => part !== '')
    .map((part) => part.toLowerCase());
}

/** Keeps `VMIs` and `PVCs` in one piece: a lone small s after capitals is a plural, not a word. */
function mendPlurals(piece: string): string {
  return piece.replace(/^(\p{Lu}{2,})s(?=$|\p{Lu})/u, (_, capitals: string) => `${capitals}S`);
}

/** Whether a word is a name made of several: it has a hump, or a sign or digit inside. */
export function isIdentifier(word: string): boolean {
  return splitIdentifier(word).length > 1;
}

/** The name as the index keeps it whole: lower case, letters and digits only. */
export function joinIdentifier(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
}
