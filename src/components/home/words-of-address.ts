import { decoded } from '../../model/decoded.ts';

/**
 * What an address that leads nowhere was probably about, as words to search
 * for: `/alerts/KubePodCrashLooping/` gives "Kube Pod Crash Looping".
 *
 * @param pathname of the address, percent-encoded or not
 * @returns the words of its last part, without a file ending; empty for `/`
 */
export function wordsOf(pathname: string): string {
  const last = pathname.split('/').findLast((part) => part !== '') ?? '';
  return decoded(last)
    .replace(/\.\w{1,5}$/, '')
    .replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
    .replace(/(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
