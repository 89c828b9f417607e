import { nearest } from '../../model/nearest.ts';
import type { Lexicon } from '../index/lexicon-file.ts';
import type { Filters } from './page-filters.ts';

/** A value that was asked for and that no page has. */
export interface UnknownValue {
  readonly field: string;
  readonly value: string;
  /** The value that was probably meant, or else all there are. */
  readonly rather: readonly string[];
}

/**
 * The values of filters as the index writes them: in any case, and by what they are called on the page
 * (`kind:Glossary` is `kind:term`), or by the number in them (`sev:1` is SEV1, or P1). Half a value, as while typing, is
 * all that begin like it. A value that no page has is left out and told.
 *
 * @example knownFilters({ kind: ['runb'] }, lexicon).filters // { kind: ["runbook"] }
 */
export function knownFilters(asked: Filters, lexicon: Lexicon): { filters: Filters; unknown: UnknownValue[] } {
  const unknown: UnknownValue[] = [];
  const filters = Object.entries(asked).map(([field, values]): [string, string[]] => {
    const known = lexicon.facets[field] ?? [];
    const labels = lexicon.labels[field] ?? {};
    const found = values.flatMap((value) => {
      const names = (id: string) => [id, labels[id] ?? '', labelAlone(id, labels[id])].map(plain);
      const match = known.find((id) => names(id).includes(plain(value))) ?? numbered(field, value, labels, known);
      if (match !== undefined) return [match];
      const begun = known.filter((id) => names(id).some((name) => name.startsWith(plain(value))));
      if (begun.length > 0) return begun;
      // Another number of a scale is no misspelling: whoever asks for it does not know the scale.
      const near = field === 'severity' && /\d$/.test(value) ? undefined : nearest(value, known);
      unknown.push({ field, value, rather: near ? [near] : known.slice(0, 12) });
      return [];
    });
    return [field, found];
  });
  return { filters: Object.fromEntries(filters.filter(([, values]) => values.length > 0)), unknown };
}

/** `Critical` of “SEV1 Critical”. */
const labelAlone = (id: string, label = '') => (label.startsWith(`${id} `) ? label.slice(id.length + 1) : label);

/** `severity:1` and `sev1`, whatever the scale is called: the one whose name ends in this number, else the first. */
function numbered(
  field: string,
  value: string,
  labels: Readonly<Record<string, string>>,
  known: readonly string[],
): string | undefined {
  const number = field === 'severity' ? /^(?:\p{L}+[- ]?)?(\d+)$/u.exec(value)?.[1] : undefined;
  if (number === undefined) return undefined;
  const named = Object.keys(labels).filter((id) => id !== '');
  // Without labels, the values that pages have are all that is known of the scale.
  const scale = named.length > 0 ? named : known;
  const meant = scale.find((id) => /\d+$/.exec(id)?.[0] === number) ?? scale[Number(number) - 1];
  return known.find((id) => id === meant);
}

/** Names compare without case, hyphens and spaces; an s at the end does not matter. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s-]+/g, '')
    .replace(/(.)s$/, '$1');
