import type { ExactName } from '../../model/published/exact-name.ts';
import { joinIdentifier } from './identifiers.ts';

const most = 3;
/** Fewer letters than this are the beginning of anything. */
const fewest = 3;

/**
 * The alerts and errors that someone means who types this: those whose whole name is in it, or else those that begin so,
 * once no more than three are left. Case and signs do not matter.
 *
 * @example namesMeant('kubepodnotready ns=web', [['KubePodNotReady', 'Pod not ready']]).exact // true
 */
export function namesMeant(
  typed: string,
  names: readonly ExactName[],
): { readonly names: readonly ExactName[]; readonly exact: boolean } {
  const whole = joinIdentifier(typed);
  if (whole.length < fewest) return { names: [], exact: false };
  const meant = new Set([whole, ...typed.split(/[\s="'{},]+/).map(joinIdentifier)]);
  const joined = names.map((name) => ({ name, text: joinIdentifier(name[0]) }));
  const exact = joined.filter(({ text }) => meant.has(text) && text.length >= fewest);
  const found = exact.length > 0 ? exact : joined.filter(({ text }) => text.startsWith(whole));
  if (found.length > most) return { names: [], exact: false };
  return { names: found.map(({ name }) => name), exact: exact.length > 0 };
}
