import { formatDay } from '../../model/time.ts';
import type { Lexicon } from '../../search/index/lexicon-file.ts';
import type { Piece, Result } from '../../search/query/results.ts';
import { words } from '../../words/words.ts';
import { element } from '../client/dom.ts';
import { href } from '../client/site-address.ts';

/** An excerpt with what was looked for marked. */
export const excerptOf = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));

/** What is shown beside a result’s title: severity, date, services, and the host of another handbook. */
export const factsOf = ({ meta, url }: Result): string[] => {
  const elsewhere = URL.parse(url)?.host;
  return [
    meta.severity,
    meta.date && formatDay(meta.date),
    meta.services,
    elsewhere && words.search.onHost(elsewhere),
  ].filter((fact): fact is string => !!fact);
};

/** The kind of a result as its pages are called together. */
export const kindOf = (kind: string | undefined, labels: Lexicon['labels']): string =>
  labels.kind?.[kind ?? ''] ?? words.search.pagesKind;

/** Where a result leads: to the section that answers, or the page. */
export const addressOf = (result: Result): string => result.section?.url ?? result.url;

/** The address of the search page for a query. */
export const searchAddress = (query: string): string =>
  href(query.trim() === '' ? '/search/' : `/search/?${new URLSearchParams({ q: query.trim() })}`);

/** A query with its quotes taken off; what it excludes stays excluded. */
export const withoutQuotes = (query: string): string =>
  query
    .replace(/(-["“„«][^"“”„«»]*["”»]?)|["“”„«»]/g, (_, excluded = '') => excluded || ' ')
    .replace(/\s+/g, ' ')
    .trim();
