import { forget, keep, keptJson } from '../client/storage.ts';

const key = 'watchbook/searches';
const earlierKey = 'watchbook-recent-searches';
const most = 8;

/** What was searched for on this device, newest first. Empty where the browser keeps nothing. */
export function recentSearches(): string[] {
  const read = (value: unknown) =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
  return keptJson(key, read, earlierKey);
}

/** Keeps a query that led somewhere. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const queries = [text, ...recentSearches().filter((known) => known !== text)].slice(0, most);
  keep(key, JSON.stringify(queries));
}

/** Forgets all of them. */
export function forgetSearches(): void {
  forget(key);
  forget(earlierKey);
}
