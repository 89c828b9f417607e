import { isSafeAddress, readAddress } from '../model/safe-address.ts';
import { piecesOf } from './template.ts';

/** A link's address with `{{parameters}}` as it was written: the Markdown parser encodes the braces. */
export function linkTemplate(address: string): string {
  // All else stays as it is: a writer’s `%` need not begin an escape.
  return address.replaceAll(/%7B/gi, '{').replaceAll(/%7D/gi, '}');
}

/**
 * Whether values can only change where on its host a link leads: never its
 * scheme, with which it could run, nor its host, which is not theirs to choose.
 *
 * @example keepsItsHost('https://graphs.example/?host={{host}}') // true
 * @example keepsItsHost('{{scheme}}:alert(1)') // false
 */
export function keepsItsHost(template: string): boolean {
  const [one, other] = [filledWith(template, () => 'x'), filledWith(template, () => 'y')].map(readAddress);
  return one != null && other != null && isSafeAddress(one.href) && hostOf(one) === hostOf(other);
}

/**
 * A link's address with a reader's values, each as one part of a path, a query or an anchor.
 *
 * @returns undefined where a value is missing, or would lead elsewhere than a writer could see
 */
export function filledAddress(template: string, valueFor: (name: string) => string | undefined): string | undefined {
  if (!keepsItsHost(template)) return undefined;
  const places = piecesOf(template).filter((piece) => typeof piece !== 'string');
  if (places.some(({ name }) => !valueFor(name))) return undefined;
  const filled = filledWith(template, (name) => valueFor(name) ?? '');
  const [expected, read] = [filledWith(template, () => 'x'), filled].map(readAddress);
  if (expected == null || read == null || hostOf(expected) !== hostOf(read)) return undefined;
  // `..` would leave out a folder that the writer wrote.
  return depthOf(expected) === depthOf(read) ? filled : undefined;
}

function filledWith(template: string, valueFor: (name: string) => string): string {
  return piecesOf(template)
    .map((piece) => (typeof piece === 'string' ? piece : encodeURIComponent(valueFor(piece.name).toWellFormed())))
    .join('');
}

const hostOf = ({ protocol, username, password, host }: URL) => `${protocol}//${username}:${password}@${host}`;
const depthOf = ({ pathname }: URL) => pathname.split('/').length;
