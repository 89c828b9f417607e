import { createHash } from 'node:crypto';

/** Names of devices, which Windows gives to no file, whatever follows their first dot. */
const devices = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Endings that hosts take away, or serve as something else than a folder. */
const endings = /\.(html?|mdx?|php|cgi)$/i;

/** So long a name every file system and host takes, with room for more around it. */
const longest = 100;

/**
 * A name as one part of an address, which is also the name of a folder on
 * every host, in every artifact store and on every file system. A plain name,
 * such as an alert’s usually is, stays as it is; of any other the words stay
 * readable and a digest keeps it apart from those that read alike.
 *
 * @returns letters, digits, `_`, `.`, `-` and `~` of ASCII; two names never get the same
 * @example
 * segmentOf('KubePodCrashLooping') // 'KubePodCrashLooping'
 * segmentOf('Disk is full (root)') // 'disk-is-full-root~3f0c52cfb6a4'
 */
export function segmentOf(name: string): string {
  return isPlain(name) ? name : apart(name);
}

/** Whether a name of an alert or an error can be its part of an address as it is. */
export function isPlain(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name) && isHostable(name);
}

/** Whether a part of an address can be a folder on every host, in every artifact store and on every file system. */
export function isHostable(part: string): boolean {
  return (
    part.length <= longest &&
    /^[A-Za-z0-9_~-][A-Za-z0-9_.~-]*$/.test(part) &&
    !part.endsWith('.') &&
    !/^index$/i.test(part) &&
    !devices.test(part) &&
    !endings.test(part)
  );
}

/**
 * The segments of all names that stand beside each other. Where two differ in
 * capitals alone, which is one folder on some machines, the first in the order
 * of their characters stays plain.
 */
export function segmentsOf(names: Iterable<string>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of [...new Set(names)].sort()) {
    const own = segmentOf(name);
    const segment = taken.has(own.toLowerCase()) ? apart(name) : own;
    taken.add(segment.toLowerCase());
    found.set(name, segment);
  }
  return found;
}

/** The words of a name and a digest of it. No plain name holds `~`. */
function apart(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-|-$/g, '');
  return `${words || 'name'}~${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
}
